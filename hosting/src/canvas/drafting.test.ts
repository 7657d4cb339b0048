import { expect, test } from "vitest";
import { draftPolygon, draftShape } from "./drafting";
import { parseOp } from "./parse-op";
import { FIRST_BRUSH, type Brush } from "./tool";

const brush: Brush = { ...FIRST_BRUSH, color: "#e5273a", size: 12, opacity: 0.5, filled: true };
const free = { shift: false, alt: false };

test("a shape goes from where the pointer came down to where it is, as the brush has it", () => {
  expect(draftShape("rectangle", brush, [10, 20], [110.123, 70], free)).toEqual({
    type: "shape",
    shape: "rectangle",
    from: [10, 20],
    to: [110.12, 70],
    color: "#e5273a",
    size: 12,
    opacity: 0.5,
    filled: true,
  });
});

test("a shape drawn far off the paper ends where a log can still be read", () => {
  const far = draftShape("line", brush, [9000, 0], [-20, -1e9], { shift: false, alt: true });
  expect(parseOp(far)).toEqual(far);
  const polygon = draftPolygon(brush, [
    [0, 0],
    [5000, 10],
    [10, -5000],
  ]);
  expect(parseOp(polygon)).toEqual(polygon);
});

test("with shift a rectangle is a square, with alt it grows from its middle, with both it does both", () => {
  const draft = (held: Partial<typeof free>) => {
    const { from, to } = draftShape("rectangle", brush, [100, 100], [140, 120], {
      ...free,
      ...held,
    });
    return [from, to];
  };
  expect(draft({ shift: true })).toEqual([
    [100, 100],
    [140, 140],
  ]);
  expect(draft({ alt: true })).toEqual([
    [60, 80],
    [140, 120],
  ]);
  expect(draft({ shift: true, alt: true })).toEqual([
    [60, 60],
    [140, 140],
  ]);
});

test("a line has nothing to paint full", () => {
  expect(draftShape("line", brush, [0, 0], [9, 9], free).filled).toBe(false);
});

test("mirror drawing is part of the shape", () => {
  const mirrored = { ...brush, mirrored: true };
  expect(draftShape("ellipse", mirrored, [0, 0], [9, 9], free).mirrored).toBe(true);
  expect(draftPolygon(mirrored, [[1, 1]]).mirrored).toBe(true);
  expect(draftPolygon(brush, [[1, 1]])).not.toHaveProperty("mirrored");
});

test("a polygon keeps its corners in order", () => {
  expect(
    draftPolygon(brush, [
      [1, 2],
      [3, 4],
      [5, 6.789],
    ]),
  ).toMatchObject({
    from: [1, 2],
    to: [5, 6.79],
    corners: [
      [1, 2],
      [3, 4],
      [5, 6.79],
    ],
  });
});
