import type { Ink } from "./ink";
import type { Stroke } from "./log";
import { strokeOutline, type Outline } from "./outline";

/** A line whose width follows the pressure or, without one, a little of the speed. */
export function drawPen(ink: Ink, stroke: Stroke, complete: boolean): void {
  const outline = strokeOutline(stroke, complete);
  if (outline.length < 3) return;
  ink.fillStyle = stroke.color;
  trace(ink, outline);
  ink.fill();
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
