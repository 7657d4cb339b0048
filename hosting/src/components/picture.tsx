import { useEffect, useState } from "preact/hooks";
import type { Picture as PictureType } from "../api/types";
import { useAuthorised } from "../hooks/use-authorised";
import { strings } from "../strings";
import { EyeIcon } from "./icons";
import { useRevealed } from "./revealed";
import "./picture.css";

interface Props {
  image: PictureType;
  player: string;
  alt?: string;
  /** Asks for a smaller copy; only unblurred pictures have one. */
  width?: 128 | 256;
  eager?: boolean;
  /** Others may not see the drawing: it is loaded as who is signed in. */
  hidden?: boolean;
}

/** A drawing. A flagged one is blurred until somebody chooses to look, and can be covered again. */
export function Picture({ image, player, alt, width, eager, hidden }: Props) {
  const [chosen, choose] = useRevealed(image.url);
  const [failed, setFailed] = useState(false);
  const open = image.blurred && image.revealUrl !== null && chosen;
  const covered = image.blurred && !open;
  const source = open
    ? image.revealUrl!
    : covered || !width
      ? image.url
      : `${image.url}?w=${width}`;
  const own = useAuthorised(hidden ? source : null);
  const shown = hidden ? own.src : source;
  useEffect(() => setFailed(false), [source, hidden]);

  return (
    <span class="picture">
      {(failed || own.failed) && <span class="picture-missing" />}
      {shown && !failed && !own.failed && (
        <img
          key={source}
          src={shown}
          alt={covered ? strings.nsfw.picture(player) : (alt ?? strings.prompt.picture(player))}
          width={512}
          height={512}
          // The bytes of a hidden one are here already.
          loading={eager || hidden ? "eager" : "lazy"}
          decoding="async"
          onError={() => setFailed(true)}
        />
      )}
      {/* One button that stays, so that the keyboard does not lose its place. */}
      {image.blurred && (
        <button
          class={covered ? "picture-cover" : "picture-hide"}
          type="button"
          disabled={image.revealUrl === null}
          onClick={() => choose(covered)}
        >
          {covered && <span class="picture-tag">{strings.nsfw.tag}</span>}
          {image.revealUrl !== null && (
            <span class="picture-reveal">
              {covered && <EyeIcon size={18} />} {covered ? strings.nsfw.reveal : strings.nsfw.hide}
            </span>
          )}
        </button>
      )}
    </span>
  );
}
