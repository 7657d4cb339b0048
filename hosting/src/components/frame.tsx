import type { ComponentChildren } from "preact";
import type { Picture as PictureType } from "../api/types";
import { Picture } from "./picture";
import "./frame.css";

interface Props {
  drawingId: string;
  image: PictureType;
  player: string;
  /** Names the link: which drawing it opens. */
  label: string;
  width?: 128 | 256;
  /** What is pinned on the frame. */
  children?: ComponentChildren;
}

/** A drawing in its frame, that opens it. The link lies over the picture, for a covered one has a button of its own. */
export function Frame({ drawingId, image, player, label, width, children }: Props) {
  return (
    <div class="frame">
      <Picture image={image} player={player} width={width} />
      <a class="frame-open" href={`/d/${drawingId}`} aria-label={label} />
      {children}
    </div>
  );
}
