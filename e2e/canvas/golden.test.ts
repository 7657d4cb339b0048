import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawings, shape, stroke, wave } from "./drawings";
import { exported, it, poured, type Drawn } from "./workshop";

// `UPDATE_GOLDEN=1 npm run test:canvas` draws them anew: look at every one before it is committed.
const UPDATE = process.env.UPDATE_GOLDEN === "1";
/** How many of the pixels may differ visibly: another browser smooths edges otherwise. */
const TOLERATED = 0.01;
/** Of 255, in any channel. */
const VISIBLY = 24;

const goldenFile = (name: string) =>
  new URL(`golden/${name.replaceAll(/[^a-z]+/g, "-")}.png`, import.meta.url);

/** The share of pixels that differ visibly, as the browser decodes both pictures. */
const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ([one, other, visibly]) => {
      const pixels = async (base64: string) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${base64}`;
        await picture.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const context = canvas.getContext("2d")!;
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const [a, b] = [await pixels(one), await pixels(other)];
      if (a.length !== b.length) return 1;
      let different = 0;
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2, 3].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > visibly))
          different++;
      return (4 * different) / a.length;
    },
    [one.toString("base64"), other.toString("base64"), VISIBLY] as const,
  );

const looksAsBefore = async (page: Page, name: string, drawing: Drawn) => {
  const file = goldenFile(name);
  const picture = await exported(page, drawing);
  if (UPDATE) writeFileSync(file, picture);
  expect(existsSync(file), `golden picture of "${name}"`).toBe(true);
  expect(await difference(page, picture, readFileSync(file))).toBeLessThanOrEqual(TOLERATED);
};

for (const [name, drawing] of Object.entries(drawings))
  it(`${name} looks as it did before`, ({ page }) => looksAsBefore(page, name, drawing));

it("poured paint looks as it did before: behind ink, into ink, without a halo", async ({
  page,
}) => {
  let drawing: Drawn = {
    seed: 1,
    ops: [
      shape({ shape: "ellipse", from: [60, 60], to: [300, 300], size: 12 }),
      stroke({ size: 40, color: "#2456e6", points: wave(400) }),
      stroke({ size: 30, opacity: 0.5, color: "#e5273a", points: wave(120) }),
    ],
  };
  for (const [x, y, color] of [
    [180, 250, "#ffd42e"],
    [60, 402, "#2f9e44"],
    [5, 5, "#c5e8ff"],
  ] as const)
    drawing = { ...drawing, ops: [...drawing.ops, await poured(page, drawing, x, y, color)] };
  await looksAsBefore(page, "poured paint", drawing);
});

it("a picture that differs is told apart", async ({ page }) => {
  const plain = await exported(page, drawings["every brush"]!);
  const more = {
    ...drawings["every brush"]!,
    ops: [...drawings["every brush"]!.ops, stroke({ size: 20 })],
  };
  expect(await difference(page, plain, await exported(page, more))).toBeGreaterThan(TOLERATED);
});
