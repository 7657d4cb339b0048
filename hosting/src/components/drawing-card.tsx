import type { ComponentChildren } from "preact";
import type { Card } from "../api/types";
import { strings } from "../strings";
import { Frame } from "./frame";
import { PlayerLink } from "./player-link";
import "./drawing-card.css";

interface Props {
  card: Card;
  /** Stands where else the player does. */
  line?: string;
  /** What is pinned on the frame. */
  children?: ComponentChildren;
}

/** A drawing among those of other prompts: the picture, what it should be, who drew it. */
export function DrawingCard({ card, line, children }: Props) {
  const { drawingId, image, player, prompt, score } = card;
  return (
    <li class="drawing-card" data-testid="drawing-card">
      <Frame
        drawingId={drawingId}
        image={image}
        player={player.displayName}
        label={strings.gallery.open(prompt.text, player.displayName)}
        width={256}
      >
        {children}
      </Frame>
      <a class="drawing-card-prompt" href={`/p/${prompt.id}`}>
        {prompt.text}
      </a>
      <p class="drawing-card-line soft">
        {line ?? <PlayerLink player={player} />}
        <span class="drawing-card-score">
          <span aria-hidden="true">{strings.score(score)}</span>
          <span class="unseen">{strings.prompt.scoreLabel(score)}</span>
        </span>
      </p>
    </li>
  );
}

export function DrawingCardSkeletons({ count, label }: { count: number; label: string }) {
  return (
    <div class="drawing-cards" role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} class="drawing-card drawing-card--waiting" aria-hidden="true">
          <div class="frame frame--waiting" />
        </div>
      ))}
    </div>
  );
}
