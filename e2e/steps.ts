import type { Locator, Page } from "playwright-core";
import { draw } from "./hand";
import { doodle } from "./pictures";

/** What players do on the site, in their words. */

export const button = (page: Page, name: string | RegExp): Locator => {
  const options = typeof name === "string" ? { name, exact: true } : { name };
  return page.getByRole("button", options).or(page.getByRole("link", options)).first();
};

export const playAsGuest = async (page: Page): Promise<void> => {
  await page.goto("/");
  await button(page, "Play as guest").click();
  await page.getByTestId("player-name").waitFor();
};

export const pickPrompt = async (page: Page, text: string | RegExp): Promise<void> => {
  await page.getByTestId("prompt-card").filter({ hasText: text }).first().click();
  await button(page, "Draw this").click();
  await page.getByLabel("Drawing canvas").waitFor();
};

/** The page, with some prompt to draw. */
export const atTheEasel = async (page: Page): Promise<Page> => {
  await page.goto("/");
  await pickPrompt(page, /./);
  return page;
};

export const submit = (page: Page): Promise<void> => button(page, "Submit").click();

export const score = async (page: Page): Promise<number> => {
  const shown = page.getByTestId("score");
  await shown.waitFor();
  const number = /\d+(\.\d+)?/.exec(await shown.innerText());
  return Number(number?.[0]);
};

export const isLoaded = (picture: Locator): Promise<boolean> =>
  picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0);

/** Waits until the boards know the drawing that was sent, and gives its id. */
export const finished = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/r\//);
  await page.getByTestId("rank").and(page.locator('[data-state="ready"]')).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1)!;
};

/** A new guest draws something for some prompt; gives the drawing's id once the boards know it. */
export const aDrawingBy = async (page: Page): Promise<string> => {
  await playAsGuest(page);
  return anotherDrawingBy(page);
};

/** Whoever plays draws something for some prompt. */
export const anotherDrawingBy = async (page: Page): Promise<string> => {
  await page.goto("/");
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await submit(page);
  return finished(page);
};

/** From now on the page sees the days as they were before `date`: a game that has just begun has no past ones. */
export const pastDaysBefore = (page: Page, date: Date): Promise<unknown> =>
  page.route("**/api/dailies?*", (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("before", date.toISOString().slice(0, 10));
    return route.continue({ url: url.href });
  });

export const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

/** Until everything is kept that the next visit needs. */
export const shellIsKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => (navigator.serviceWorker.oncontrollerchange = resolve));
  });
