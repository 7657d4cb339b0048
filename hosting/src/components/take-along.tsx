import { useState } from "preact/hooks";
import { download } from "../api/download";
import { explain } from "../api/problem";
import { signedIn } from "../session/session";
import { strings } from "../strings";

/** How long the browser may take to begin with saving a file, in milliseconds. */
const SAVING = 60_000;

/** Downloads everything that is kept about the player, as one file. */
export function TakeAlong({ onSaid }: { onSaid(text: string): void }) {
  const text = strings.account;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { token } = await signedIn();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await download("/api/me/export", token));
      link.download = "paint.wtf.zip";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), SAVING);
      onSaid(text.taken);
    } catch (error) {
      setProblem(explain(error));
    }
    setBusy(false);
  };

  return (
    <section class="account-part" aria-labelledby="taking-along">
      <h2 id="taking-along">{text.takeAlong}</h2>
      <p class="soft">
        {text.takeAlongLead} <a href="/privacy">{strings.privacy.headline}</a>
      </p>
      <button class="button" type="button" disabled={busy} onClick={() => void go()}>
        {busy ? text.taking : text.takeAlongGo}
      </button>
      <p class="account-problem" role="alert">
        {problem}
      </p>
    </section>
  );
}
