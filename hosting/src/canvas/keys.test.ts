import { expect, test } from "vitest";
import { keyAction, type KeyPress } from "./keys";
import { stepSize } from "./palette";

const press = (key: string, held: Partial<KeyPress> = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("letters and brackets choose tools and sizes", () => {
  expect(["b", "E", "[", "]"].map((key) => press(key))).toEqual([
    "pen",
    "eraser",
    "smaller",
    "larger",
  ]);
});

test("undo and redo go by either habit, on every system", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("z", { metaKey: true })).toBe("undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(press("y", { ctrlKey: true })).toBe("redo");
});

test("the browser keeps its own keys", () => {
  expect(press("b", { ctrlKey: true })).toBeUndefined();
  expect(press("e", { altKey: true })).toBeUndefined();
  expect(press("Tab")).toBeUndefined();
});

test("the brackets walk through the sizes and stop at the ends", () => {
  expect([stepSize(7, 1), stepSize(7, -1), stepSize(40, 1), stepSize(4, -1)]).toEqual([
    12, 4, 40, 4,
  ]);
});
