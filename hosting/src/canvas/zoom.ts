import { CANVAS_SIZE } from "./log";

/**
 * How the paper lies in its frame. Both are squares; lengths here are in widths of the frame, so a view stays right
 * when the window changes. The paper covers x to x + scale and y to y + scale of a frame that goes from 0 to 1.
 * As CSS, with the origin in the top left corner: `translate(x · 100%, y · 100%) scale(scale)`.
 */
export interface View {
  /** 1–8; at 1 the paper just fits. */
  readonly scale: number;
  /** Where the paper's left and top edges are: never right of or below the frame's own, so 0 or less. */
  readonly x: number;
  readonly y: number;
}

/** A place in the frame, 0–1 from its top left corner, or a distance in widths of the frame. */
export interface FramePoint {
  x: number;
  y: number;
}

/** Fingers that moved: `x`, `y` is the middle between them before, `dx`, `dy` how far it went. */
export interface Pinch extends FramePoint {
  factor: number;
  dx: number;
  dy: number;
}

export const MIN_SCALE = 1;
/** Beyond this a line of the finest brush is as wide as a finger. */
export const MAX_SCALE = 8;
/** Where the keys and buttons stop on the way in and out. */
export const SCALES = [1, 1.5, 2, 3, 4, 6, 8];
/** What an arrow key moves, in widths of the frame. */
const NUDGE = 1 / 8;
const MIDDLE: FramePoint = { x: 0.5, y: 0.5 };

/** The whole paper. */
export function fit(): View {
  return { scale: MIN_SCALE, x: 0, y: 0 };
}

export function isZoomed(view: View): boolean {
  return view.scale > MIN_SCALE;
}

/** What lies at `point` stays there, unless on the way out the paper would leave a part of the frame bare. */
export function zoomAt(view: View, factor: number, point: FramePoint): View {
  const scale = clamp(view.scale * factor, MIN_SCALE, MAX_SCALE);
  const grown = scale / view.scale;
  return covering({
    scale,
    x: point.x - (point.x - view.x) * grown,
    y: point.y - (point.y - view.y) * grown,
  });
}

/** Moves the paper, as far as it still covers the frame. */
export function panBy(view: View, dx: number, dy: number): View {
  return covering({ ...view, x: view.x + dx, y: view.y + dy });
}

export function pinchBy(view: View, { factor, x, y, dx, dy }: Pinch): View {
  return panBy(zoomAt(view, factor, { x, y }), dx, dy);
}

/** The next of `SCALES`, inwards (1) or outwards (-1). */
export function zoomStep(view: View, direction: 1 | -1, point = MIDDLE): View {
  const next =
    direction === 1
      ? SCALES.find((scale) => scale > view.scale + 1e-6)
      : SCALES.findLast((scale) => scale < view.scale - 1e-6);
  return next === undefined ? view : zoomAt(view, next / view.scale, point);
}

/** Looks further to the right (`right` 1) or left (-1), down (`down` 1) or up (-1): the paper goes the other way. */
export function look(view: View, right: -1 | 0 | 1, down: -1 | 0 | 1): View {
  return panBy(view, -right * NUDGE, -down * NUDGE);
}

/** Which place of the paper, in canvas units, is seen at `point`. */
export function toCanvas(view: View, { x, y }: FramePoint): { x: number; y: number } {
  return {
    x: ((x - view.x) / view.scale) * CANVAS_SIZE,
    y: ((y - view.y) / view.scale) * CANVAS_SIZE,
  };
}

/** Where in the frame a place of the paper, in canvas units, is seen. */
export function toFrame(view: View, { x, y }: { x: number; y: number }): FramePoint {
  return {
    x: view.x + (x / CANVAS_SIZE) * view.scale,
    y: view.y + (y / CANVAS_SIZE) * view.scale,
  };
}

function covering({ scale, x, y }: View): View {
  return { scale, x: clamp(x, 1 - scale, 0), y: clamp(y, 1 - scale, 0) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
