import { visibleFrom } from "./history";
import { CANVAS_SIZE, PAPER, type Op, type Stroke } from "./log";
import { strokeOutline, type Outline } from "./outline";

/** The few calls of a 2D context that drawing needs, so that the core can be tested without a browser. */
export interface Ink {
  fillStyle: unknown;
  globalAlpha: number;
  globalCompositeOperation: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  closePath(): void;
  fill(): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Draws operations on transparent paper; the paper itself lies underneath and is never erased. */
export function renderOps(ink: Ink, ops: readonly Op[], from = 0): void {
  for (let i = Math.max(from, visibleFrom(ops) - 1); i < ops.length; i++) renderOp(ink, ops[i]!);
}

export function renderOp(ink: Ink, op: Op): void {
  if (op.type === "clear") ink.clearRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
  else renderStroke(ink, op);
}

export function renderStroke(ink: Ink, stroke: Stroke, complete = true): void {
  const outline = strokeOutline(stroke, complete);
  if (outline.length < 3) return;
  const erasing = stroke.tool === "eraser";
  ink.globalCompositeOperation = erasing ? "destination-out" : "source-over";
  ink.globalAlpha = erasing ? 1 : stroke.opacity;
  ink.fillStyle = stroke.color;
  trace(ink, outline);
  ink.fill();
  ink.globalAlpha = 1;
  ink.globalCompositeOperation = "source-over";
}

/** Puts the paper behind what has been drawn: the picture that is sent has no transparent pixel. */
export function layPaper(ink: Ink): void {
  ink.globalCompositeOperation = "destination-over";
  ink.fillStyle = PAPER;
  ink.fillRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
  ink.globalCompositeOperation = "source-over";
}

/** Curves through the middles of the outline's edges, so no corner shows however large the canvas is. */
function trace(ink: Ink, outline: Outline): void {
  ink.beginPath();
  const last = outline.at(-1)!;
  const first = outline[0]!;
  ink.moveTo((last[0] + first[0]) / 2, (last[1] + first[1]) / 2);
  for (let i = 0; i < outline.length; i++) {
    const [x, y] = outline[i]!;
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    ink.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  ink.closePath();
}
