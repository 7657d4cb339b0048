import type { Page } from "playwright-core";
import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, pickPrompt, playAsGuest, submit } from "./steps";
import { DESK, it, PHONE } from "./visitor";

/** The real Api, asked for so many entries at once. */
const inPartsOf = (page: Page, limit: number) =>
  page.route(/\/api\/prompts\/[^/]+\/board\?.*limit=24/, (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("limit", String(limit));
    return route.continue({ url: url.href });
  });

const ranksOf = (page: Page) =>
  page
    .locator("main [data-testid='board-entry'] .frame > .unseen")
    .evaluateAll((places) => places.map((place) => parseInt(place.textContent!)));

for (const [device, screen] of Object.entries({ desk: DESK, phone: PHONE })) {
  it(`a player sees the neighbours of their place, goes there, and reads on both ways, on a ${device}`, async ({
    visit,
  }) => {
    const page = await visit(screen);
    await playAsGuest(page);
    for (const variation of [0.1, 0.8, 0.5]) {
      await page.goto("/");
      await pickPrompt(page, "frog");
      await draw(page, doodle(variation + Math.random() / 10));
      await submit(page);
      await finished(page);
    }
    const neighbours = page.getByTestId("neighbours");
    await neighbours.waitFor();
    expect(await neighbours.locator("[aria-current]").innerText()).toContain("You");
    await neighbours.scrollIntoViewIfNeeded();
    await shot(page, "neighbours");

    await inPartsOf(page, 1);
    await neighbours.getByRole("link", { name: "Show it on the board" }).click();
    await page.getByTestId("neighbours").waitFor({ state: "detached" });
    const sought = page.locator("main [aria-current=true]");
    await sought.getByText("You", { exact: true }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focused).toMatch(/^\d+(st|nd|rd|th) place/);
    const inView = await sought.evaluate((entry) => {
      const { top, bottom } = entry.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inView).toBe(true);
    await shot(page, "place");

    const all = page.waitForResponse(/\/board\?.*scope=drawings/);
    await page.getByLabel("All drawings").check();
    await all;
    await sought.waitFor();
    const [rank] = await ranksOf(page);
    for (let top = rank!; top > 1; top--) {
      await page.getByRole("button", { name: "Load those above" }).press("Enter");
      await expect.poll(async () => (await ranksOf(page))[0]).toBe(top - 1);
    }
    expect(await ranksOf(page)).toEqual(Array.from({ length: rank! }, (_, i) => i + 1));
    await page.getByTestId("podium").waitFor();

    await page.getByRole("link", { name: "Back to the top" }).press("Enter");
    await page.getByRole("link", { name: "To your place" }).waitFor();
    await expect.poll(() => ranksOf(page)).toEqual([1]);
    expect(new URL(page.url()).search).toBe("");
    await button(page, "To your place").press("Enter");
    await sought.waitFor();
    expect(await ranksOf(page)).toEqual([rank]);
  });
}
