import { explain, Problem } from "../api/problem";
import type { SendState } from "../hooks/use-sending";
import { strings } from "../strings";
import { ButtonLink } from "./button-link";
import { Countdown, useSecondsLeft } from "./countdown";
import { Dialog } from "./dialog";
import { Judge } from "./judge";
import "./sending.css";

interface Props {
  state: SendState;
  onRetry(): void;
  onSignIn(): void;
  onBack(): void;
}

export function Sending({ state, onRetry, onSignIn, onBack }: Props) {
  const text = strings.sending;
  if (state.phase === "idle") return null;
  if (state.phase === "failed")
    return <Failed error={state.error} onRetry={onRetry} onSignIn={onSignIn} onBack={onBack} />;

  if (state.phase === "waiting") {
    return (
      <Dialog title={text.waiting} onClose={onBack}>
        <div class="sending-judge">
          <Judge mood="calm" />
        </div>
        <p role="status">{text.waitingMore}</p>
        <div class="buttons">
          <ButtonLink href="/" look="main">
            {strings.problem.toPrompts}
          </ButtonLink>
          <button class="button" type="button" onClick={onRetry}>
            {text.now}
          </button>
          <button class="button button--plain" type="button" onClick={onBack}>
            {text.back}
          </button>
        </div>
      </Dialog>
    );
  }

  const part = state.phase === "sent" ? 1 : state.part;
  const percent = part === null ? undefined : Math.round(part * 100);
  return (
    <Dialog title={text.title}>
      <div class="sending-judge">
        <Judge mood="looking" />
      </div>
      <div
        class="sending-bar"
        role="progressbar"
        aria-label={text.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div class="sending-paint" style={{ transform: `scaleX(${Math.max(0.03, part ?? 0)})` }} />
      </div>
      <p class="soft">{percent === undefined ? text.preparing : text.uploading}</p>
    </Dialog>
  );
}

function Failed({ error, onRetry, onSignIn, onBack }: Omit<Props, "state"> & { error: unknown }) {
  const text = strings.sending;
  const problem = error instanceof Problem ? error : undefined;
  const left = useSecondsLeft(problem?.retryAfterSeconds);
  const signedOut = problem?.reason === "unauthenticated";
  return (
    <Dialog title={text.failed} onClose={onBack}>
      <div class="sending-judge">
        <Judge mood="puzzled" />
      </div>
      <p role="alert">{explain(error)}</p>
      {left > 0 && <Countdown left={left} />}
      <p class="soft">{text.kept}</p>
      <div class="buttons">
        <button
          class="button button--main"
          type="button"
          disabled={left > 0}
          onClick={signedOut ? onSignIn : onRetry}
        >
          {signedOut ? text.signIn : text.retry}
        </button>
        <button class="button button--plain" type="button" onClick={onBack}>
          {text.back}
        </button>
      </div>
    </Dialog>
  );
}
