import type { Player } from "../../api/types";
import { PlayerLink } from "../../components/player-link";
import { strings } from "../../strings";

/** A player by name, or that they have left since. */
export function PlayerName({ player }: { player: Player }) {
  if (player.playerId) return <PlayerLink player={player} />;
  return <em>{strings.moderation.gonePlayer}</em>;
}
