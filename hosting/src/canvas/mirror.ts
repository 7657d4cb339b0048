import type { Ink } from "./ink";
import { CANVAS_SIZE } from "./log";

/** Draws twice: as it is, and mirrored about the vertical middle of the canvas. */
export function drawMirrored(ink: Ink, draw: () => void): void {
  draw();
  ink.save();
  ink.transform(-1, 0, 0, 1, CANVAS_SIZE, 0);
  draw();
  ink.restore();
}
