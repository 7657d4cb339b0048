import type { Prompt } from "../api/types";
import { strings } from "../strings";
import { scribble } from "./scribble";
import "./prompt-card.css";

export function PromptCard({ prompt, today }: { prompt: Prompt; today: string }) {
  const { path, background, line } = scribble(prompt.id);
  const daily = prompt.daily === today;
  return (
    <a class="prompt-card sheet" href={`/p/${prompt.id}`} data-testid="prompt-card">
      <span class={`prompt-card-art colour-${background}`} aria-hidden="true">
        <svg viewBox="0 0 200 100" preserveAspectRatio="xMidYMid slice" focusable="false">
          <path class={`prompt-card-under stroke-${line}`} d={path} />
          <path class="prompt-card-line" d={path} pathLength={1} />
        </svg>
      </span>
      <span class="prompt-card-text">{prompt.text}</span>
      <span class="prompt-card-facts soft">
        {daily && <span class="prompt-card-daily">{strings.home.daily}</span>}
        {prompt.drawings > 0
          ? `${strings.drawings(prompt.drawings)} · ${strings.players(prompt.players)}`
          : strings.home.untouched}
      </span>
    </a>
  );
}

export function PromptCardSkeleton() {
  return (
    <div class="prompt-card prompt-card--skeleton sheet" aria-hidden="true">
      <span class="prompt-card-art" />
      <span class="prompt-card-text">
        <i />
        <i />
      </span>
      <span class="prompt-card-facts">
        <i />
      </span>
    </div>
  );
}
