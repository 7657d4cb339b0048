import type { Place } from "./log";

/** No screen is so wide that a pointer could be farther off the paper; a log with more is not read back. */
export const FARTHEST = 4096;

/** A place as the log keeps it: within what can be read back, and no finer than what can be seen. */
export function toPlace(x: number, y: number): Place {
  return [near(x), near(y)];
}

function near(value: number): number {
  return round(Math.min(FARTHEST, Math.max(-FARTHEST, value)), 2);
}

export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
