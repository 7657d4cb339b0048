import { useState } from "preact/hooks";
import { signInWith } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";
import { strings } from "../strings";

/** One click and you play. Should it fail, the dialog takes over: it can explain and offers other ways. */
export function PlayAsGuest() {
  const [busy, setBusy] = useState(false);
  const play = async () => {
    setBusy(true);
    try {
      await signInWith((auth) => auth.guest());
    } catch {
      await askToSignIn("header");
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      class="button button--main button--big"
      type="button"
      disabled={busy}
      onClick={() => void play()}
    >
      {strings.home.playAsGuest}
    </button>
  );
}
