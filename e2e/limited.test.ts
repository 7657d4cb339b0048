import type { Page } from "playwright-core";
import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { atTheEasel, playAsGuest, score, submit } from "./steps";
import { it, PHONE } from "./visitor";

const LIMITED = /429/;
const SUBMISSIONS = "**/api/submissions";

/** A guest draws something; gives how much ink that took. */
const drawn = async (page: Page): Promise<number> => {
  await playAsGuest(page);
  await atTheEasel(page);
  await draw(page, doodle());
  return ink(page);
};

/** The Api past its limit: it says for how many seconds, so many times. */
const limit = (page: Page, seconds: number, times?: number) =>
  page.route(
    SUBMISSIONS,
    (route) =>
      route.fulfill({
        status: 429,
        headers: { "retry-after": String(seconds) },
        contentType: "application/problem+json",
        body: JSON.stringify({ status: 429, reason: "rate_limited" }),
      }),
    { times },
  );

it("who sends too much reads how long to wait, sees it count down, and sends the same drawing then", async ({
  visit,
}) => {
  const WAIT_S = 6;
  const page = await visit(PHONE, LIMITED);
  const before = await drawn(page);
  await limit(page, WAIT_S, 1);
  await submit(page);

  const dialog = page.getByRole("dialog");
  await dialog.getByText("Slow down, Picasso").waitFor();
  const again = dialog.getByRole("button", { name: "Send again" });
  expect(await again.isDisabled()).toBe(true);
  const left = async () => {
    const [, minutes, seconds] = /Time left: (\d+):(\d\d)/.exec(await dialog.innerText()) ?? [];
    return 60 * Number(minutes) + Number(seconds);
  };
  const first = await left();
  expect(first).toBeLessThanOrEqual(WAIT_S);
  await shot(page, "limited");
  await expect.poll(left).toBeLessThan(first);
  expect(await ink(page)).toBe(before);

  await expect.poll(() => again.isEnabled()).toBe(true);
  expect(await dialog.getByTestId("countdown").count()).toBe(0);
  await again.click();
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});

it("a drawing that has to wait is kept, also when the page is closed meanwhile", async ({
  visit,
}) => {
  const page = await visit(undefined, LIMITED);
  const before = await drawn(page);
  await limit(page, 3600);
  await submit(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Nothing is lost").waitFor();
  expect(await dialog.getByTestId("countdown").innerText()).toMatch(/(60:00|59:\d\d)$/);
  await page.unroute(SUBMISSIONS);

  await page.reload();
  await page.getByText("Your draft is back.").waitFor();
  expect(await ink(page)).toBe(before);
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});
