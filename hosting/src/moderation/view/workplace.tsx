import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { FILTERS, type Filter } from "../../api/moderation";
import { explain } from "../../api/problem";
import { Choice } from "../../components/choice";
import { Note } from "../../components/note";
import { strings } from "../../strings";
import type { Verb } from "../action";
import type { Desk, DeskState } from "../desk";
import { keyOf, type Command } from "../keys";
import * as shifts from "../shift";
import { DecisionBar } from "./decision-bar";
import { Detail } from "./detail";
import { KeysDialog } from "./keys-dialog";
import { QueueCard } from "./queue-card";
import { RemoveDialog } from "./remove-dialog";
import { useCommands } from "./use-commands";
import { Waiting } from "./waiting";
import "./workplace.css";

/** As in workplace.css. */
const NARROW = "(max-width: 899px)";

/** Commands that do not lead to another drawing. */
const STAYING = new Set<Command>(["note", "help", "back", "select"]);

/** The queue, the drawing that is looked at, and what to do about it; for hands on a keyboard, a mouse or a phone. */
export function Workplace({ desk, state }: { desk: Desk; state: DeskState }) {
  const text = strings.moderation;
  const { filter, shift, counts, error } = state;
  const [note, setNote] = useState<string>();
  const [removing, setRemoving] = useState(false);
  const [helping, setHelping] = useState(false);
  /** On a phone the queue gives way to the drawing that was opened. */
  const [open, setOpen] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const byKey = useRef(false);
  const current = shift.items.find(({ id }) => id === shift.current);

  // The keyboard's place follows what is looked at: the card that had it may be gone.
  useLayoutEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    list.current?.querySelector<HTMLElement>("[data-current] .queue-card-look")?.focus();
  }, [shift.current]);
  useEffect(() => {
    // Where the drawing stands in for the queue, it is seen from its top.
    if (open && matchMedia(NARROW).matches) scrollTo(0, 0);
  }, [open, shift.current]);
  // Before the next key can come: what is written must not decide.
  useLayoutEffect(() => {
    if (note === "") noteField.current?.focus();
  }, [note === undefined]);

  const decide = async (verb: Verb) => {
    setNote(undefined);
    if (!(await desk.decide(verb, (note ?? "").trim()))) setNote(note);
  };
  const obey = (command: Command) => {
    byKey.current = !STAYING.has(command);
    switch (command) {
      case "next":
        return desk.change((shift) => shifts.moved(shift, 1));
      case "previous":
        return desk.change((shift) => shifts.moved(shift, -1));
      case "select":
        return current && desk.change((shift) => shifts.toggled(shift, current.id));
      case "undo":
        return void desk.undo();
      case "note":
        return note === undefined ? setNote("") : noteField.current?.focus();
      case "help":
        return setHelping(true);
      case "back":
        if (document.activeElement === noteField.current) return leaveNote();
        setOpen(false);
        return desk.change(shifts.selectedNone);
      case "remove":
        return setRemoving(shifts.targets(shift).length > 0);
      default:
        return void decide(command);
    }
  };
  const leaveNote = () => {
    if (!note) setNote(undefined);
    noteField.current?.blur();
    list.current?.querySelector<HTMLElement>("[data-current] .queue-card-look")?.focus();
  };
  useCommands(obey);

  const look = (id: string) => {
    desk.change((shift) => shifts.lookingAt(shift, id));
    setOpen(true);
  };
  const filters = FILTERS.map(
    (value) =>
      [
        value,
        `${text.filters[value]}${counts ? ` (${strings.number(counts[value])})` : ""}`,
      ] as const,
  );
  return (
    <div class={open && current ? "workplace workplace--open" : "workplace"}>
      <div class="workplace-queue">
        <Choice<Filter>
          legend={text.filter}
          name="filter"
          options={filters}
          value={filter}
          onChange={(value) => void desk.show(value)}
        />
        {error !== undefined && counts && (
          <p class="workplace-stale" role="alert">
            {text.stale} {explain(error)}
          </p>
        )}
        <QueueList desk={desk} state={state} listRef={list} onLook={look} />
      </div>
      {current && (
        <div class="workplace-detail">
          <button
            class="button button--plain workplace-back"
            type="button"
            onClick={() => setOpen(false)}
          >
            {text.back}
          </button>
          <Detail
            key={current.id}
            item={current}
            left={shift.left.has(current.id)}
            answers={state.answers}
          />
        </div>
      )}
      {counts && (shift.items.length > 0 || state.said || state.problem !== undefined) && (
        <DecisionBar
          state={state}
          note={note}
          noteField={noteField}
          onNote={setNote}
          onDecide={(verb) => (verb === "remove" ? setRemoving(true) : void decide(verb))}
          onUndo={() => void desk.undo()}
        />
      )}
      <button
        class="button button--plain workplace-help"
        type="button"
        aria-keyshortcuts={keyOf("help")}
        onClick={() => setHelping(true)}
      >
        {text.help} <kbd aria-hidden="true">{keyOf("help")}</kbd>
      </button>
      {removing && (
        <RemoveDialog
          count={shifts.targets(shift).length}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            setRemoving(false);
            void decide("remove");
          }}
        />
      )}
      {helping && <KeysDialog onClose={() => setHelping(false)} />}
    </div>
  );
}

interface ListProps {
  desk: Desk;
  state: DeskState;
  listRef: RefObject<HTMLUListElement | null>;
  onLook(id: string): void;
}

function QueueList({ desk, state, listRef, onLook }: ListProps) {
  const text = strings.moderation;
  const { filter, shift, counts, error } = state;
  if (!counts && error !== undefined) {
    return (
      <Note
        title={text.failed}
        text={explain(error)}
        mood="puzzled"
        onRetry={() => void desk.refresh()}
      />
    );
  }
  if (!counts) {
    return <Waiting label={text.loading} />;
  }
  if (shift.items.length === 0) {
    return filter === "all" ? (
      <Note title={text.empty} text={text.emptyMore} mood="happy" />
    ) : (
      <Note title={text.emptyFilter} text={text.emptyFilterMore} mood="calm">
        <button class="button" type="button" onClick={() => void desk.show("all")}>
          {text.showAll}
        </button>
      </Note>
    );
  }
  const behind = counts[filter] - shift.items.filter(({ id }) => !shift.left.has(id)).length;
  const all = shift.selected.size === shift.items.length;
  return (
    <>
      <button
        class="button button--plain workplace-all"
        type="button"
        onClick={() => desk.change(all ? shifts.selectedNone : shifts.selectedAll)}
      >
        {all ? text.selectNone : text.selectAll}
      </button>
      <ul class="workplace-list" ref={listRef} aria-label={text.queue}>
        {shift.items.map((item) => (
          <QueueCard
            key={item.id}
            item={item}
            current={item.id === shift.current}
            selected={shift.selected.has(item.id)}
            left={shift.left.has(item.id)}
            onLook={() => onLook(item.id)}
            onSelect={() => desk.change((shift) => shifts.toggled(shift, item.id))}
          />
        ))}
      </ul>
      {behind > 0 && state.shift.expected.size === 0 && <p class="soft">{text.more(behind)}</p>}
    </>
  );
}
