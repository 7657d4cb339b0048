import type { Op, Stroke } from "./log";

/** A long thought between two strokes is this short in a timelapse, in ms. */
const PAUSE = 220;
/** What takes no time to do still has to be seen. */
const BEAT = 260;
/** Strokes at the pace of the hand that drew them, but never slower than this many times as fast. */
const PACE = 1.5;
export const LONGEST_MS = 12_000;

/** How far a drawing has come: whole operations, and the part of the next one that is drawn. */
export interface Frame {
  whole: number;
  live?: Stroke;
}

export interface Timeline {
  durationMs: number;
  at(ms: number): Frame;
}

/** A drawing's making as a short film: pauses cut, and faster the longer it took. */
export function timeline(ops: readonly Op[], longestMs = LONGEST_MS): Timeline {
  const lengths = ops.map((op) => lengthOf(op) / PACE);
  const pauses = ops.map((op, i) => (i === 0 ? 0 : pauseBefore(ops, i, op)));
  const total = sum(lengths) + sum(pauses);
  const speed = total > longestMs ? longestMs / total : 1;
  const starts: number[] = [];
  let now = 0;
  ops.forEach((_, i) => {
    now += pauses[i]! * speed;
    starts.push(now);
    now += lengths[i]! * speed;
  });

  return {
    durationMs: now,
    at(ms) {
      const next = starts.findLastIndex((start) => start <= ms);
      if (next < 0) return { whole: 0 };
      const op = ops[next]!;
      const length = lengths[next]! * speed;
      const done = length > 0 ? (ms - starts[next]!) / length : 1;
      if (op.type !== "stroke") return { whole: next + 1 };
      return done >= 1 ? { whole: next + 1 } : { whole: next, live: part(op, done) };
    },
  };
}

/** The beginning of a stroke, up to this share of its time; one point at least. */
function part(stroke: Stroke, share: number): Stroke {
  const { points } = stroke;
  const [begin, end] = [points[0]?.[3] ?? 0, points.at(-1)?.[3] ?? 0];
  const until = begin + share * (end - begin);
  const shown = end > begin ? points.filter(([, , , t]) => t <= until) : points;
  return { ...stroke, points: shown.length > 0 ? shown : points.slice(0, 1) };
}

function lengthOf(op: Op): number {
  if (op.type !== "stroke") return BEAT;
  return Math.max(0, (op.points.at(-1)?.[3] ?? 0) - (op.points[0]?.[3] ?? 0));
}

function pauseBefore(ops: readonly Op[], i: number, op: Op): number {
  const before = ops[i - 1]!;
  if (op.type !== "stroke" || before.type !== "stroke") return PAUSE;
  const gap = (op.points[0]?.[3] ?? 0) - (before.points.at(-1)?.[3] ?? 0);
  return Math.min(PAUSE, Math.max(0, gap));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
