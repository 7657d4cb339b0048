import { drawMarker } from "./brush-marker";
import { drawPen } from "./brush-pen";
import { drawPencil } from "./brush-pencil";
import { drawShape } from "./brush-shape";
import { drawSpray } from "./brush-spray";
import { visibleFrom } from "./history";
import type { Ink } from "./ink";
import { CANVAS_SIZE, PAPER, PAPER_MASK, type Fill, type Op, type Shape, type Stroke } from "./log";
import { drawMirrored } from "./mirror";
import { stampFill } from "./stamp";

/** Puts the pixels of a fill on the ink: only a real context can, tests bring something simpler. */
export type Stamp = (ink: Ink, fill: Fill) => void;

const stampOnContext: Stamp = (ink, fill) => stampFill(ink as CanvasRenderingContext2D, fill);

/**
 * Draws operations on transparent paper; the paper itself lies underneath and is never erased. `seed` is the
 * log's, and `ops` all of it even where `from` leaves some out: tools that scatter depend on where they stand.
 */
export function renderOps(
  ink: Ink,
  ops: readonly Op[],
  seed: number,
  from = 0,
  stamp = stampOnContext,
): void {
  for (let i = Math.max(from, visibleFrom(ops) - 1); i < ops.length; i++)
    renderOp(ink, ops[i]!, seed, i, stamp);
}

/** Draws the operation that stands at `index` in a log with this seed. */
export function renderOp(
  ink: Ink,
  op: Op,
  seed: number,
  index: number,
  stamp = stampOnContext,
): void {
  switch (op.type) {
    case "clear":
      return ink.clearRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
    case "stroke":
      return renderStroke(ink, op, seed, index);
    case "shape":
      return renderShape(ink, op);
    case "fill":
      if (op.mask !== PAPER_MASK) stamp(ink, op);
  }
}

/** How much of a stroke under way is drawn. */
export interface Part {
  /** False while the pointer is down: the end of the line is not settled yet. */
  complete?: boolean;
  /** The first point that was not drawn before. Only what `goesOn` can leave out any. */
  from?: number;
}

/**
 * Whether more points only add to what a stroke's first points look like: then the points that are on the
 * canvas already need not be drawn again while the pointer moves.
 */
export function goesOn({ tool }: Pick<Stroke, "tool">): boolean {
  return tool === "pencil" || tool === "spray";
}

export function renderStroke(
  ink: Ink,
  stroke: Stroke,
  seed: number,
  index: number,
  { complete = true, from = 0 }: Part = {},
): void {
  paint(ink, stroke, () => {
    switch (stroke.tool) {
      case "eraser":
        ink.globalCompositeOperation = "destination-out";
        ink.globalAlpha = 1;
        return drawPen(ink, stroke, complete);
      case "pen":
        return drawPen(ink, stroke, complete);
      case "marker":
        return drawMarker(ink, stroke);
      case "pencil":
        return drawPencil(ink, stroke, { seed, index }, complete, from);
      case "spray":
        return drawSpray(ink, stroke, { seed, index }, from);
    }
  });
}

export function renderShape(ink: Ink, shape: Shape): void {
  paint(ink, shape, () => drawShape(ink, shape));
}

function paint(ink: Ink, { opacity, mirrored }: Stroke | Shape, draw: () => void): void {
  ink.save();
  ink.globalAlpha = opacity;
  if (mirrored) drawMirrored(ink, draw);
  else draw();
  ink.restore();
}

/** The paper's colour: the last one poured on it since it was last clean. */
export function paperColour(ops: readonly Op[]): string {
  const first = visibleFrom(ops);
  for (let i = ops.length - 1; i >= first; i--) {
    const op = ops[i]!;
    if (op.type === "fill" && op.mask === PAPER_MASK) return op.color;
  }
  return PAPER;
}

/** Puts the paper behind what has been drawn: the picture that is sent has no transparent pixel. */
export function layPaper(ink: Ink, ops: readonly Op[]): void {
  ink.save();
  ink.globalCompositeOperation = "destination-over";
  ink.fillStyle = paperColour(ops);
  ink.fillRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
  ink.restore();
}
