import { useEffect, useRef } from "preact/hooks";
import { strings } from "../../strings";
import { extend, type Sample } from "../capture";
import type { Op, Stroke } from "../log";
import { followPointer } from "./pointer";
import { Surface } from "./surface";
import "./canvas-view.css";

export interface Brush {
  tool: Stroke["tool"];
  color: string;
  size: number;
}

interface Props {
  ops: readonly Op[];
  brush: Brush;
  disabled?: boolean;
  onStroke(stroke: Stroke): void;
}

export function CanvasView({ ops, brush, disabled, onStroke }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface>(null);
  const latest = useRef({ ops, brush, disabled, onStroke });
  latest.current = { ops, brush, disabled, onStroke };

  useEffect(() => {
    const canvas = ref.current!;
    const view = new Surface(canvas);
    surface.current = view;
    let live: Stroke | undefined;
    let frame = 0;
    let epoch: number | undefined;

    const paint = () => {
      frame = 0;
      view.show(latest.current.ops, live);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(paint);
    };
    // The log's clock starts with the first point and, in a restored draft, goes on where it stopped.
    const timed = (sample: Sample): Sample => {
      epoch ??= sample.tMs - lastTime(latest.current.ops);
      return { ...sample, tMs: sample.tMs - epoch };
    };

    const unfollow = followPointer(canvas, {
      start(sample) {
        if (latest.current.disabled) return;
        const { tool, color, size } = latest.current.brush;
        live = { type: "stroke", tool, color, size, opacity: 1, points: [] };
        extend(live, [timed(sample)]);
        soon();
      },
      move(samples) {
        if (!live) return;
        extend(live, samples.map(timed));
        soon();
      },
      end() {
        if (!live) return;
        const stroke = live;
        live = undefined;
        // A frame still due would show the paper without the stroke for a moment.
        cancelAnimationFrame(frame);
        frame = 0;
        latest.current.onStroke(stroke);
      },
      cancel() {
        live = undefined;
        soon();
      },
    });
    const observer = new ResizeObserver(() => {
      const width = canvas.clientWidth;
      if (width > 0) view.resize(Math.round(width * devicePixelRatio));
      soon();
    });
    observer.observe(canvas);
    return () => {
      unfollow();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);

  useEffect(() => surface.current?.show(ops), [ops]);

  return (
    <canvas
      ref={ref}
      class={`canvas canvas--${brush.tool}`}
      role="img"
      aria-label={strings.draw.canvas}
      tabIndex={0}
      aria-disabled={disabled}
    />
  );
}

function lastTime(ops: readonly Op[]): number {
  const stroke = ops.findLast((op) => op.type === "stroke");
  return stroke?.points.at(-1)?.[3] ?? 0;
}
