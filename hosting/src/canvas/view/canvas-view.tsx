import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { strings } from "../../strings";
import { extend, type Sample } from "../capture";
import type { Op, Stroke } from "../log";
import { followPointer } from "./pointer";
import { Surface } from "./surface";
import { useBrushRing } from "./use-brush-ring";
import "./canvas-view.css";

export interface Brush {
  tool: Stroke["tool"];
  color: string;
  size: number;
}

interface Props {
  ops: readonly Op[];
  brush: Brush;
  onStroke(stroke: Stroke): void;
}

export function CanvasView({ ops, brush, onStroke }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const ring = useBrushRing(ref, brush.size);
  const surface = useRef<Surface>(null);
  const latest = useRef({ ops, brush, onStroke });
  latest.current = { ops, brush, onStroke };

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

  useLayoutEffect(() => surface.current?.show(ops), [ops]);

  return (
    <div class="canvas-view">
      <canvas ref={ref} class="canvas" role="img" aria-label={strings.draw.canvas} tabIndex={0} />
      <div ref={ring} class="canvas-ring" />
    </div>
  );
}

function lastTime(ops: readonly Op[]): number {
  const stroke = ops.findLast((op) => op.type === "stroke");
  return stroke?.points.at(-1)?.[3] ?? 0;
}
