import type { Entry } from "../api/types";
import { strings } from "../strings";
import { BoardEntry } from "./board-entry";
import "./podium.css";

/** The first three of a board, as they stand in front of a crowd. Read out, they come in order. */
export function Podium({ entries, playerId }: { entries: Entry[]; playerId?: string }) {
  return (
    <figure class="podium" aria-label={strings.prompt.podium} data-testid="podium">
      <ol>
        {entries.map((entry) => (
          <BoardEntry
            key={entry.drawingId}
            entry={entry}
            mine={entry.player.playerId === playerId}
            podium
          />
        ))}
      </ol>
    </figure>
  );
}
