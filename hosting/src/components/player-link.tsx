import type { Player } from "../api/types";
import "./player-link.css";

/** A player's name, which leads to everything they drew. */
export function PlayerLink({ player }: { player: Player }) {
  return (
    <a class="player-link" href={`/u/${player.playerId}`} title={player.displayName} dir="auto">
      {player.displayName}
    </a>
  );
}
