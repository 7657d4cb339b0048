import type { ComponentChildren } from "preact";
import { strings } from "../strings";
import { Judge, type Mood } from "./judge";
import "./note.css";

interface Props {
  title: string;
  text?: string;
  mood?: Mood;
  /** It is all there is on the page, so its title is the page's heading. */
  alone?: boolean;
  onRetry?: () => void;
  children?: ComponentChildren;
}

/** Empty, missing and broken things all look like this: the judge, one sentence, and what to do. */
export function Note({ title, text, mood = "calm", alone, onRetry, children }: Props) {
  const Heading = alone ? "h1" : "h2";
  return (
    <section class="note sheet" role={onRetry ? "alert" : undefined}>
      <div class="note-judge">
        <Judge mood={mood} />
      </div>
      <Heading class="note-title">{title}</Heading>
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
