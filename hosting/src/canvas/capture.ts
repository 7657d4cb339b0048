import type { Point, Stroke } from "./log";
import { NO_PRESSURE } from "./outline";

/** Closer points than this (in canvas units) add bytes, not shape. */
const NEAR = 0.9;
/** A spray can that is held still goes on spraying: a point for every so many milliseconds. */
export const HOLD_MS = 60;
/** No screen is so wide that a pointer could be farther off the paper; a log with more is not read back. */
const FARTHEST = 4096;

export interface Sample {
  x: number;
  y: number;
  pressure: number;
  pointerType: string;
  tMs: number;
}

/** Mice report a constant and fingers report noise: only a pen's pressure means anything. */
export function toPoint({ x, y, pressure, pointerType, tMs }: Sample): Point {
  const felt = pointerType === "pen" ? round(Math.min(1, Math.max(0, pressure)), 3) : NO_PRESSURE;
  return [near(x), near(y), felt, Math.max(0, Math.round(tMs))];
}

/** Adds what is worth keeping of `samples` to the stroke under way. */
export function extend(stroke: Stroke, samples: readonly Sample[]): void {
  for (const sample of samples) {
    const point = toPoint(sample);
    const last = stroke.points.at(-1);
    const held = stroke.tool === "spray" && last && point[3] - last[3] >= HOLD_MS;
    if (last && !held && Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) continue;
    stroke.points.push(point);
  }
}

function near(value: number): number {
  return round(Math.min(FARTHEST, Math.max(-FARTHEST, value)), 2);
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
