import { useState } from "preact/hooks";
import { nameProblem, trimName } from "../account/name";
import { explain } from "../api/problem";
import { player, renamed, session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";

/** The name on boards, and how to take another. */
export function AccountName({ onSaid }: { onSaid(text: string): void }) {
  const text = strings.account;
  const { displayName } = useStore(session);
  const [written, setWritten] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = trimName(written ?? displayName ?? "");
    const wrong = nameProblem(name);
    setProblem(wrong ? text.nameProblems[wrong] : undefined);
    if (wrong) return;
    setBusy(true);
    try {
      const who = await player();
      if (!who) return;
      const { rename } = await import("../firebase/players");
      await rename(who.uid, name);
      renamed(name);
      setWritten(undefined);
      onSaid(text.named(name));
    } catch (error) {
      // Only the rules deny: they know of a name that this page does not.
      const denied = (error as { code?: string } | null)?.code === "permission-denied";
      setProblem(denied ? text.nameProblems.refused : explain(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="account-part" aria-labelledby="name">
      <h2 id="name">{text.name}</h2>
      <form class="account-form" onSubmit={(event) => void save(event)} noValidate>
        <label class="field">
          {text.nameLabel}
          <input
            name="displayName"
            dir="auto"
            autocomplete="nickname"
            value={written ?? displayName ?? ""}
            onInput={(event) => setWritten(event.currentTarget.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby="name-help name-problem"
          />
        </label>
        <button
          class="button button--sun"
          type="submit"
          disabled={busy || displayName === undefined}
        >
          {busy ? strings.signIn.busy : text.nameSave}
        </button>
        <p id="name-help" class="soft account-help">
          {text.nameHelp}
        </p>
        <p id="name-problem" class="account-problem" role="alert">
          {problem}
        </p>
      </form>
    </section>
  );
}
