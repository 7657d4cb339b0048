import { expect, test } from "vitest";
import { VERBS } from "./action";
import { commandOf, keyOf } from "./keys";

const press = (key: string, change: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...change });

test.each([
  ["j", "next"],
  ["k", "previous"],
  ["ArrowDown", "next"],
  ["x", "select"],
  ["a", "approve"],
  ["A", "approve"],
  ["u", "undo"],
  ["?", "help"],
  ["Escape", "back"],
  ["q", undefined],
  ["constructor", undefined],
])("%s is %s", (key, command) => {
  expect(press(key)).toBe(command);
});

test("what the browser has keys for stays the browser's", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey"])
    expect(press("r", { [held]: true }), held).toBeUndefined();
});

test("a key that is held down moves on, and decides nothing more", () => {
  expect(press("j", { repeat: true })).toBe("next");
  for (const verb of VERBS) expect(press(keyOf(verb), { repeat: true }), verb).toBeUndefined();
});

test("every decision has a key of its own", () => {
  const keys = VERBS.map(keyOf);
  expect(new Set(keys).size).toBe(VERBS.length);
  expect(VERBS.map((verb) => press(keyOf(verb)))).toEqual([...VERBS]);
});
