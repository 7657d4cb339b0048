import { expect, test } from "vitest";
import { nameProblem, trimName } from "./name";

test.each([
  ["", "empty"],
  ["x".repeat(31), "long"],
  ["🐸".repeat(31), "long"],
  ["two\nlines", "control"],
  ["two\u2028lines", "control"],
  ["bell\u0007", "control"],
  ["half \ud83d", "control"],
  ["evil \u202etxt", "direction"],
  ["isolated \u2066x\u2069", "direction"],
])("%j is no name: %s", (name, problem) => {
  expect(nameProblem(name)).toBe(problem);
});

test.each(["x", "🐸".repeat(30), "Ana María", "שלום", "l'été, 2 × 3", "x".repeat(30)])(
  "%s is a name",
  (name) => {
    expect(nameProblem(name)).toBeNull();
  },
);

test("space around a name is not part of it, whatever kind of space", () => {
  expect(trimName(" \u00a0\u3000 Bold Otter\t\u2003\n")).toBe("Bold Otter");
  expect(nameProblem(trimName(" \u00a0 "))).toBe("empty");
});
