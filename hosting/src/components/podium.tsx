import type { Entry } from "../api/types";
import { strings } from "../strings";
import { BoardEntry } from "./board-entry";
import "./podium.css";

interface Props {
  entries: Entry[];
  playerId?: string;
  /** The drawing that somebody came for. */
  sought?: string;
}

/** The first three of a board, as they stand in front of a crowd. Read out, they come in order. */
export function Podium({ entries, playerId, sought }: Props) {
  return (
    <figure class="podium" aria-label={strings.prompt.podium} data-testid="podium">
      <ol>
        {entries.map((entry) => (
          <BoardEntry
            key={entry.drawingId}
            entry={entry}
            mine={entry.player.playerId === playerId}
            sought={entry.drawingId === sought}
            podium
          />
        ))}
      </ol>
    </figure>
  );
}
