import { useEffect, useState } from "preact/hooks";
import { explain } from "../api/problem";
import { player, session } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { Judge } from "./judge";
import { PlayAsGuest } from "./play-as-guest";
import "./report-dialog.css";

/** What the rules take, with the kind and ": " before what the player writes. */
const LONGEST = 500;

type Kind = keyof typeof strings.report.reasons;
const KINDS: Kind[] = ["hateful", "sexual", "person", "text", "other"];

type State = "asking" | "sending" | "thanks" | "again" | { error: unknown };

interface Props {
  drawingId: string;
  onClose(): void;
}

export function ReportDialog({ drawingId, onClose }: Props) {
  const text = strings.report;
  const { status, uid } = useStore(session);
  const [state, setState] = useState<State>("asking");
  const [kind, setKind] = useState<Kind>();
  const longest = LONGEST - (kind?.length ?? 0) - ": ".length;

  // Whoever has reported it is told so before they write again.
  useEffect(() => {
    if (!uid) return;
    let gone = false;
    import("../firebase/reports")
      .then(({ hasReported }) => hasReported(drawingId, uid))
      .then(
        (has) => !gone && has && setState("again"),
        () => undefined, // it is asked again when the report is sent
      );
    return () => {
      gone = true;
    };
  }, [drawingId, uid]);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!kind) return;
    const more = String(new FormData(event.currentTarget as HTMLFormElement).get("more")).trim();
    setState("sending");
    try {
      const who = await player();
      if (!who) return setState("asking");
      const { hasReported, report } = await import("../firebase/reports");
      if (await hasReported(drawingId, who.uid)) return setState("again");
      await report(drawingId, who.uid, more ? `${kind}: ${more}` : kind);
      setState("thanks");
    } catch (error) {
      setState({ error });
    }
  };

  if (state === "thanks" || state === "again") {
    return (
      <Dialog title={text.title} onClose={onClose}>
        <div class="report-judge">
          <Judge mood="happy" />
        </div>
        <p role="status">{state === "thanks" ? text.thanks : text.again}</p>
        <button class="button button--main" type="button" onClick={onClose}>
          {text.close}
        </button>
      </Dialog>
    );
  }
  if (status === "out" || status === "away") {
    return (
      <Dialog title={text.title} onClose={onClose}>
        <p>{text.signIn}</p>
        <div class="buttons">
          <PlayAsGuest />
          <button class="button" type="button" onClick={() => void askToSignIn("header")}>
            {strings.header.signIn}
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form class="report-form" onSubmit={(event) => void send(event)}>
        <fieldset>
          <legend>{text.lead}</legend>
          {KINDS.map((each) => (
            <label key={each} class="report-kind">
              <input
                type="radio"
                name="kind"
                required
                checked={kind === each}
                onChange={() => setKind(each)}
              />
              {text.reasons[each]}
            </label>
          ))}
        </fieldset>
        <label class="field">
          {text.more}
          <textarea name="more" rows={3} maxLength={longest} />
        </label>
        <p class="report-problem" role="alert">
          {typeof state === "object" && `${text.failed}. ${explain(state.error)}`}
        </p>
        <button class="button button--main" type="submit" disabled={state === "sending"}>
          {state === "sending" ? text.sending : text.send}
        </button>
      </form>
    </Dialog>
  );
}
