import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { timeline } from "../canvas/replay";
import type { StrokeLog } from "../canvas/log";
import { Surface } from "../canvas/view/surface";
import { strings } from "../strings";
import { PauseIcon, PlayIcon } from "./icons";
import "./timelapse.css";

/** Plays how a drawing was made. */
export function Timelapse({ log, label }: { log: StrokeLog; label: string }) {
  const text = strings.timelapse;
  const film = useMemo(() => timeline(log.ops), [log]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface>(null);
  const [ms, setMs] = useState(0);
  const [playing, setPlaying] = useState(true);
  /** Whoever moves the slider stops the film at once, a frame that is due included. */
  const held = useRef(false);
  const over = ms >= film.durationMs;

  useEffect(() => {
    surface.current = new Surface(canvas.current!);
    surface.current.resize(Math.round(canvas.current!.clientWidth * devicePixelRatio) || 512);
  }, []);

  useEffect(() => {
    const { whole, live } = film.at(ms);
    surface.current!.show({ seed: log.seed, ops: log.ops.slice(0, whole) }, live);
  }, [film, ms]);

  useEffect(() => {
    if (!playing) return;
    let before: number | undefined;
    let frame = requestAnimationFrame(function next(now) {
      if (held.current) return;
      setMs((ms) => Math.min(film.durationMs, ms + (now - (before ?? now))));
      before = now;
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [film, playing]);

  useEffect(() => {
    if (over) setPlaying(false);
  }, [over]);

  const toggle = () => {
    held.current = false;
    if (over) setMs(0);
    setPlaying(!playing);
  };
  return (
    <div class="timelapse">
      <canvas ref={canvas} class="timelapse-paper" role="img" aria-label={label} />
      <div class="timelapse-bar">
        <button
          class="tool"
          type="button"
          aria-label={playing ? text.pause : text.play}
          onClick={toggle}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
        <input
          type="range"
          aria-label={text.position}
          min={0}
          max={Math.ceil(film.durationMs)}
          value={ms}
          aria-valuetext={strings.draw.percent(film.durationMs > 0 ? ms / film.durationMs : 1)}
          onInput={(event) => {
            held.current = true;
            setPlaying(false);
            setMs(event.currentTarget.valueAsNumber);
          }}
        />
      </div>
    </div>
  );
}
