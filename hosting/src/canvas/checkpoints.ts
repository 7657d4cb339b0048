import type { Op } from "./log";

/** Undo redraws from the nearest checkpoint: at most this many operations, however long the drawing is. */
export const EVERY = 10;
/** Each checkpoint is a canvas, a few megabytes on a sharp screen. */
export const KEPT = 8;

export interface Checkpoint<T> {
  length: number;
  last: Op | undefined;
  pixels: T;
}

/**
 * The newest checkpoint that is a beginning of `ops`. An operation object only ever stands behind the same
 * predecessors (redo puts back what undo took), so comparing the last one is enough.
 */
export function nearest<T>(
  held: readonly Checkpoint<T>[],
  ops: readonly Op[],
): Checkpoint<T> | undefined {
  let best: Checkpoint<T> | undefined;
  for (const point of held) {
    if (point.length > ops.length || (best && point.length <= best.length)) continue;
    if (point.length === 0 || ops[point.length - 1] === point.last) best = point;
  }
  return best;
}

/** Which checkpoints stay when `next` is added: the newest ones, and none of a branch that was abandoned. */
export function keep<T>(held: readonly Checkpoint<T>[], next: Checkpoint<T>): Checkpoint<T>[] {
  return [...held.filter((point) => point.length < next.length), next].slice(-KEPT);
}
