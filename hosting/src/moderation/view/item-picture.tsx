import type { Detail } from "../../api/moderation";
import { Picture } from "../../components/picture";

type Item = Pick<Detail, "image" | "player" | "state">;

/** A drawing as a moderator may see it, also where others may not. */
export function ItemPicture({ item, width }: { item: Item; width?: 128 | 256 }) {
  const { image, player, state } = item;
  return (
    <Picture
      image={image}
      player={player.displayName}
      width={width}
      hidden={state === "pending" || state === "hidden"}
    />
  );
}
