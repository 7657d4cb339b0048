import { expect, test } from "vitest";
import { SHAPES, STROKE_TOOLS } from "./log";
import { FIRST_BRUSH, isShape, isStrokeTool, TOOLS, withColour } from "./tool";

test("every brush and every shape of the log has its place among the tools, once", () => {
  expect([...TOOLS].sort()).toEqual(
    [...STROKE_TOOLS, ...SHAPES, "fill", "eyedropper", "hand"].sort(),
  );
  expect(TOOLS.filter(isStrokeTool)).toEqual([...STROKE_TOOLS]);
  expect(TOOLS.filter(isShape)).toEqual([...SHAPES]);
});

test.each([
  ["marker", "marker"],
  ["fill", "fill"],
  ["ellipse", "ellipse"],
  ["eraser", "pen"],
  ["eyedropper", "pen"],
  ["hand", "pen"],
] as const)("choosing a colour with the %s in hand goes on with the %s", (tool, next) => {
  expect(withColour({ ...FIRST_BRUSH, tool }, "#e5273a")).toMatchObject({
    color: "#e5273a",
    tool: next,
  });
});
