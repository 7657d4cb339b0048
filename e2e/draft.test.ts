import type { Page } from "playwright-core";
import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { atTheEasel } from "./steps";
import { it } from "./visitor";

/** Ways to leave the easel, at once: the page that shows it again. */
const leaving: Record<string, (page: Page) => Promise<Page>> = {
  "reloads the page": async (page) => {
    await page.reload();
    return page;
  },
  "follows a link out of the site": async (page) => {
    const easel = page.url();
    await page.goto("about:blank");
    await page.goto(easel);
    return page;
  },
  "closes the tab": async (page) => {
    const easel = page.url();
    const context = page.context();
    await page.close();
    const next = await context.newPage();
    await next.goto(easel);
    return next;
  },
};

for (const [way, leave] of Object.entries(leaving)) {
  it(`the stroke that was drawn last is in the draft of a player who ${way} right after it`, async ({
    visit,
  }) => {
    let page = await atTheEasel(await visit());
    for (const line of doodle()) {
      await draw(page, [line]);
      const drawn = await ink(page);
      page = await leave(page);
      await page.getByText("Your draft is back").waitFor();
      await expect.poll(() => ink(page)).toBe(drawn);
    }
  });
}
