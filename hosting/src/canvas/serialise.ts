import type { Drawing } from "./history";
import { CANVAS_SIZE, type Op, type Point, type Stroke, type StrokeLog } from "./log";

/** What storage takes of a stroke log, before and after gzip. */
export const MAX_LOG_BYTES = 4 * 1024 * 1024;
export const MAX_GZIP_BYTES = 256 * 1024;

export function toLog(drawing: Pick<Drawing, "seed" | "ops">): StrokeLog {
  return {
    v: 1,
    width: CANVAS_SIZE,
    height: CANVAS_SIZE,
    seed: drawing.seed,
    ops: [...drawing.ops],
  };
}

/** Reads a log that came from outside (a draft, a file); null for anything that is not one. */
export function parseLog(value: unknown): StrokeLog | null {
  if (!isRecord(value) || value.v !== 1 || !Array.isArray(value.ops)) return null;
  if (value.width !== CANVAS_SIZE || value.height !== CANVAS_SIZE || !isNumber(value.seed))
    return null;
  if (!value.ops.every(isOp)) return null;
  return { v: 1, width: CANVAS_SIZE, height: CANVAS_SIZE, seed: value.seed, ops: value.ops };
}

/**
 * Halves the points of every long stroke. The picture is sent as pixels, so a log thinned to fit the limit
 * costs nothing but a little of the replay's detail.
 */
export function thin(log: StrokeLog): StrokeLog {
  return { ...log, ops: log.ops.map((op) => (op.type === "stroke" ? thinStroke(op) : op)) };
}

function thinStroke(stroke: Stroke): Stroke {
  const { points } = stroke;
  if (points.length < 4) return stroke;
  return { ...stroke, points: points.filter((_, i) => i % 2 === 0 || i === points.length - 1) };
}

function isOp(value: unknown): value is Op {
  if (!isRecord(value)) return false;
  if (value.type === "clear") return true;
  return (
    value.type === "stroke" &&
    (value.tool === "pen" || value.tool === "eraser") &&
    typeof value.color === "string" &&
    isNumber(value.size) &&
    isNumber(value.opacity) &&
    Array.isArray(value.points) &&
    value.points.every(isPoint)
  );
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 4 && value.every(isNumber);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
