import type { Place, Shape, ShapeKind } from "./log";
import { toPlace } from "./place";
import { constrain, fromCentre } from "./shape";
import type { Brush } from "./tool";

/** The keys that change a shape while it is drawn. */
export interface HeldKeys {
  /** Squares, circles, straight angles. */
  shift: boolean;
  /** From the middle outwards. */
  alt: boolean;
}

/** The shape from where the pointer came down to where it is. */
export function draftShape(
  shape: Exclude<ShapeKind, "polygon">,
  brush: Brush,
  start: Place,
  at: Place,
  held: HeldKeys,
): Shape {
  const end = held.shift ? constrain(shape, start, at) : at;
  const { from, to } = held.alt ? fromCentre(start, end) : { from: start, to: end };
  return { ...look(shape, brush), from: toPlace(...from), to: toPlace(...to) };
}

/** The polygon through some corners, the last of which may still move. */
export function draftPolygon(brush: Brush, corners: readonly Place[]): Shape {
  const places = corners.map((corner) => toPlace(...corner));
  return {
    ...look("polygon", brush),
    from: places[0] ?? [0, 0],
    to: places.at(-1) ?? [0, 0],
    corners: places,
  };
}

function look(shape: ShapeKind, { color, size, opacity, filled, mirrored }: Brush) {
  return {
    type: "shape" as const,
    shape,
    color,
    size,
    opacity,
    filled: filled && shape !== "line",
    ...(mirrored && { mirrored: true as const }),
  };
}
