/** The operation log is the drawing: pixels, undo, replay and the upload all follow from it. */

export const CANVAS_SIZE = 512;
export const PAPER = "#ffffff";

/** x and y in canvas units, pressure 0–1, time in ms since the drawing began. */
export type Point = [x: number, y: number, pressure: number, tMs: number];

export const STROKE_TOOLS = ["pen", "marker", "pencil", "spray", "eraser"] as const;
export type StrokeTool = (typeof STROKE_TOOLS)[number];

export interface Stroke {
  type: "stroke";
  tool: StrokeTool;
  color: string;
  /** Width of the line in canvas units. */
  size: number;
  /** 0–1. */
  opacity: number;
  points: Point[];
  /** Drawn a second time, mirrored about the vertical middle of the canvas. */
  mirrored?: true;
}

export interface Fill {
  type: "fill";
  /** Where it was poured. */
  x: number;
  y: number;
  color: string;
  /** How far a colour may be from the one at x, y and still be filled, 0–255 in its farthest channel. */
  tolerance: number;
  /**
   * Which pixels were filled: kept, so that a replay needs no second search and no screen changes the drawing.
   * `mask.ts` has the form; PAPER_MASK is the background colour, beneath everything and out of the eraser's reach.
   */
  mask: string;
}

/** The mask of a fill that colours the paper instead of anything on it. */
export const PAPER_MASK = "paper";

export const SHAPES = ["line", "arrow", "rectangle", "ellipse", "polygon"] as const;
export type ShapeKind = (typeof SHAPES)[number];

/** Where something is, in canvas units. */
export type Place = [x: number, y: number];

export interface Shape {
  type: "shape";
  shape: ShapeKind;
  /** Two corners of the box around it; of a line its ends, of a polygon its first and its last corner. */
  from: Place;
  to: Place;
  /** The corners of a polygon, in order. */
  corners?: Place[];
  color: string;
  size: number;
  opacity: number;
  filled: boolean;
  mirrored?: true;
}

export interface Clear {
  type: "clear";
}

export type Op = Stroke | Fill | Shape | Clear;

export interface StrokeLog {
  v: 1;
  width: typeof CANVAS_SIZE;
  height: typeof CANVAS_SIZE;
  /** Tools that scatter draw from this seed, so that a replay is the same drawing. */
  seed: number;
  ops: Op[];
}
