import type { Page } from "playwright-core";
import { expect } from "vitest";
import { colourAt, draw, drawWithFinger, drawWithPen, ink, take, touch } from "./hand";
import { atTheEasel, button } from "./steps";
import { it, PHONE } from "./visitor";

const scale = (page: Page) =>
  page
    .getByLabel("Drawing canvas")
    .evaluate(
      (canvas) => canvas.getBoundingClientRect().width / (canvas as HTMLElement).offsetWidth,
    );

it("two fingers zoom, a tap of two undoes, a tap of three brings it back", async ({ visit }) => {
  const page = await atTheEasel(await visit(PHONE));
  await drawWithFinger(page, [
    [100, 250],
    [250, 260],
    [400, 250],
  ]);
  await expect.poll(() => ink(page)).toBeGreaterThan(300);
  await touch(page, [[[200, 200]], [[300, 300]]]);
  await expect.poll(() => ink(page)).toBe(0);
  await touch(page, [[[150, 200]], [[250, 300]], [[350, 200]]]);
  await expect.poll(() => ink(page)).toBeGreaterThan(300);

  await touch(page, [
    [
      [240, 256],
      [200, 256],
      [160, 256],
      [120, 256],
    ],
    [
      [270, 256],
      [310, 256],
      [350, 256],
      [390, 256],
    ],
  ]);
  await expect.poll(() => scale(page)).toBeGreaterThan(2);
  expect(await button(page, "Undo").isEnabled(), "pinching undid or drew something").toBe(true);
  await button(page, "Whole paper").click();
  await expect.poll(() => scale(page)).toBe(1);
});

it("zoomed in, the line is where the pointer is", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  const canvas = page.getByLabel("Drawing canvas");
  const box = (await canvas.boundingBox())!;
  const at = { x: box.x + box.width * 0.25, y: box.y + box.height * 0.25 };
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => scale(page)).toBeGreaterThan(2);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y);
  await page.mouse.up();
  // What lay under the pointer stayed there, so the line begins a quarter in.
  await expect.poll(() => colourAt(page, 128 + 4, 128)).toBe("#000000");

  const before = await canvas.boundingBox();
  await page.keyboard.down("Space");
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 80, at.y - 40);
  await page.mouse.up();
  await page.keyboard.up("Space");
  await expect.poll(async () => (await canvas.boundingBox())!.x).toBeLessThan(before!.x - 60);
  await page.keyboard.press("Control+z");
  expect(await button(page, "Undo").isDisabled(), "moving the paper drew on it").toBe(true);
});

it("a pen pressed harder draws thicker, and beside it no finger draws", async ({ visit }) => {
  const page = await atTheEasel(await visit(PHONE));
  const across = (y: number): [number, number][] =>
    Array.from({ length: 16 }, (_, i) => [80 + 22 * i, y]);
  await take(page, "Pen");
  await drawWithPen(page, across(120), 0.15);
  await expect.poll(() => ink(page)).toBeGreaterThan(50);
  const light = await ink(page);
  await drawWithPen(page, across(300), 0.95);
  await expect.poll(async () => (await ink(page)) - light).toBeGreaterThan(light * 1.3);
  const both = await ink(page);
  await drawWithFinger(page, across(420));
  expect(await ink(page)).toBe(both);
});

it("a drawing with every kind of operation comes back after a reload, and undo goes on", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  await take(page, "Ellipse", "Red");
  await draw(page, [
    {
      points: [
        [100, 100],
        [300, 300],
      ],
    },
  ]);
  await take(page, "Fill", "Yellow");
  await draw(page, [{ points: [[200, 200]] }]);
  await expect.poll(() => colourAt(page, 150, 180)).toBe("#ffd42e");
  await take(page, "Spray", "Blue");
  await draw(page, [
    {
      points: [
        [350, 350],
        [450, 360],
      ],
    },
  ]);
  const drawn = await ink(page);
  await page.reload();
  await page.getByText("Your draft is back").waitFor();
  await expect.poll(() => ink(page)).toBe(drawn);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => colourAt(page, 150, 180)).toBe("#ffffff");
});
