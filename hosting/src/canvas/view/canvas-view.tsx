import type { RefObject } from "preact";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "preact/hooks";
import { strings } from "../../strings";
import type { Drawing } from "../history";
import type { Op } from "../log";
import { isStrokeTool, type Brush } from "../tool";
import { fit, isZoomed, panBy, pinchBy, toCanvas, zoomStep, type View } from "../zoom";
import { follow } from "./follow";
import { Hand } from "./hand";
import { Surface } from "./surface";
import { useBrushRing } from "./use-brush-ring";
import "./canvas-view.css";

/** A canvas larger than this gains nothing that can be seen, and costs memory. */
const MOST_PIXELS = 2048;

/** What buttons and keys ask of the canvas. */
export interface CanvasControls {
  zoom(step: "zoomIn" | "zoomOut" | "zoomFit"): void;
  /** Ends a polygon where it is; gives up what is being drawn. */
  finish(): void;
  cancel(): void;
}

interface Props {
  drawing: Pick<Drawing, "seed" | "ops">;
  brush: Brush;
  controls: RefObject<CanvasControls | null>;
  onOp(op: Op): void;
  onPick(color: string): void;
  onUndo(): void;
  onRedo(): void;
  onZoomed(zoomed: boolean): void;
}

export function CanvasView(props: Props) {
  const { drawing, brush, controls } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface>(null);
  const hand = useRef<Hand>(null);
  const [view, setView] = useState<View>(fit);
  const latest = useRef({ ...props, view });
  latest.current = { ...props, view };
  const round = brush.tool === "fill" || brush.tool === "eyedropper" || brush.tool === "hand";
  const ring = useBrushRing(frame, round ? 0 : brush.size * view.scale);

  useEffect(() => {
    const shown = new Surface(canvas.current!);
    surface.current = shown;
    const drawingHand = new Hand(shown, () => latest.current);
    hand.current = drawingHand;
    const unfollow = follow(frame.current!, {
      start: (sample, eraser) => drawingHand.start(sample, eraser),
      move: (samples, predicted) => drawingHand.move(samples, predicted),
      end: () => drawingHand.end(),
      cancel: () => drawingHand.cancel(),
      pan: (dx, dy) => setView((now) => panBy(now, dx, dy)),
      pinch: (pinch) => setView((now) => pinchBy(now, pinch)),
      undo: () => latest.current.onUndo(),
      redo: () => latest.current.onRedo(),
      toCanvas(clientX, clientY) {
        const box = frame.current!.getBoundingClientRect();
        const at = { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
        return toCanvas(latest.current.view, at);
      },
      isHand: () => latest.current.brush.tool === "hand",
      isZoomed: () => isZoomed(latest.current.view),
    });
    return () => {
      unfollow();
      drawingHand.close();
    };
  }, []);

  // Sharp at any scale: as many real pixels as the screen shows of the whole paper.
  useEffect(() => {
    const box = frame.current!;
    const fitPixels = () => {
      const width = box.clientWidth;
      const sharp = Math.round(width * devicePixelRatio * view.scale);
      if (width > 0) surface.current?.resize(Math.min(sharp, MOST_PIXELS));
      hand.current?.refresh();
    };
    const observer = new ResizeObserver(fitPixels);
    observer.observe(box);
    return () => observer.disconnect();
  }, [view.scale]);

  useLayoutEffect(() => hand.current?.refresh(true), [drawing]);
  useEffect(() => hand.current?.lay(brush.tool), [brush.tool]);
  useEffect(() => props.onZoomed(isZoomed(view)), [isZoomed(view)]);

  useImperativeHandle(controls, () => ({
    zoom(step) {
      setView((now) => (step === "zoomFit" ? fit() : zoomStep(now, step === "zoomIn" ? 1 : -1)));
    },
    finish: () => hand.current?.finish(),
    cancel: () => hand.current?.giveUp(),
  }));

  return (
    <div
      ref={frame}
      class="canvas-view"
      data-tool={isStrokeTool(brush.tool) ? undefined : brush.tool}
    >
      <canvas
        ref={canvas}
        class="canvas"
        role="img"
        aria-label={strings.draw.canvas}
        tabIndex={0}
        style={{
          transform: `translate(${view.x * 100}%, ${view.y * 100}%) scale(${view.scale})`,
        }}
      />
      {brush.mirrored && (
        <div
          class="canvas-mirror"
          style={{ insetInlineStart: `${(view.x + view.scale / 2) * 100}%` }}
        />
      )}
      <div ref={ring} class="canvas-ring" />
    </div>
  );
}
