import { useState } from "preact/hooks";
import type { Picture as PictureType } from "../api/types";
import { strings } from "../strings";
import { EyeIcon } from "./icons";
import "./picture.css";

interface Props {
  image: PictureType;
  player: string;
  alt?: string;
  /** Asks for a smaller copy; only unblurred pictures have one. */
  width?: 128 | 256;
  eager?: boolean;
}

/** What a player chose to look at stays visible for the visit, wherever the picture turns up again. */
const revealed = new Set<string>();

export function Picture({ image, player, alt, width, eager }: Props) {
  const [, render] = useState(0);
  const [failed, setFailed] = useState(false);
  const open = image.blurred && image.revealUrl !== null && revealed.has(image.url);
  const covered = image.blurred && !open;
  const source = open
    ? image.revealUrl!
    : covered || !width
      ? image.url
      : `${image.url}?w=${width}`;

  return (
    <span class="picture">
      {failed ? (
        <span class="picture-missing" />
      ) : (
        <img
          key={source}
          src={source}
          alt={covered ? strings.nsfw.picture(player) : (alt ?? strings.prompt.picture(player))}
          width={512}
          height={512}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          onError={() => setFailed(true)}
        />
      )}
      {covered && (
        <button
          class="picture-cover"
          type="button"
          disabled={image.revealUrl === null}
          onClick={() => {
            revealed.add(image.url);
            setFailed(false);
            render((n) => n + 1);
          }}
        >
          <span class="picture-tag">{strings.nsfw.tag}</span>
          {image.revealUrl !== null && (
            <span class="picture-reveal">
              <EyeIcon size={18} /> {strings.nsfw.reveal}
            </span>
          )}
        </button>
      )}
    </span>
  );
}
