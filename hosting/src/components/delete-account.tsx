import { useState } from "preact/hooks";
import { isDeparted, untilDone } from "../account/until-done";
import { api } from "../api/client";
import { explain } from "../api/problem";
import { session, signedIn, signOut } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";

interface Props {
  /** A deletion was begun and did not come to its end: it needs no second thought. */
  unfinished?: boolean;
  onDeleted(): void;
}

/** Deletes everything that one has here, after a word that nobody types by accident. */
export function DeleteAccount({ unfinished, onDeleted }: Props) {
  const text = strings.account;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const sure = typed.trim().toLocaleLowerCase() === text.everythingWord;

  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { token } = await signedIn();
      const playerId = session.get().playerId ?? (unfinished ? "" : (await api.me(token)).playerId);
      await untilDone(() => api.deleteMe(playerId, token)).catch((error: unknown) => {
        if (!isDeparted(error)) throw error;
      });
      onDeleted();
      await signOut().catch(() => undefined);
    } catch (error) {
      setProblem(explain(error));
      setBusy(false);
    }
  };

  const failed = (
    <p class="account-problem" role="alert">
      {problem}
    </p>
  );
  if (unfinished) {
    return (
      <>
        <button class="button button--main" type="button" disabled={busy} onClick={() => void go()}>
          {busy ? text.deleting : text.departingGo}
        </button>
        {failed}
      </>
    );
  }
  return (
    <>
      <button
        class="button account-danger"
        type="button"
        onClick={() => {
          setTyped("");
          setOpen(true);
        }}
      >
        {text.everything}
      </button>
      {open && (
        <Dialog title={text.everythingTitle} onClose={busy ? undefined : () => setOpen(false)}>
          <p>{text.everythingLead}</p>
          <form
            class="account-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (sure) void go();
            }}
          >
            <label class="field">
              {text.everythingType(text.everythingWord)}
              <input
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
              />
            </label>
            {failed}
            <div class="buttons">
              <button class="button" type="button" disabled={busy} onClick={() => setOpen(false)}>
                {text.deleteStay}
              </button>
              <button class="button button--main" type="submit" disabled={busy || !sure}>
                {busy ? text.deleting : text.everythingGo}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
