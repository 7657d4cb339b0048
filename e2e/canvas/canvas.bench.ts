import type { Page } from "playwright-core";
import { drawings, stroke, wave } from "./drawings";
import { it, type Drawn } from "./workshop";
import type { Stroke, StrokeTool } from "../../hosting/src/canvas/log";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
/** Pixels of the canvas on a usual screen: 600 units wide, two real pixels each. */
const SIDE = 1200;

/** Milliseconds, of each frame. */
const report = (what: string, times: number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`);
};

/**
 * How long it takes to show each of so many frames of a stroke under way, upon what is drawn already, four new points in
 * each. Reading a pixel makes the browser finish what it has put off.
 */
const frames = (page: Page, under: Drawn, live: Stroke, last: number): Promise<number[]> =>
  page.evaluate(
    ([under, live, last, side]) => {
      const element = document.createElement("canvas");
      const surface = new canvas.Surface(element);
      surface.resize(side);
      surface.show(under);
      const context = element.getContext("2d")!;
      const all = live.points;
      const growing = { ...live, points: all.slice(0, all.length - 4 * last) };
      surface.show(under, growing);
      context.getImageData(0, 0, 1, 1);
      return Array.from({ length: last }, () => {
        const from = growing.points.length;
        growing.points.push(...all.slice(from, from + 4));
        const start = performance.now();
        surface.show(under, growing);
        context.getImageData(0, 0, 1, 1);
        return performance.now() - start;
      });
    },
    [under, live, last, SIDE] as const,
  );

/** Fifty strokes of a hundred points, here and there. */
const fiveThousandPoints: Drawn = {
  seed: 1,
  ops: Array.from({ length: 50 }, (_, i) =>
    stroke({ size: 4 + (i % 9), points: wave(10 * i, 100) }),
  ),
};

it("drawing on a drawing of 5,000 points", async ({ page }) => {
  for (const tool of ["pen", "marker", "pencil", "spray", "eraser"] as StrokeTool[])
    report(
      `a ${tool}'s frame, its stroke 300 points long`,
      await frames(page, fiveThousandPoints, stroke({ tool, points: wave(256, 300) }), 40),
    );
});

it("one stroke of 5,000 points", async ({ page }) => {
  for (const tool of ["pen", "marker", "pencil", "spray", "eraser"] as StrokeTool[])
    report(
      `a ${tool}'s frame, its stroke 5,000 points long`,
      await frames(page, { seed: 1, ops: [] }, stroke({ tool, points: wave(256, 5000) }), 40),
    );
});

it(`undo, redo in a drawing of 500 operations, ${ROUNDS} times 20 steps`, async ({ page }) => {
  const brushes = drawings["every brush"]!.ops;
  const ops = Array.from({ length: 500 }, (_, i) => brushes[i % brushes.length]!);
  const times = await page.evaluate(
    ([ops, rounds, side]) => {
      const element = document.createElement("canvas");
      const surface = new canvas.Surface(element);
      surface.resize(side);
      const context = element.getContext("2d")!;
      const show = (length: number) => {
        const start = performance.now();
        surface.show({ seed: 1, ops: ops.slice(0, length) });
        context.getImageData(0, 0, 1, 1);
        return performance.now() - start;
      };
      for (let i = 1; i <= ops.length; i++) show(i);
      const [undone, redone]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        for (let back = 1; back <= 20; back++) undone.push(show(500 - back));
        for (let back = 19; back >= 0; back--) redone.push(show(500 - back));
      }
      return { undone, redone };
    },
    [ops, ROUNDS, SIDE] as const,
  );
  report("undo", times.undone);
  report("redo", times.redone);
});
