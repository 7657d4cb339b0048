import { useEffect, useRef } from "preact/hooks";
import type { Entry } from "../api/types";
import { strings } from "../strings";
import { Frame } from "./frame";
import { Medal } from "./medal";
import { PlayerLink } from "./player-link";
import "./board-entry.css";

interface Props {
  entry: Entry;
  mine: boolean;
  /** Stands out among its neighbours. */
  marked?: boolean;
  /** The one that somebody came for: the page and the keyboard go there. */
  sought?: boolean;
  /** The first three stand on a podium, under medals. */
  podium?: boolean;
}

export function BoardEntry({ entry, mine, marked, sought, podium }: Props) {
  const text = strings.prompt;
  const { rank, player, percentile } = entry;
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!sought) return;
    here.current?.scrollIntoView({ block: "center" });
    // Whoever is choosing what the board shows goes on choosing.
    if (document.activeElement instanceof HTMLInputElement) return;
    here.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [sought]);

  return (
    <li
      ref={here}
      class={podium ? `podium-place podium-place--${rank}` : "board-entry"}
      aria-current={marked || sought ? true : undefined}
      data-testid="board-entry"
    >
      <Frame
        drawingId={entry.drawingId}
        image={entry.image}
        player={player.displayName}
        label={`${text.rankLabel(rank)}, ${text.picture(player.displayName)}`}
        width={podium && rank === 1 ? undefined : 256}
      >
        {podium && rank <= 3 ? (
          <span class="podium-medal">
            <Medal rank={rank} />
          </span>
        ) : (
          <span class={`pin pin--rank pin--${rank}`} aria-hidden="true">
            {text.rank(rank)}
          </span>
        )}
        <span class="unseen">{text.rankLabel(rank)}</span>
        {mine && <span class="pin pin--you">{text.you}</span>}
      </Frame>
      <p class="board-entry-line">
        <PlayerLink player={player} />
        <span class="board-entry-score">
          <span aria-hidden="true">{strings.score(entry.score)}</span>
          <span class="unseen">{text.scoreLabel(entry.score)}</span>
        </span>
      </p>
      {typeof percentile === "number" && percentile >= 1 && rank > 1 && (
        <p class="board-entry-beats soft">{text.beats(percentile)}</p>
      )}
    </li>
  );
}
