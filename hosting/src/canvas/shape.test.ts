import { describe, expect, test } from "vitest";
import { SHAPES, type Place, type Shape, type ShapeKind } from "./log";
import { Recorder } from "./recorder";
import { renderShape } from "./render";
import { arrowHead, constrain, fromCentre, fullArrow, isEmptyShape } from "./shape";

const shape = (change: Partial<Shape> = {}): Shape => ({
  type: "shape",
  shape: "rectangle",
  from: [100, 100],
  to: [200, 160],
  color: "#2fa84f",
  size: 7,
  opacity: 0.5,
  filled: false,
  ...(change.shape === "polygon" && {
    corners: [
      [100, 100],
      [200, 120],
      [150, 160],
    ],
  }),
  ...change,
});

describe("with Shift held", () => {
  test.each<[string, ShapeKind, Place, Place]>([
    ["a rectangle is a square on its longer side", "rectangle", [30, 20], [30, 30]],
    ["an ellipse is a circle", "ellipse", [20, 30], [30, 30]],
    ["a square grows to the upper left as well", "rectangle", [-30, -20], [-30, -30]],
    ["a square as wide as its height goes to the right", "rectangle", [0, -20], [20, -20]],
    ["a line that is nearly level is level", "line", [50, 9], [50, 0]],
    ["a line that is nearly upright is upright", "line", [-4, -40], [0, -40]],
    ["a line in between is diagonal", "line", [30, 26], [28, 28]],
    ["an arrow has the same steps", "arrow", [-30, 26], [-28, 28]],
    ["and so has the next edge of a polygon", "polygon", [-41, 3], [-41, 0]],
    ["what has no length stays so", "line", [0, 0], [0, 0]],
  ])("%s", (_, kind, [dx, dy], [x, y]) => {
    const at = constrain(kind, [100, 200], [100 + dx, 200 + dy]);
    expect(at).toEqual([100 + x, 200 + y]);
  });
});

test("from the centre, a shape goes as far the other way", () => {
  expect(fromCentre([100, 100], [130, 80])).toEqual({ from: [70, 120], to: [130, 80] });
});

describe("a shape is nothing", () => {
  test.each<[string, Partial<Shape>, boolean]>([
    ["when it is smaller than a pixel", { to: [100.9, 99.2] }, true],
    ["but not when it is only flat", { to: [140, 100] }, false],
    ["when all corners of a polygon are in one place", flat(100, 100.5, 100.2), true],
    ["when a polygon has no corners", { shape: "polygon", corners: [] }, true],
    ["but not when one of its corners is elsewhere", flat(100, 103, 100), false],
  ])("%s", (_, change, empty) => {
    expect(isEmptyShape(shape(change))).toBe(empty);
    const ink = new Recorder();
    renderShape(ink, shape(change));
    expect(ink.painted).toHaveLength(empty ? 0 : 1);
  });
});

function flat(...xs: number[]): Partial<Shape> {
  return { shape: "polygon", corners: xs.map((x) => [x, 50]) };
}

describe("an arrow", () => {
  test("has its head at its end, the same on both sides", () => {
    const { left, right, neck } = arrowHead([0, 0], [100, 0], 4);
    expect(neck).toEqual([82, 0]);
    expect(left[0]).toBe(82);
    expect(left[1]).toBeCloseTo(-10.8);
    expect(right[1]).toBeCloseTo(10.8);
  });

  test("that is short has a small head", () => {
    expect(arrowHead([0, 0], [10, 0], 40).neck[0]).toBeCloseTo(3);
  });

  test("with a full head is a shaft of its size and a tip where it points", () => {
    const outline = fullArrow([0, 0], [0, 100], 6);
    expect(outline).toContainEqual([0, 100]);
    expect(outline[0]![0]).toBeCloseTo(3);
    expect(outline.at(-1)![0]).toBeCloseTo(-3);
  });
});

describe("drawing a shape", () => {
  test.each(SHAPES)("an outlined %s is one line, painted once", (kind) => {
    const ink = new Recorder();
    renderShape(ink, shape({ shape: kind }));
    expect(ink.painted).toEqual([
      { how: "stroke", style: "#2fa84f", mode: "source-over", alpha: 0.5 },
    ]);
    expect(ink.numbers("beginPath")).toHaveLength(1);
  });

  test.each(SHAPES.filter((kind) => kind !== "line"))("a filled %s is painted once", (kind) => {
    const ink = new Recorder();
    renderShape(ink, shape({ shape: kind, filled: true }));
    expect(ink.painted).toMatchObject([{ how: "fill", alpha: 0.5 }]);
  });

  test("a line cannot be filled", () => {
    const ink = new Recorder();
    renderShape(ink, shape({ shape: "line", filled: true }));
    expect(ink.painted).toMatchObject([{ how: "stroke" }]);
    expect(ink.calls).toContain("lineTo 200 160");
  });

  test("a rectangle goes around its four corners, each a little round", () => {
    const ink = new Recorder();
    renderShape(ink, shape());
    expect(ink.numbers("curve").map(([x, y]) => [x, y])).toEqual([
      [100, 100],
      [200, 100],
      [200, 160],
      [100, 160],
    ]);
    expect(ink.numbers("moveTo")).toEqual([[100, 103.5]]);
  });

  test("an ellipse fills its box whichever way it was drawn", () => {
    const ink = new Recorder();
    renderShape(ink, shape({ shape: "ellipse", from: [200, 160], to: [100, 100] }));
    expect(ink.numbers("ellipse")[0]!.slice(0, 4)).toEqual([150, 130, 50, 30]);
  });
});
