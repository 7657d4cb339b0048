import type { Place, Shape, ShapeKind } from "./log";

/** Where `to` goes while Shift is held: squares and circles, and lines in steps of 45°. */
export function constrain(shape: ShapeKind, from: Place, to: Place): Place {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  if (shape === "rectangle" || shape === "ellipse") {
    const side = Math.max(Math.abs(dx), Math.abs(dy));
    return [from[0] + (dx < 0 ? -side : side), from[1] + (dy < 0 ? -side : side)];
  }
  const eighth = Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
  const [stepX, stepY] = EIGHTHS[(eighth + 8) % 8]!;
  const steps = (dx * stepX + dy * stepY) / (stepX ** 2 + stepY ** 2);
  return [from[0] + steps * stepX, from[1] + steps * stepY];
}

const EIGHTHS = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const;

/** The two ends of what is drawn outwards from its centre (Alt). */
export function fromCentre(centre: Place, to: Place): { from: Place; to: Place } {
  return { from: [2 * centre[0] - to[0], 2 * centre[1] - to[1]], to };
}

/** Whether a shape is smaller than a pixel in both directions: a click, not a drawing. */
export function isEmptyShape({ shape, from, to, corners = [] }: Shape): boolean {
  const places = shape === "polygon" ? corners : [from, to];
  return extent(places, 0) < 1 && extent(places, 1) < 1;
}

function extent(places: readonly Place[], axis: 0 | 1): number {
  const values = places.map((place) => place[axis]);
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

/** The barbs of an arrow, left and right of its tip, and where a full head meets the shaft. */
export interface ArrowHead {
  left: Place;
  right: Place;
  neck: Place;
}

/** A head in proportion to the line's width, and never longer than most of the arrow. */
export function arrowHead(from: Place, to: Place, size: number): ArrowHead {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const head = Math.min(8 + 2.5 * size, 0.7 * length);
  const along: Place = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const at = (back: number, aside: number): Place => [
    to[0] - back * along[0] - aside * along[1],
    to[1] - back * along[1] + aside * along[0],
  ];
  return { left: at(head, -0.6 * head), right: at(head, 0.6 * head), neck: at(head, 0) };
}

/** The outline of an arrow with a full head: a shaft `size` wide, or as wide as the head allows. */
export function fullArrow(from: Place, to: Place, size: number): Place[] {
  const { left, right, neck } = arrowHead(from, to, size);
  const wing = Math.hypot(left[0] - neck[0], left[1] - neck[1]);
  const share = Math.min(size / 2 / wing, 0.7);
  const aside: Place = [share * (right[0] - neck[0]), share * (right[1] - neck[1])];
  const plus = (place: Place): Place => [place[0] + aside[0], place[1] + aside[1]];
  const minus = (place: Place): Place => [place[0] - aside[0], place[1] - aside[1]];
  return [minus(from), minus(neck), left, to, right, plus(neck), plus(from)];
}

/** The corners of a shape that is made of straight edges all around. */
export function cornersOf(shape: Shape): Place[] {
  const { from, to } = shape;
  if (shape.shape === "polygon") return shape.corners ?? [];
  if (shape.shape === "arrow") return fullArrow(from, to, shape.size);
  return [from, [to[0], from[1]], to, [from[0], to[1]]];
}
