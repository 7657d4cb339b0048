import type { RefObject } from "preact";
import type { QueueItem } from "../../api/moderation";
import { explain } from "../../api/problem";
import { strings } from "../../strings";
import { actionOf, VERBS, type Verb } from "../action";
import type { DeskState } from "../desk";
import { keyOf } from "../keys";
import { targets } from "../shift";
import "./decision-bar.css";

/** What the rules take. */
const LONGEST_NOTE = 1000;

interface Props {
  state: DeskState;
  /** Undefined while it is not being written. */
  note: string | undefined;
  noteField: RefObject<HTMLTextAreaElement | null>;
  onNote(note: string | undefined): void;
  onDecide(verb: Verb): void;
  onUndo(): void;
}

/** Where decisions are made, always in reach. */
export function DecisionBar({ state, note, noteField, onNote, onDecide, onUndo }: Props) {
  const text = strings.moderation;
  const { shift, said, problem, undoable } = state;
  const items = targets(shift);
  const verbs = VERBS.filter((verb) => verb !== "reopen" || areSettled(items));
  return (
    <section class="decision-bar sheet" aria-label={text.decide}>
      <div class="decision-head">
        <p class="decision-what">
          {shift.selected.size > 0
            ? text.selected(items.length)
            : (items[0]?.prompt.text ?? text.nothing)}
        </p>
        {note === undefined && (
          <KeyButton name={text.note} keys={keyOf("note")} onClick={() => onNote("")} plain />
        )}
        <p class="decision-said" role="status" data-testid="said">
          {said}
        </p>
        {undoable && <KeyButton name={text.undo} keys={keyOf("undo")} onClick={onUndo} plain />}
      </div>
      {problem !== undefined && (
        <p class="decision-problem" role="alert">
          {text.notDecided} {explain(problem)}
        </p>
      )}
      {note !== undefined && (
        <label class="field decision-note">
          {text.noteLabel}
          <textarea
            ref={noteField}
            rows={2}
            maxLength={LONGEST_NOTE}
            dir="auto"
            value={note}
            aria-describedby="note-help"
            onInput={(event) => onNote(event.currentTarget.value)}
          />
          <span id="note-help" class="decision-help soft">
            {text.noteHelp}
          </span>
        </label>
      )}
      <div class="decision-verbs">
        {verbs.map((verb) => (
          <KeyButton
            key={verb}
            name={text.verbs[actionOf(verb, items)]}
            keys={keyOf(verb)}
            disabled={items.length === 0}
            onClick={() => onDecide(verb)}
          />
        ))}
      </div>
    </section>
  );
}

interface KeyButtonProps {
  name: string;
  keys: string;
  plain?: boolean;
  disabled?: boolean;
  onClick(): void;
}

/** A button that says which key presses it. */
function KeyButton({ name, keys, plain, disabled, onClick }: KeyButtonProps) {
  return (
    <button
      class={plain ? "button button--plain" : "button"}
      type="button"
      disabled={disabled}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      {name} <kbd aria-hidden="true">{keys}</kbd>
    </button>
  );
}

function areSettled(items: readonly QueueItem[]): boolean {
  return items.length > 0 && items.every(({ reasons }) => reasons.length === 0);
}
