import type { Point, Stroke } from "./log";
import { NO_PRESSURE } from "./outline";
import { round, toPlace } from "./place";

/** Closer points than this (in canvas units) add bytes, not shape. */
const NEAR = 0.9;
/** A spray can that is held still goes on spraying: a point for every so many milliseconds. */
export const HOLD_MS = 60;

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
  return [...toPlace(x, y), felt, Math.max(0, Math.round(tMs))];
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
