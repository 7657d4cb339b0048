import { explain } from "../api/problem";
import type { SendState } from "../hooks/use-sending";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { Judge } from "./judge";
import "./sending.css";

interface Props {
  state: SendState;
  onRetry(): void;
  onBack(): void;
}

export function Sending({ state, onRetry, onBack }: Props) {
  const text = strings.sending;
  if (state.phase === "idle") return null;

  if (state.phase === "failed") {
    return (
      <Dialog title={text.failed} onClose={onBack}>
        <div class="sending-judge">
          <Judge mood="puzzled" />
        </div>
        <p role="alert">{explain(state.error)}</p>
        <p class="soft">{text.kept}</p>
        <div class="buttons">
          <button class="button button--main" type="button" onClick={onRetry}>
            {text.retry}
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
