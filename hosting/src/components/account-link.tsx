import { useState } from "preact/hooks";
import { mergeInto } from "../account/merge";
import type { AccountExists } from "../firebase/account";
import { becomeMember, session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { GoogleIcon } from "./icons";
import { signInProblem } from "./sign-in";

type Firebase = typeof import("../firebase/account");

/** How a guest becomes an account with all drawings, or brings them to one that is there already. */
export function AccountLink({ onSaid }: { onSaid(text: string): void }) {
  const text = strings.account;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [exists, setExists] = useState<AccountExists>();

  const link = async (way: (firebase: Firebase) => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const firebase = await import("../firebase/account");
      try {
        await way(firebase);
      } catch (error) {
        if (!(error instanceof firebase.AccountExists)) throw error;
        setExists(error);
        return;
      }
      onSaid(text.linked);
      becomeMember();
    } catch (error) {
      setProblem(signInProblem(error));
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const address = String(form.get("email")).trim();
    void link(({ linkEmail }) => linkEmail(address, String(form.get("password"))));
  };

  return (
    <section class="account-part account-keep sheet" aria-labelledby="keep">
      <h2 id="keep">{text.keep}</h2>
      <p>{text.keepLead}</p>
      <button
        class="button button--main"
        type="button"
        disabled={busy}
        onClick={() => void link(({ linkGoogle }) => linkGoogle())}
      >
        <GoogleIcon /> {text.keepGoogle}
      </button>
      <form class="account-form account-form--link" onSubmit={submit}>
        <label class="field">
          {strings.signIn.email}
          <input name="email" type="email" autocomplete="email" required />
        </label>
        <label class="field">
          {strings.signIn.password}
          <input
            name="password"
            type="password"
            autocomplete="new-password"
            minLength={6}
            required
          />
        </label>
        <button class="button" type="submit" disabled={busy}>
          {busy ? strings.signIn.busy : text.keepEmail}
        </button>
      </form>
      <p class="account-problem" role="alert">
        {problem}
      </p>
      {exists && <Merge exists={exists} onSaid={onSaid} onClose={() => setExists(undefined)} />}
    </section>
  );
}

interface MergeProps {
  exists: AccountExists;
  onSaid(text: string): void;
  onClose(): void;
}

/** Says what a merge does before it is done. */
function Merge({ exists, onSaid, onClose }: MergeProps) {
  const text = strings.account;
  const { displayName } = useStore(session);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const merge = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await mergeInto(exists);
      onSaid(text.merged);
    } catch (error) {
      setProblem(signInProblem(error));
      setBusy(false);
    }
  };

  return (
    <Dialog title={text.merge} onClose={busy ? undefined : onClose}>
      <p>{text.mergeLead}</p>
      <p>{text.mergeName(displayName ?? strings.header.guest)}</p>
      <p class="account-problem" role="alert">
        {problem}
      </p>
      <div class="buttons">
        <button
          class="button button--main"
          type="button"
          disabled={busy}
          onClick={() => void merge()}
        >
          {busy ? text.merging : text.mergeGo}
        </button>
        <button class="button" type="button" disabled={busy} onClick={onClose}>
          {text.mergeStay}
        </button>
      </div>
    </Dialog>
  );
}
