import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { api } from "../api/client";
import { explain } from "../api/problem";
import type { StrokeLog } from "../canvas/log";
import { player } from "../session/session";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { FilmIcon } from "./icons";

interface Props {
  drawingId: string;
  task: string;
  /** Hears that it loads, and why it did not. */
  onSaid(text: string): void;
}

interface Film {
  log: StrokeLog;
  Player: ComponentType<{ log: StrokeLog; label: string }>;
}

/** Plays how a drawing was made. */
export function FilmButton({ drawingId, task, onSaid }: Props) {
  const text = strings.keepsakes;
  const [film, setFilm] = useState<Film>();
  const watch = async () => {
    onSaid(text.loading);
    try {
      const [log, { Timelapse }] = await Promise.all([loadLog(drawingId), import("./timelapse")]);
      setFilm({ log, Player: Timelapse });
      onSaid("");
    } catch (error) {
      onSaid(explainFilm(error));
    }
  };
  return (
    <>
      <button class="button" type="button" onClick={() => void watch()}>
        <FilmIcon size={20} /> {text.timelapse}
      </button>
      {film && (
        <Dialog title={text.timelapse} onClose={() => setFilm(undefined)}>
          <film.Player log={film.log} label={strings.timelapse.picture(task)} />
        </Dialog>
      )}
    </>
  );
}

export function explainFilm(error: unknown): string {
  return error instanceof NoFilm ? strings.keepsakes.noFilm : explain(error);
}

class NoFilm extends Error {}

/** What reads a log comes when it is asked for: most visitors never do. */
export async function loadLog(drawingId: string): Promise<StrokeLog> {
  const [{ parseLog }, answer] = await Promise.all([
    import("../canvas/serialise"),
    player().then(
      (who) => api.strokes(drawingId, who?.token),
      () => api.strokes(drawingId),
    ),
  ]);
  const log = parseLog(answer);
  if (!log || log.ops.length === 0) throw new NoFilm();
  return log;
}
