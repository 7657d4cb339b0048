import { PAPER_MASK, type Op } from "./log";

/** A drawing being made. Values are never changed in place: every step is a new one sharing its operations. */
export interface Drawing {
  readonly seed: number;
  readonly ops: readonly Op[];
  /** What undo took back, the next redo last. */
  readonly undone: readonly Op[];
}

export function newDrawing(seed: number): Drawing {
  return { seed, ops: [], undone: [] };
}

export function add(drawing: Drawing, op: Op): Drawing {
  return { ...drawing, ops: [...drawing.ops, op], undone: [] };
}

export function undo(drawing: Drawing): Drawing {
  const last = drawing.ops.at(-1);
  if (!last) return drawing;
  return { ...drawing, ops: drawing.ops.slice(0, -1), undone: [...drawing.undone, last] };
}

export function redo(drawing: Drawing): Drawing {
  const next = drawing.undone.at(-1);
  if (!next) return drawing;
  return { ...drawing, ops: [...drawing.ops, next], undone: drawing.undone.slice(0, -1) };
}

/** Clearing is an operation like any other, so undo brings everything back. On bare paper it does nothing. */
export function clear(drawing: Drawing): Drawing {
  return isClean(drawing) ? drawing : add(drawing, { type: "clear" });
}

/** Whether there is nothing to clear away: no ink, and the paper has its own colour. */
export function isClean(drawing: Pick<Drawing, "ops">): boolean {
  const { ops } = drawing;
  const coloured = ops.slice(visibleFrom(ops)).some((op) => op.type === "fill");
  return !coloured && isBlank(drawing);
}

/** The operations that can still be seen: those after the last clear. */
export function visibleFrom(ops: readonly Op[]): number {
  for (let i = ops.length - 1; i >= 0; i--) if (ops[i]!.type === "clear") return i + 1;
  return 0;
}

/**
 * Whether nothing has been drawn since the paper was last clean. Erasing bare paper leaves it bare, and paper
 * of another colour is still bare.
 */
export function isBlank(drawing: Pick<Drawing, "ops">): boolean {
  const { ops } = drawing;
  for (let i = visibleFrom(ops); i < ops.length; i++) {
    const op = ops[i]!;
    if (op.type === "stroke" && op.tool !== "eraser") return false;
    if (op.type === "shape" || (op.type === "fill" && op.mask !== PAPER_MASK)) return false;
  }
  return true;
}
