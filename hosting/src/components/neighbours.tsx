import { api } from "../api/client";
import type { Board } from "../api/types";
import { useLoad } from "../hooks/use-load";
import { strings } from "../strings";
import { BoardEntry } from "./board-entry";
import "./neighbours.css";

/** As many as stand in one row, the player's own in the middle. */
const SHOWN = 5;

interface Props {
  drawingId: string;
  promptId: string;
  playerId: string;
}

/** Who stands just above and below a player on the board. Nothing where that does not come: the place itself was said. */
export function Neighbours({ drawingId, promptId, playerId }: Props) {
  const text = strings.result;
  const { data } = useLoad<Board>(`neighbours/${drawingId}`, (signal) =>
    api.board(promptId, { scope: "players", around: drawingId, limit: SHOWN }, signal),
  );
  if (!data) return null;
  return (
    <section class="neighbours" aria-labelledby="neighbours" data-testid="neighbours">
      <div class="neighbours-head">
        <h2 id="neighbours">{text.neighbours}</h2>
        <a href={`/p/${promptId}?around=${drawingId}`}>{text.neighboursAll}</a>
      </div>
      <ol class="board" start={data.entries[0]?.rank}>
        {data.entries.map((entry) => {
          const mine = entry.player.playerId === playerId;
          return <BoardEntry key={entry.drawingId} entry={entry} mine={mine} marked={mine} />;
        })}
      </ol>
    </section>
  );
}
