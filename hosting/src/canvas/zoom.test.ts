import { describe, expect, test } from "vitest";
import {
  fit,
  isZoomed,
  look,
  panBy,
  pinchBy,
  SCALES,
  toCanvas,
  toFrame,
  zoomAt,
  zoomStep,
  type FramePoint,
  type View,
} from "./zoom";

const centre = { x: 0.5, y: 0.5 };
const corner = { x: 0, y: 0 };

/** The same numbers in every run, so that a failure can be looked at again. */
function numbers(seed: number): () => number {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed / 2 ** 32;
  };
}

/** Views as a player may reach them, each with the number it was drawn from. */
function* journeys(): Generator<{ view: View; random: () => number }> {
  for (let seed = 1; seed <= 60; seed++) {
    const random = numbers(seed);
    let view = fit();
    for (let step = 0; step < 40; step++) {
      const point = { x: random(), y: random() };
      const [dx, dy] = [random() * 3 - 1.5, random() * 3 - 1.5];
      const factor = 4 ** (random() * 2 - 1);
      const moves = [
        () => zoomAt(view, factor, point),
        () => panBy(view, dx, dy),
        () => pinchBy(view, { factor, ...point, dx, dy }),
        () => zoomStep(view, random() < 0.5 ? 1 : -1, point),
        () => look(view, random() < 0.5 ? 1 : -1, 0),
      ];
      view = moves[Math.floor(random() * moves.length)]!();
      yield { view, random };
    }
  }
}

function expectSame(a: FramePoint, b: FramePoint): void {
  expect(a.x).toBeCloseTo(b.x, 6);
  expect(a.y).toBeCloseTo(b.y, 6);
}

describe("looking at the paper", () => {
  test("at first all of it is seen", () => {
    expect(toCanvas(fit(), corner)).toEqual({ x: 0, y: 0 });
    expect(toCanvas(fit(), { x: 1, y: 1 })).toEqual({ x: 512, y: 512 });
    expect(isZoomed(fit())).toBe(false);
  });

  test("zooming in on the middle shows the middle half", () => {
    const view = zoomAt(fit(), 2, centre);
    expect(toCanvas(view, corner)).toEqual({ x: 128, y: 128 });
    expect(toCanvas(view, { x: 1, y: 1 })).toEqual({ x: 384, y: 384 });
    expect(isZoomed(view)).toBe(true);
  });

  test("the paper follows the hand", () => {
    const view = zoomAt(fit(), 4, centre);
    const held = toCanvas(view, { x: 0.3, y: 0.6 });
    expectSame(toCanvas(panBy(view, 0.2, -0.1), { x: 0.5, y: 0.5 }), held);
  });

  test("what two fingers hold stays under both of them", () => {
    const view = zoomAt(fit(), 2, centre);
    const [left, right] = [toCanvas(view, { x: 0.4, y: 0.5 }), toCanvas(view, { x: 0.6, y: 0.5 })];
    const pinched = pinchBy(view, { factor: 2, x: 0.5, y: 0.5, dx: 0.1, dy: 0.05 });
    expectSame(toCanvas(pinched, { x: 0.4, y: 0.55 }), left);
    expectSame(toCanvas(pinched, { x: 0.8, y: 0.55 }), right);
  });

  test("a paper that just fits cannot be moved", () => {
    expect(panBy(fit(), 0.4, -2)).toEqual(fit());
  });

  test("a paper that is moved too far stops at its edge", () => {
    const view = zoomAt(fit(), 2, centre);
    expect(toCanvas(panBy(view, 9, 9), corner)).toEqual({ x: 0, y: 0 });
    expect(toCanvas(panBy(view, -9, -9), { x: 1, y: 1 })).toEqual({ x: 512, y: 512 });
  });

  test("zooming all the way out brings the whole paper back, wherever one was", () => {
    const far = panBy(zoomAt(fit(), 8, { x: 1, y: 0 }), -3, 1);
    expect(zoomAt(far, 0.01, { x: 0.9, y: 0.2 })).toEqual(fit());
  });
});

describe("wherever one has zoomed and moved to", () => {
  test("the scale is in its limits and the paper covers the frame", () => {
    for (const { view } of journeys()) {
      expect(view.scale).toBeGreaterThanOrEqual(1);
      expect(view.scale).toBeLessThanOrEqual(8);
      for (const edge of [view.x, view.y]) {
        expect(edge).toBeLessThanOrEqual(0);
        expect(edge + view.scale).toBeGreaterThanOrEqual(1 - 1e-9);
      }
    }
  });

  test("zooming in leaves what is under the pointer where it is", () => {
    for (const { view, random } of journeys()) {
      const point = { x: random(), y: random() };
      expectSame(toCanvas(zoomAt(view, 1 + random() * 3, point), point), toCanvas(view, point));
    }
  });

  test("zooming out does too, unless an edge of the paper has come to the edge of the frame", () => {
    let kept = 0;
    for (const { view, random } of journeys()) {
      const point = { x: random(), y: random() };
      const out = zoomAt(view, 0.3 + random() * 0.7, point);
      for (const axis of ["x", "y"] as const) {
        const flush = out[axis] > -1e-9 || out[axis] + out.scale < 1 + 1e-9;
        if (flush) continue;
        kept++;
        expect(toCanvas(out, point)[axis]).toBeCloseTo(toCanvas(view, point)[axis], 6);
      }
    }
    expect(kept).toBeGreaterThan(100);
  });

  test("from the frame to the paper and back is the same place", () => {
    for (const { view, random } of journeys()) {
      const point = { x: random(), y: random() };
      expectSame(toFrame(view, toCanvas(view, point)), point);
    }
  });
});

describe("zooming by keys", () => {
  test("steps go through every scale and stop at either end", () => {
    const seen = [fit()];
    for (let i = 0; i < SCALES.length; i++) seen.push(zoomStep(seen.at(-1)!, 1));
    expect(seen.map(({ scale }) => scale)).toEqual([...SCALES, 8]);

    let view = seen.at(-1)!;
    for (let i = 0; i < SCALES.length; i++) view = zoomStep(view, -1);
    expect(view).toEqual(fit());
  });

  test.each([
    ["in", 1, 3],
    ["out", -1, 2],
  ] as const)("from a scale between two steps, %s goes to the nearer one", (_, way, scale) => {
    expect(zoomStep(zoomAt(fit(), 2.6, centre), way).scale).toBeCloseTo(scale, 9);
  });

  test.each([
    ["in", 1, 4],
    ["out", -1, 2],
  ] as const)("a hair's breadth from a step is on it: %s goes to the next", (_, way, scale) => {
    for (const near of [3 - 1e-9, 3 + 1e-9]) {
      expect(zoomStep(zoomAt(fit(), near, centre), way).scale).toBeCloseTo(scale, 9);
    }
  });

  test("looking to the right shows what lies to the right", () => {
    const view = zoomAt(fit(), 4, centre);
    const middle = (v: View) => toCanvas(v, centre);
    expect(middle(look(view, 1, 0)).x).toBeGreaterThan(middle(view).x);
    expect(middle(look(view, 0, -1)).y).toBeLessThan(middle(view).y);
    expect(middle(look(view, 1, 0)).y).toBe(middle(view).y);
  });
});
