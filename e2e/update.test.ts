import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { deployment } from "./deployment";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { pickPrompt, shellIsKept } from "./steps";
import { it } from "./visitor";

const scripts = (page: Page) =>
  page.locator("script[type=module]").evaluateAll((found) => found.map((one) => one.outerHTML));

it("a newer version says so, takes over when the player likes, and leaves the drawing and the open pages whole", async ({
  visit,
}) => {
  const site = await deployment(process.env.PAINT_URL!);
  onTestFinished(() => site.close());
  const page = await visit();
  await page.goto(site.origin);
  await shellIsKept(page);
  const other = await page.context().newPage();
  await other.goto(site.origin);
  await other.getByTestId("prompt-card").first().waitFor();
  await pickPrompt(page, /./);
  await draw(page, doodle());
  const before = await scripts(page);

  site.deploy();
  // As a page does that is looked at again after an hour.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const news = page.getByText("There is a newer paint.wtf.");
  await news.waitFor();
  expect(await ink(page)).toBeGreaterThan(100);

  await other.bringToFront();
  await shot(other, "newer");
  await other.getByRole("banner").getByRole("link", { name: "The judge" }).click();
  await other.getByRole("heading", { level: 1, name: "How the judge works" }).waitFor();

  await page.bringToFront();
  await page.getByRole("button", { name: "Load it" }).click();
  await page.getByText("Your draft is back").waitFor();
  expect(await ink(page)).toBeGreaterThan(100);
  expect(await scripts(page)).not.toEqual(before);
  expect(await news.count()).toBe(0);
});
