import { expect, test } from "vitest";
import { keyAction, keyOf, KEYS, type KeyPress } from "./keys";
import { stepSize } from "./palette";
import { TOOLS } from "./tool";

const press = (key: string, held: Partial<KeyPress> = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test("every tool has a key of its own", () => {
  const keys = TOOLS.map(keyOf);
  expect(keys.every(Boolean)).toBe(true);
  expect(new Set(keys).size).toBe(TOOLS.length);
  for (const tool of TOOLS) expect(press(keyOf(tool)!)).toBe(tool);
});

test("the letters are those that other programs taught people", () => {
  const letters = "b e f l r o p i h".split(" ");
  expect(letters.map((key) => press(key))).toEqual(
    "pen eraser fill line rectangle ellipse polygon eyedropper hand".split(" "),
  );
  expect(press("E")).toBe("eraser");
});

test("brackets choose sizes, a question mark helps", () => {
  expect(["[", "]", "?"].map((key) => press(key, { shiftKey: key === "?" }))).toEqual([
    "smaller",
    "larger",
    "help",
  ]);
});

test("undo and redo go by either habit, on every system", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("z", { metaKey: true })).toBe("undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
  expect(press("y", { ctrlKey: true })).toBe("redo");
});

test("the browser keeps its own keys", () => {
  for (const key of Object.keys(KEYS)) {
    expect(press(key, { ctrlKey: true })).toBeUndefined();
    expect(press(key, { altKey: true })).toBeUndefined();
  }
  expect(press("Tab")).toBeUndefined();
  expect(press("constructor")).toBeUndefined();
});

test("the brackets walk through the sizes and stop at the ends", () => {
  expect([stepSize(7, 1), stepSize(7, -1), stepSize(40, 1), stepSize(4, -1)]).toEqual([
    12, 4, 40, 4,
  ]);
});
