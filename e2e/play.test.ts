import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle, frog } from "./pictures";
import { shot } from "./screenshots";
import { button, isLoaded, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it } from "./visitor";

it("a player signs in as guest, picks a prompt, draws, submits, sees the score, what cost points, rank of N and their place on the board with the picture, and tries again", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto("/");
  await page.getByTestId("prompt-card").first().waitFor();
  await shot(page, "home");
  await playAsGuest(page);
  const player = await page.getByTestId("player-name").innerText();
  expect(player).not.toBe("");

  await pickPrompt(page, "frog");
  await draw(page, [...frog(), ...doodle().slice(-1)]);
  await button(page, "Undo").click();
  expect(await ink(page)).toBeGreaterThan(1000);
  await shot(page, "draw");
  await submit(page);

  const first = await score(page);
  expect(first).toBeGreaterThanOrEqual(0);
  expect(first).toBeLessThanOrEqual(100);
  await page.getByText("What cost points").waitFor();
  expect(await page.getByTestId("cost").innerText()).toMatch(/\S+ \S+/);
  const rank = page.getByTestId("rank");
  await rank.and(page.locator('[data-state="ready"]')).waitFor();
  expect(await rank.innerText()).toMatch(/^\d+(st|nd|rd|th) of \d+ drawings?$/);
  const place = await page.getByTestId("place").innerText();
  expect(place).toMatch(/^\d+(st|nd|rd|th) of \d+ players? on the board$/);
  await expect.poll(() => isLoaded(page.locator(".result-picture img"))).toBe(true);
  await shot(page, "result");

  await button(page, "See the board").click();
  const mine = page
    .getByTestId("board-entry")
    .filter({ hasText: player })
    .filter({ hasText: "You" });
  await mine.waitFor();
  expect(await mine.innerText()).toContain(place.replace(/ of.*/, ""));
  expect(await mine.innerText()).toContain(first.toFixed(1));
  await mine.scrollIntoViewIfNeeded();
  await expect.poll(() => isLoaded(mine.getByRole("img"))).toBe(true);
  await shot(page, "board");

  await page.goBack();
  await page.getByTestId("place").waitFor();
  await button(page, "Try again").click();
  await page.getByLabel("Drawing canvas").waitFor();
  expect(await ink(page)).toBe(0);
  await draw(page, doodle());
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});
