import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawWithFinger, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it, PHONE } from "./visitor";

const expectNoSidewaysScroll = async (page: Page) => {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${page.url()} is wider than the phone`).toBeLessThanOrEqual(clientWidth);
};

it("a player draws with a finger on a phone, and no page scrolls sideways", async ({ visit }) => {
  const page = await visit(PHONE);
  await page.goto("/");
  await page.getByTestId("prompt-card").first().waitFor();
  await expectNoSidewaysScroll(page);
  await shot(page, "home");
  await playAsGuest(page);
  await expectNoSidewaysScroll(page);

  await pickPrompt(page, /./);
  await expectNoSidewaysScroll(page);
  const scrolled = await page.evaluate(() => scrollY);
  for (const { points } of doodle()) await drawWithFinger(page, points);
  expect(await ink(page)).toBeGreaterThan(500);
  expect(await page.evaluate(() => scrollY), "drawing scrolled the page").toBe(scrolled);
  await shot(page, "draw");

  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
  await page.getByTestId("place").waitFor();
  await expectNoSidewaysScroll(page);
  await shot(page, "result");

  await button(page, "See the board").click();
  await page.getByTestId("board-entry").first().waitFor();
  await expectNoSidewaysScroll(page);
  await shot(page, "board");
});
