import { useEffect, useRef, useState } from "preact/hooks";
import type { AppealStage } from "../account/appeal-stage";
import { api } from "../api/client";
import { explain, Problem } from "../api/problem";
import { signedIn } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";

/** What the server takes. */
const LONGEST = 500;

/** For the owner of a hidden drawing: what they may say against that, once, and what came of it. */
export function Appeal({ drawingId, stage }: { drawingId: string; stage: AppealStage }) {
  const text = strings.ruling;
  const [writing, setWriting] = useState(false);
  const [sent, setSent] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);

  // The button that had the focus is gone.
  useEffect(() => {
    if (sent) said.current?.focus();
  }, [sent]);

  if (stage === "read") return <p>{text.refused}</p>;
  if (sent || stage === "open") {
    return (
      <p role="status" ref={said} tabIndex={-1}>
        {text.appealed}
      </p>
    );
  }
  return (
    <>
      <button class="button" type="button" onClick={() => setWriting(true)}>
        {text.appeal}
      </button>
      {writing && (
        <AppealDialog
          drawingId={drawingId}
          onClose={() => setWriting(false)}
          onSent={() => setSent(true)}
        />
      )}
    </>
  );
}

interface DialogProps {
  drawingId: string;
  onClose(): void;
  onSent(): void;
}

function AppealDialog({ drawingId, onClose, onSent }: DialogProps) {
  const text = strings.ruling;
  const [written, setWritten] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      const { token } = await signedIn();
      await api.appeal(drawingId, written.trim(), token);
      onSent();
    } catch (error) {
      // The answer to the first try may have been lost.
      if (error instanceof Problem && error.reason === "appealed") return onSent();
      setProblem(explain(error));
      setBusy(false);
    }
  };

  return (
    <Dialog title={text.appeal} onClose={busy ? undefined : onClose}>
      <p>{text.appealLead}</p>
      <form class="account-form" onSubmit={(event) => void send(event)}>
        <label class="field">
          {text.appealLabel}
          <textarea
            rows={4}
            maxLength={LONGEST}
            dir="auto"
            value={written}
            onInput={(event) => setWritten(event.currentTarget.value)}
          />
        </label>
        <p class="account-problem" role="alert">
          {problem}
        </p>
        <div class="buttons">
          <button
            class="button button--main"
            type="submit"
            disabled={busy || written.trim() === ""}
          >
            {busy ? text.appealing : text.appealSend}
          </button>
          <button class="button" type="button" disabled={busy} onClick={onClose}>
            {text.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
