import type { Page } from "playwright-core";
import { expect } from "vitest";
import { colourAt, draw, ink, take, type Point } from "./hand";
import { shot } from "./screenshots";
import { atTheEasel, button } from "./steps";
import { it } from "./visitor";

const WHITE = "#ffffff";
const RED = "#e5273a";
const BLUE = "#2456e6";
const YELLOW = "#ffd42e";

const line = (page: Page, ...points: Point[]) => draw(page, [{ points }]);
const colour = (page: Page, x: number, y: number) => expect.poll(() => colourAt(page, x, y));

it("every brush and every shape leaves its colour where it was drawn", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  await take(page, "Red");
  await page.getByLabel("Size", { exact: true }).fill("20");
  const solid: [tool: string, from: Point, to: Point, on: Point][] = [
    ["Pen", [40, 60], [200, 60], [120, 60]],
    ["Marker", [40, 120], [200, 120], [120, 120]],
    ["Line", [40, 180], [200, 180], [120, 180]],
    ["Arrow", [40, 240], [200, 240], [120, 240]],
    ["Rectangle", [260, 40], [460, 140], [360, 40]],
    ["Ellipse", [260, 200], [460, 300], [360, 200]],
  ];
  for (const [tool, from, to, on] of solid) {
    await take(page, tool);
    await line(page, from, to);
    await colour(page, ...on).toBe(RED);
  }
  for (const tool of ["Pencil", "Spray"]) {
    const before = await ink(page);
    await take(page, tool);
    await line(page, [40, 400], [200, 380], [300, 420], [460, 400]);
    await expect.poll(() => ink(page)).toBeGreaterThan(before + 200);
  }
  await shot(page, "tools");
});

it("a fill colours what is enclosed and nothing else, and undo takes it back", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  await take(page, "Ellipse", "Red");
  await line(page, [100, 100], [300, 300]);
  await take(page, "Fill", "Yellow");
  await line(page, [200, 200]);
  await colour(page, 150, 180).toBe(YELLOW);
  await colour(page, 50, 50).toBe(WHITE);
  await colour(page, 400, 400).toBe(WHITE);
  await page.keyboard.press("Control+z");
  await colour(page, 150, 180).toBe(WHITE);
  await page.keyboard.press("Control+y");
  await colour(page, 150, 180).toBe(YELLOW);
});

it("the eyedropper takes a colour from the paper, and drawing goes on with it", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  await take(page, "Rectangle", "Painted shapes", "Blue");
  await line(page, [100, 100], [200, 200]);
  await take(page, "Black", "Eyedropper");
  await line(page, [150, 150]);
  expect(await button(page, "Blue").getAttribute("aria-pressed")).toBe("true");
  expect(await button(page, "Pen").getAttribute("aria-pressed")).toBe("true");
  await line(page, [300, 300], [400, 300]);
  await colour(page, 350, 300).toBe(BLUE);
});

it("mirror drawing draws everything twice", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  await take(page, "Mirror drawing", "Red", "Rectangle", "Painted shapes");
  await line(page, [40, 40], [120, 120]);
  await colour(page, 80, 80).toBe(RED);
  await colour(page, 512 - 80, 80).toBe(RED);
  await page.keyboard.press("Control+z");
  await colour(page, 512 - 80, 80).toBe(WHITE);
});

it("paper of another colour lies beneath everything, out of the eraser's reach", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  await take(page, "Red", "Rectangle", "Painted shapes");
  await line(page, [100, 100], [200, 200]);
  await take(page, "Yellow", "Paper in this colour");
  await colour(page, 300, 300).toBe(YELLOW);
  await colour(page, 150, 150).toBe(RED);
  await take(page, "Eraser");
  await page.getByLabel("Size", { exact: true }).fill("40");
  await line(page, [110, 150], [190, 150]);
  await colour(page, 150, 150).toBe(YELLOW);
});

it("a polygon is closed at its first corner or by Enter, and given up by Escape", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  await take(page, "Polygon", "Red", "Painted shapes");
  const corners: Point[] = [
    [100, 100],
    [300, 100],
    [200, 300],
  ];
  for (const corner of corners) await line(page, corner);
  await line(page, [102, 102]);
  await colour(page, 200, 160).toBe(RED);
  await expect.poll(() => button(page, "Undo").isEnabled()).toBe(true);
  await page.keyboard.press("Control+z");
  for (const corner of corners) await line(page, corner);
  await page.keyboard.press("Enter");
  await colour(page, 200, 160).toBe(RED);
  await page.keyboard.press("Control+z");
  for (const corner of corners) await line(page, corner);
  await page.keyboard.press("Escape");
  await colour(page, 200, 160).toBe(WHITE);
  expect(await button(page, "Undo").isDisabled()).toBe(true);
});

it("shift makes squares, alt draws from the middle", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  await take(page, "Rectangle", "Red", "Painted shapes");
  await page.keyboard.down("Shift");
  await line(page, [100, 100], [200, 140]);
  await page.keyboard.up("Shift");
  await colour(page, 150, 190).toBe(RED);
  await page.keyboard.press("Control+z");
  await page.keyboard.down("Alt");
  await line(page, [300, 300], [360, 340]);
  await page.keyboard.up("Alt");
  await colour(page, 250, 270).toBe(RED);
});

it("the question mark lists every key, and a key takes its tool", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  await page.keyboard.press("?");
  const list = page.getByRole("dialog");
  await list.waitFor();
  const names = await list.locator("dd").allInnerTexts();
  for (const name of ["Pen", "Fill", "Polygon", "Paper in this colour", "Undo", "Zoom in"])
    expect(names).toContain(name);
  await shot(page, "keys");
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
  await page.keyboard.press("m");
  expect(await button(page, "Marker").getAttribute("aria-pressed")).toBe("true");
  await take(page, "Yellow");
  await page.keyboard.press("g");
  await colour(page, 300, 300).toBe(YELLOW);
});
