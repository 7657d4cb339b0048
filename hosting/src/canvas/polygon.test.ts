import { expect, test } from "vitest";
import type { Place } from "./log";
import { isPolygon, withCorner } from "./polygon";

const triangle: Place[] = [
  [100, 100],
  [200, 100],
  [150, 200],
];

test("every tap is a corner", () => {
  const drafted = triangle.reduce((now, at) => withCorner(now.corners, at), {
    corners: [] as Place[],
    closed: false,
  });
  expect(drafted).toEqual({ corners: triangle, closed: false });
});

test("a tap near the first corner closes the polygon and is no corner itself", () => {
  expect(withCorner(triangle, [105, 97])).toEqual({ corners: triangle, closed: true });
});

test("two corners close nothing", () => {
  expect(withCorner(triangle.slice(0, 2), [101, 101])).toMatchObject({ closed: false });
  expect(isPolygon(triangle.slice(0, 2))).toBe(false);
  expect(isPolygon(triangle)).toBe(true);
});

test("a double tap is one corner", () => {
  expect(withCorner(triangle, [150.4, 200.2]).corners).toHaveLength(3);
});
