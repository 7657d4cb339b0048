import type { Page } from "playwright-core";
import { expect } from "vitest";
import { flagAsUnsafe } from "./documents";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, isLoaded, pickPrompt, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

const source = (page: Page) => page.locator("main .picture img").first().getAttribute("src");

it("a flagged drawing is blurred until a visitor chooses to look, stays revealed in their tab, and can be covered again", async ({
  visit,
}) => {
  const player = await visit();
  await playAsGuest(player);
  await pickPrompt(player, /./);
  const board = new URL(player.url()).pathname.replace("/draw", "");
  await draw(player, doodle());
  await submit(player);
  const id = await finished(player);
  await flagAsUnsafe(id);

  const visitor = await visit();
  await expect
    .poll(async () => (await (await visitor.request.get(`/api/drawings/${id}`)).json()).image, {
      timeout: 20_000,
    })
    .toMatchObject({ blurred: true });
  await visitor.goto(`/d/${id}`);
  await visitor.getByText("[nsfw]").waitFor();
  expect(await source(visitor)).toBe(`/img/${id}.blur.png`);
  expect(await visitor.getByText(/Download|Timelapse/).count()).toBe(0);
  await shot(visitor, "nsfw-covered");

  await button(visitor, /Show picture/).click();
  await expect.poll(() => source(visitor)).toBe(`/img/${id}.reveal.png`);
  await expect.poll(() => isLoaded(visitor.locator("main .picture img").first())).toBe(true);
  expect(await visitor.getByText(/Download|Timelapse/).count()).toBe(2);
  await shot(visitor, "nsfw-revealed");

  // On another page and after a reload it is the same drawing.
  await visitor.goto(board);
  const entry = visitor.getByTestId("board-entry").locator(`img[src*="${id}"]`);
  await entry.waitFor();
  expect(await entry.getAttribute("src")).toBe(`/img/${id}.reveal.png`);
  await visitor.getByTestId("board-entry").getByRole("button", { name: "Hide" }).click();
  await visitor.getByText("[nsfw]").waitFor();

  await visitor.goto(`/d/${id}`);
  await visitor.getByText("[nsfw]").waitFor();
  await button(visitor, /Show picture/).click();

  // Another visitor has chosen nothing.
  const another = await visit();
  await another.goto(`/d/${id}`);
  await another.getByText("[nsfw]").waitFor();
  expect(await source(another)).toBe(`/img/${id}.blur.png`);
});
