import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { finished, isLoaded, pickPrompt, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

it("the gallery shows the newest drawings first, more of them by the keyboard, and opens them", async ({
  visit,
}) => {
  const page = await visit();
  await playAsGuest(page);
  const drawn: string[] = [];
  for (const variation of [0.2, 0.8]) {
    await page.goto("/");
    await pickPrompt(page, /./);
    await draw(page, doodle(variation + Math.random() / 10));
    await submit(page);
    drawn.unshift(await finished(page));
  }

  // The real gallery, one drawing at a time.
  await page.route("**/api/gallery?*", (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("limit", "1");
    return route.continue({ url: url.href });
  });
  await page.getByRole("link", { name: "Gallery" }).first().click();
  const cards = page.getByTestId("drawing-card");
  await cards.first().waitFor();
  expect(await cards.count()).toBe(1);

  const more = page.getByRole("button", { name: "Load more" });
  await more.focus();
  await page.keyboard.press("Enter");
  await cards.nth(1).waitFor();
  const opened = await cards.locator(".frame-open").all();
  const ids = await Promise.all(opened.map((link) => link.getAttribute("href")));
  expect(ids.slice(0, 2)).toEqual(drawn.map((id) => `/d/${id}`));
  // The focus stays, or is on the line that says that these were all.
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toMatch(/Load more|That is all of them/);
  await expect.poll(() => isLoaded(cards.first().getByRole("img"))).toBe(true);
  await shot(page, "gallery");

  await opened[1]!.click();
  await page.waitForURL(`**/d/${drawn[1]}`);
  await page.getByTestId("score").waitFor();
});
