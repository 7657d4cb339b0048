import { useState } from "preact/hooks";
import { untilDone } from "../account/until-done";
import { api } from "../api/client";
import { explain, isNotFound } from "../api/problem";
import type { OwnDrawing } from "../api/types";
import { signedIn } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";

interface Props {
  drawing: OwnDrawing;
  onClose(): void;
  onDeleted(): void;
}

export function DeleteDrawing({ drawing, onClose, onDeleted }: Props) {
  const text = strings.account;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { token } = await signedIn();
      await untilDone(() => api.deleteDrawing(drawing.drawingId, token));
      onDeleted();
    } catch (error) {
      if (isNotFound(error)) return onDeleted();
      setProblem(explain(error));
      setBusy(false);
    }
  };

  return (
    <Dialog title={text.deleteTitle} onClose={busy ? undefined : onClose}>
      <p>{text.deleteLead(drawing.prompt.text)}</p>
      <p class="account-problem" role="alert">
        {problem}
      </p>
      <div class="buttons">
        <button class="button" type="button" disabled={busy} onClick={onClose}>
          {text.deleteStay}
        </button>
        <button class="button button--main" type="button" disabled={busy} onClick={() => void go()}>
          {busy ? text.deleting : text.deleteGo}
        </button>
      </div>
    </Dialog>
  );
}
