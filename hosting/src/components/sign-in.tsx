import { useState } from "preact/hooks";
import { explain, Problem, Unreachable } from "../api/problem";
import { signInWith } from "../session/session";
import type { SignInRequest } from "../session/sign-in-request";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { GoogleIcon } from "./icons";
import "./sign-in.css";

type Way = Parameters<typeof signInWith>[0];

export function SignIn({ request }: { request: SignInRequest }) {
  const text = strings.signIn;
  const [registering, setRegistering] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const go = async (way: Way) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await signInWith(way);
      request.resolve(true);
    } catch (error) {
      setProblem(signInProblem(error));
      setBusy(false);
    }
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const address = String(form.get("email")).trim();
    const password = String(form.get("password"));
    void go((auth) =>
      registering ? auth.register(address, password) : auth.email(address, password),
    );
  };

  return (
    <Dialog title={text.title} onClose={() => request.resolve(false)}>
      <p class="soft">{request.why === "submit" ? text.leadSubmit : text.lead}</p>
      <button
        class="button button--main button--big"
        type="button"
        disabled={busy}
        onClick={() => void go((auth) => auth.guest())}
      >
        {text.guest}
      </button>
      <button
        class="button"
        type="button"
        disabled={busy}
        onClick={() => void go((auth) => auth.google())}
      >
        <GoogleIcon /> {text.google}
      </button>
      <p class="sign-in-or soft">
        <span>{text.or}</span>
      </p>
      <form class="sign-in-form" onSubmit={submit}>
        <label class="field">
          {text.email}
          <input name="email" type="email" autocomplete="email" required />
        </label>
        <label class="field">
          {text.password}
          <input
            name="password"
            type="password"
            autocomplete={registering ? "new-password" : "current-password"}
            minLength={6}
            required
          />
        </label>
        <button class="button" type="submit" disabled={busy}>
          {busy ? text.busy : registering ? text.register : text.signIn}
        </button>
      </form>
      <button
        class="button button--plain"
        type="button"
        onClick={() => setRegistering(!registering)}
      >
        {registering ? text.toSignIn : text.toRegister}
      </button>
      <p class="sign-in-problem" role="alert">
        {problem}
      </p>
    </Dialog>
  );
}

export function signInProblem(error: unknown): string {
  if (error instanceof Problem || error instanceof Unreachable) return explain(error);
  const code = (error as { code?: string } | null)?.code;
  if (code) return strings.signInProblems[code] ?? strings.signInUnknown;
  return explain(error);
}
