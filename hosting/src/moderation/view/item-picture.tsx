import type { QueueItem } from "../../api/moderation";
import { Picture } from "../../components/picture";

interface Props {
  item: Pick<QueueItem, "image" | "player">;
  width?: 128 | 256;
}

/** A drawing as a moderator may see it, whether others may or not. */
export function ItemPicture({ item, width }: Props) {
  return <Picture image={item.image} player={item.player.displayName} width={width} hidden />;
}
