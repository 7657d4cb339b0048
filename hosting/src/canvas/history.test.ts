import { describe, expect, test } from "vitest";
import { add, clear, isBlank, newDrawing, redo, undo, type Drawing } from "./history";
import type { Op, Place, Stroke } from "./log";

const stroke = (tool: Stroke["tool"] = "pen"): Stroke => ({
  type: "stroke",
  tool,
  color: "#000000",
  size: 7,
  opacity: 1,
  points: [[1, 2, 0.5, 0]],
});

const drawn = (...ops: Op[]): Drawing => ops.reduce(add, newDrawing(1));

describe("the history of a drawing", () => {
  test("undo takes back the last operation and redo brings the same one again", () => {
    const [first, second] = [stroke(), stroke()];
    const undone = undo(drawn(first, second));
    expect(undone.ops).toEqual([first]);
    expect(redo(undone).ops[1]).toBe(second);
  });

  test("undo and redo at either end change nothing at all", () => {
    const empty = newDrawing(1);
    expect(undo(empty)).toBe(empty);
    const full = drawn(stroke());
    expect(redo(full)).toBe(full);
  });

  test("undo brings back everything that was cleared", () => {
    const before = drawn(stroke(), stroke());
    const cleared = clear(before);
    expect(isBlank(cleared)).toBe(true);
    expect(undo(cleared).ops).toEqual(before.ops);
  });

  test("undo goes on past a clear, and redo all the way forward again", () => {
    const full = add(clear(drawn(stroke(), stroke())), stroke());
    let now = full;
    for (let i = 0; i < 4; i++) now = undo(now);
    expect(now.ops).toEqual([]);
    for (let i = 0; i < 4; i++) now = redo(now);
    expect(now.ops).toEqual(full.ops);
  });

  test("drawing after undo gives up what was undone", () => {
    const now = add(undo(drawn(stroke(), stroke())), stroke());
    expect(now.undone).toEqual([]);
    expect(now.ops).toHaveLength(2);
  });

  test("clearing bare paper is no operation", () => {
    const bare = newDrawing(1);
    expect(clear(bare)).toBe(bare);
    const cleared = clear(drawn(stroke()));
    expect(clear(cleared)).toBe(cleared);
  });

  test("coloured paper is blank, and can be cleared", () => {
    const paper: Op = { type: "fill", x: 0, y: 0, color: "#4cc3ff", tolerance: 255, mask: "paper" };
    const coloured = drawn(paper);
    expect(isBlank(coloured)).toBe(true);
    expect(clear(coloured).ops).toEqual([paper, { type: "clear" }]);
    expect(clear(clear(coloured)).ops).toHaveLength(2);
  });

  test("erasing alone leaves the paper blank", () => {
    expect(isBlank(drawn(stroke("eraser")))).toBe(true);
    expect(isBlank(drawn(stroke("eraser"), stroke()))).toBe(false);
  });

  test("paper of another colour is still blank, anything poured or drawn on it is not", () => {
    const fill: Op = { type: "fill", x: 1, y: 1, color: "#4cc3ff", tolerance: 0, mask: "paper" };
    const [from, to] = [[0, 0] as Place, [9, 9] as Place];
    const look = { color: "#000000", size: 7, opacity: 1, filled: true };
    expect(isBlank(drawn(fill))).toBe(true);
    expect(isBlank(drawn(fill, { ...fill, mask: "some pixels" }))).toBe(false);
    expect(isBlank(drawn(fill, { type: "shape", shape: "ellipse", from, to, ...look }))).toBe(
      false,
    );
  });

  test("no step changes the drawing it started from", () => {
    const before = drawn(stroke());
    const copy = structuredClone(before);
    undo(clear(add(before, stroke())));
    expect(before).toEqual(copy);
  });
});
