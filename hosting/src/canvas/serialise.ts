import type { Drawing } from "./history";
import { CANVAS_SIZE, type Stroke, type StrokeLog } from "./log";
import { isRecord, parseOp } from "./parse-op";

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

/**
 * Reads a log that came from outside (a draft, a file); null for anything that is not one. Fields it does not
 * know are left out.
 */
export function parseLog(value: unknown): StrokeLog | null {
  if (!isRecord(value) || value.v !== 1 || !Array.isArray(value.ops)) return null;
  const { width, height, seed } = value;
  if (width !== CANVAS_SIZE || height !== CANVAS_SIZE || !isSeed(seed)) return null;
  const ops = [];
  for (const each of value.ops) {
    const op = parseOp(each);
    if (!op) return null;
    ops.push(op);
  }
  return { v: 1, width, height, seed, ops };
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

function isSeed(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
