/** The operation log is the drawing: pixels, undo, replay and the upload all follow from it. */

export const CANVAS_SIZE = 512;
export const PAPER = "#ffffff";

/** x and y in canvas units, pressure 0–1, time in ms since the drawing began. */
export type Point = [x: number, y: number, pressure: number, tMs: number];

export type StrokeTool = "pen" | "eraser";

export interface Stroke {
  type: "stroke";
  tool: StrokeTool;
  color: string;
  size: number;
  opacity: number;
  points: Point[];
}

export interface Clear {
  type: "clear";
}

export type Op = Stroke | Clear;

export interface StrokeLog {
  v: 1;
  width: typeof CANVAS_SIZE;
  height: typeof CANVAS_SIZE;
  /** Tools that scatter draw from this seed, so that a replay is the same drawing. */
  seed: number;
  ops: Op[];
}
