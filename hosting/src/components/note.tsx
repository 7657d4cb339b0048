import type { ComponentChildren } from "preact";
import { strings } from "../strings";
import { Judge, type Mood } from "./judge";
import "./note.css";

interface Props {
  title: string;
  text?: string;
  mood?: Mood;
  onRetry?: () => void;
  children?: ComponentChildren;
}

/** Empty, missing and broken things all look like this: the judge, one sentence, and what to do. */
export function Note({ title, text, mood = "calm", onRetry, children }: Props) {
  return (
    <section class="note sheet" role={onRetry ? "alert" : undefined}>
      <div class="note-judge">
        <Judge mood={mood} />
      </div>
      <h2>{title}</h2>
      {text && <p class="soft">{text}</p>}
      <div class="buttons note-buttons">
        {onRetry && (
          <button class="button button--sun" type="button" onClick={onRetry}>
            {strings.problem.retry}
          </button>
        )}
        {children}
      </div>
    </section>
  );
}
