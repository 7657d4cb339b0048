import {
  SHAPES,
  STROKE_TOOLS,
  type Fill,
  type Op,
  type Place,
  type Point,
  type Shape,
  type Stroke,
} from "./log";
import { MAX_SIZE, MIN_SIZE } from "./palette";
import { FARTHEST } from "./place";

/** Half an hour of a pen that reports 60 points a second and never leaves the paper. */
export const MAX_POINTS = 100_000;
export const MAX_CORNERS = 1_000;
/** Characters of a fill's mask. */
export const MAX_MASK = 200_000;

/** Reads one operation that came from outside; null for anything that is not exactly one. */
export function parseOp(value: unknown): Op | null {
  if (!isRecord(value)) return null;
  switch (value.type) {
    case "stroke":
      return parseStroke(value);
    case "fill":
      return parseFill(value);
    case "shape":
      return parseShape(value);
    case "clear":
      return { type: "clear" };
    default:
      return null;
  }
}

function parseStroke({ tool, points, mirrored, ...look }: Loose): Stroke | null {
  if (!isOneOf(STROKE_TOOLS, tool) || !isLook(look) || !isMirrored(mirrored)) return null;
  if (!isListOf(isPoint, points, 0, MAX_POINTS)) return null;
  const { color, size, opacity } = look;
  return { type: "stroke", tool, color, size, opacity, points, ...(mirrored && { mirrored }) };
}

function parseFill({ x, y, color, tolerance, mask }: Loose): Fill | null {
  const place = [x, y];
  if (!isPlace(place) || !isColour(color) || !isWithin(tolerance, 0, 255)) return null;
  if (typeof mask !== "string" || mask.length > MAX_MASK) return null;
  return { type: "fill", x: place[0], y: place[1], color, tolerance, mask };
}

function parseShape({ shape, from, to, corners, filled, mirrored, ...look }: Loose): Shape | null {
  if (!isOneOf(SHAPES, shape) || !isLook(look) || !isMirrored(mirrored)) return null;
  if (!isPlace(from) || !isPlace(to) || typeof filled !== "boolean") return null;
  const { color, size, opacity } = look;
  const parsed: Shape = { type: "shape", shape, from, to, color, size, opacity, filled };
  if (mirrored) parsed.mirrored = true;
  if (shape !== "polygon") return parsed;
  return isListOf(isPlace, corners, 2, MAX_CORNERS) ? { ...parsed, corners } : null;
}

type Loose = Record<string, unknown>;

function isLook(value: Loose): value is Pick<Stroke, "color" | "size" | "opacity"> {
  const { color, size, opacity } = value;
  return isColour(color) && isWithin(size, MIN_SIZE, MAX_SIZE) && isWithin(opacity, 0, 1);
}

function isMirrored(value: unknown): value is true | undefined {
  return value === true || value === undefined;
}

function isColour(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

function isPoint(value: unknown): value is Point {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [x, y, pressure, tMs] = value;
  return isPlace([x, y]) && isWithin(pressure, 0, 1) && isWithin(tMs, 0, Number.MAX_SAFE_INTEGER);
}

function isPlace(value: unknown): value is Place {
  if (!Array.isArray(value) || value.length !== 2) return false;
  return value.every((coordinate) => isWithin(coordinate, -FARTHEST, FARTHEST));
}

function isListOf<T>(
  is: (value: unknown) => value is T,
  value: unknown,
  least: number,
  most: number,
): value is T[] {
  return Array.isArray(value) && value.length >= least && value.length <= most && value.every(is);
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}

/** False for NaN as well, and for what is no number at all. */
function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}

export function isRecord(value: unknown): value is Loose {
  return typeof value === "object" && value !== null;
}
