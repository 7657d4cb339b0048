import type { Entry } from "../api/types";
import { strings } from "../strings";
import { Picture } from "./picture";
import "./board-entry.css";

export function BoardEntry({ entry, mine }: { entry: Entry; mine: boolean }) {
  const text = strings.prompt;
  return (
    <li
      class={`board-entry${entry.rank <= 3 ? ` board-entry--${entry.rank}` : ""}`}
      data-testid="board-entry"
    >
      <div class="board-entry-frame">
        <Picture
          image={entry.image}
          player={entry.player.displayName}
          width={entry.rank === 1 ? undefined : 256}
        />
        <span class="board-entry-rank">
          <span aria-hidden="true">{text.rank(entry.rank)}</span>
          <span class="unseen">{text.rankLabel(entry.rank)}</span>
        </span>
        {mine && <span class="board-entry-you">{text.you}</span>}
      </div>
      <p class="board-entry-line">
        <span class="board-entry-player" title={entry.player.displayName}>
          {entry.player.displayName}
        </span>
        <span class="board-entry-score">
          <span aria-hidden="true">{strings.score(entry.score)}</span>
          <span class="unseen">{text.scoreLabel(entry.score)}</span>
        </span>
      </p>
    </li>
  );
}
