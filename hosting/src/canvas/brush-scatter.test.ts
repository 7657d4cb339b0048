import { describe, expect, test } from "vitest";
import type { Point, Stroke } from "./log";
import { Recorder } from "./recorder";
import { goesOn, renderStroke, type Part } from "./render";

/** Of 24 points, the first of them closer together, pressed harder and harder. */
const path = Array.from({ length: 24 }, (_, i): Point => {
  const x = 40 + (i < 8 ? 2 : 6) * i;
  return [x, 200 + 60 * Math.sin(x / 30), 0.3 + i / 100, 16 * i];
});

const stroke = (change: Partial<Stroke> = {}): Stroke => ({
  type: "stroke",
  tool: "pencil",
  color: "#333333",
  size: 6,
  opacity: 1,
  points: path,
  ...change,
});

function grains(drawn: Stroke, part?: Part, seed = 7, index = 2): number[][] {
  const ink = new Recorder();
  renderStroke(ink, drawn, seed, index, part);
  return ink.numbers("rect");
}

/** As one text: thousands of numbers are compared at once, in order. */
const written = (drawn: Stroke, part?: Part, seed?: number, index?: number) =>
  grains(drawn, part, seed, index).join("\n");

const live = { complete: false };

describe.each(["pencil", "spray"] as const)("the grains of the %s", (tool) => {
  test("of the first points stay where they are whatever follows", () => {
    const all = written(stroke({ tool }));
    for (const count of [1, 2, 3, 17, 23]) {
      const first = written(stroke({ tool, points: path.slice(0, count) }), live);
      expect(first).not.toBe("");
      expect(all.startsWith(first)).toBe(true);
    }
  });

  test("of new points can be added to those that are drawn already", () => {
    expect(goesOn({ tool })).toBe(true);
    const before = written(stroke({ tool, points: path.slice(0, 17) }), live);
    const after = written(stroke({ tool }), { from: 17 });
    expect(`${before}\n${after}`).toBe(written(stroke({ tool })));
  });

  test("are others for another seed and for another operation", () => {
    const drawn = stroke({ tool });
    expect(written(drawn, {}, 8)).not.toBe(written(drawn));
    expect(written(drawn, {}, 7, 3)).not.toBe(written(drawn));
  });

  test("lie within the width of the line", () => {
    const points: Point[] = path.map(([x, , , t]) => [x, 200, 0.5, t]);
    const away = grains(stroke({ tool, points, size: 12 })).map(([, y, , height]) =>
      Math.abs(y! + height! / 2 - 200),
    );
    expect(Math.max(...away)).toBeGreaterThan(5);
    expect(Math.max(...away)).toBeLessThan(6.5);
  });

  test("are more where it is pressed harder", () => {
    const pressed = (pressure: number) =>
      grains(stroke({ tool, points: path.map(([x, y, , t]) => [x, y, pressure, t]) })).length;
    expect(pressed(0.8)).toBeGreaterThan(pressed(0.3) * 1.5);
  });

  test("do not depend on how often the pointer was asked where it is", () => {
    const straight = (step: number): Point[] =>
      Array.from({ length: 240 / step + 1 }, (_, i) => [40 + i * step, 90, 0.5, i * step]);
    const [few, many] = [40, 2].map((step) => grains(stroke({ tool, points: straight(step) })));
    expect(Math.abs(few!.length / many!.length - 1)).toBeLessThan(0.12);
  });
});

describe("the spray", () => {
  const held = (ms: number) => {
    const points: Point[] = [
      [100, 100, 0.5, 0],
      [100, 100, 0.5, ms],
    ];
    return grains(stroke({ tool: "spray", size: 40, points })).length;
  };

  test("goes on while it is held still", () => {
    expect(held(800)).toBeGreaterThan(held(0) + 300);
  });

  test("does not spray for ever between two points, whatever a log says", () => {
    expect(held(1e12)).toBe(held(1000));
  });
});

describe("the pencil", () => {
  test("leaves no grain outside the canvas, however far the pointer went", () => {
    const points: Point[] = [
      [-4000, -4000, 0.5, 0],
      [4000, 4000, 0.5, 10],
      [-4000, 4000, 0.5, 20],
    ];
    const drawn = grains(stroke({ points }));
    expect(drawn.length).toBeGreaterThan(100);
    const places = drawn.flatMap(([x, y]) => [x!, y!]);
    expect(Math.min(...places)).toBeGreaterThan(-2);
    expect(Math.max(...places)).toBeLessThan(514);
  });
});

test("only brushes that scatter can go on where they stopped", () => {
  expect(goesOn({ tool: "pen" })).toBe(false);
  expect(goesOn({ tool: "marker" })).toBe(false);
  expect(goesOn({ tool: "eraser" })).toBe(false);
});
