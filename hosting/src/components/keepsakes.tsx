import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { api } from "../api/client";
import { explain } from "../api/problem";
import type { Picture } from "../api/types";
import type { StrokeLog } from "../canvas/log";
import { player } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { DownloadIcon, FilmIcon, ShareIcon } from "./icons";

interface Props {
  drawingId: string;
  task: string;
  picture?: Picture;
}

interface Film {
  log: StrokeLog;
  Player: ComponentType<{ log: StrokeLog; label: string }>;
}

/** What one can take away from a drawing: its making as a film, the picture, a link. */
export function Keepsakes({ drawingId, task, picture }: Props) {
  const text = strings.keepsakes;
  const [film, setFilm] = useState<Film>();
  const [note, setNote] = useState("");

  const watch = async () => {
    setNote(text.loading);
    try {
      setFilm(await loadFilm(drawingId));
      setNote("");
    } catch (error) {
      setNote(error instanceof NoFilm ? text.noFilm : explain(error));
    }
  };
  const share = async () => {
    const url = new URL(`/r/${drawingId}`, location.href).href;
    try {
      if (navigator.share) await navigator.share({ title: strings.title(task), url });
      else {
        await navigator.clipboard.writeText(url);
        setNote(text.copied);
      }
    } catch (error) {
      // Whoever closes the share sheet knows that nothing was shared.
      if (!(error instanceof DOMException && error.name === "AbortError")) setNote(url);
    }
  };

  return (
    <div class="keepsakes">
      <div class="buttons">
        <button class="button" type="button" onClick={() => void watch()}>
          <FilmIcon size={20} /> {text.timelapse}
        </button>
        {picture && (
          <a
            class="button"
            href={picture.revealUrl ?? picture.url}
            download={`paint.wtf ${task}.png`}
          >
            <DownloadIcon size={20} /> {text.download}
          </a>
        )}
        <button class="button" type="button" onClick={() => void share()}>
          <ShareIcon size={20} /> {text.share}
        </button>
      </div>
      <p class="soft" role="status">
        {note}
      </p>
      {film && (
        <Dialog title={text.timelapse} onClose={() => setFilm(undefined)}>
          <film.Player log={film.log} label={strings.timelapse.picture(task)} />
        </Dialog>
      )}
    </div>
  );
}

class NoFilm extends Error {}

/** The log and the player come when they are asked for: most visitors never do. */
async function loadFilm(drawingId: string): Promise<Film> {
  const [{ Timelapse }, { parseLog }, answer] = await Promise.all([
    import("./timelapse"),
    import("../canvas/serialise"),
    player().then(
      (who) => api.strokes(drawingId, who?.token),
      () => api.strokes(drawingId),
    ),
  ]);
  const log = parseLog(answer);
  if (!log || log.ops.length === 0) throw new NoFilm();
  return { log, Player: Timelapse };
}
