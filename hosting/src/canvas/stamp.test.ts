import { describe, expect, test } from "vitest";
import type { Fill } from "./log";
import { encodeMask, type Mask } from "./mask";
import { coverOf, paintOf, stampFill } from "./stamp";

const mask: Mask = {
  x: 10,
  y: 20,
  width: 4,
  height: 1,
  alpha: Uint8Array.of(0, 255, 102, 102),
  behind: false,
  other: Uint8Array.of(0, 0, 0, 1),
  others: [
    [0, 0, 200, 255],
    [0, 0, 0, 0],
  ],
};

describe("a fill paints", () => {
  test("its colour, mixed at an edge with what lies beside it, be that ink or bare paper", () => {
    expect([...paintOf(mask, [250, 100, 0, 255])]).toEqual(
      [
        [0, 0, 0, 0],
        [250, 100, 0, 255],
        [100, 40, 120, 255],
        [250, 100, 0, 102],
      ].flat(),
    );
  });

  test("after it has taken away all that was in the pixels it covers, even in part", () => {
    expect([...coverOf(mask)].filter((_, i) => i % 4 === 3)).toEqual([0, 255, 255, 255]);
  });
});

describe("nothing is drawn", () => {
  const fill: Fill = {
    type: "fill",
    x: 11,
    y: 20,
    color: "#ff0000",
    tolerance: 32,
    mask: encodeMask(mask),
  };

  test.each([
    ["the background, which is not ink", { mask: "paper" }],
    ["a mask that cannot be read", { mask: "!" }],
    ["a colour that cannot be read", { color: "url(x)" }],
  ])("of %s", (_, change) => {
    const touched = new Proxy({}, { get: () => expect.fail("the context was used") });
    stampFill(touched as CanvasRenderingContext2D, { ...fill, ...change });
  });
});
