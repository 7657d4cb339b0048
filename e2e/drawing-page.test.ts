import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, isLoaded, pickPrompt, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

it("a stranger opens a drawing at its public address: what it is, by whom, how it ranks", async ({
  visit,
}) => {
  const player = await visit();
  await playAsGuest(player);
  const name = await player.getByTestId("player-name").innerText();
  await pickPrompt(player, /./);
  const task = await player.getByRole("heading", { level: 1 }).innerText();
  await draw(player, doodle());
  await submit(player);
  const id = await finished(player);

  const stranger = await visit();
  await stranger.goto(`/d/${id}`);
  const rank = stranger.getByTestId("rank").and(stranger.locator('[data-state="ready"]'));
  await rank.waitFor();
  const title = await stranger.getByRole("heading", { level: 1 }).innerText();
  expect(task).toContain(title);
  expect(await stranger.title()).toBe(`${title} · paint.wtf`);
  expect(await rank.innerText()).toMatch(/^\d+(st|nd|rd|th) of \d+ drawings?$/);
  expect(await stranger.getByTestId("percentile").innerText()).not.toBe("");
  await expect.poll(() => isLoaded(stranger.locator(".result-picture img"))).toBe(true);
  expect(await stranger.getByText("Draw on").count()).toBe(0);
  await shot(stranger, "drawing");

  await stranger.getByTestId("drawn-by").getByRole("link", { name }).click();
  await stranger.waitForURL(/\/u\/.+/);
  await stranger.getByRole("heading", { level: 1, name }).waitFor();
  await stranger.goBack();
  await button(stranger, "Draw this").click();
  await stranger.getByLabel("Drawing canvas").waitFor();
});

it("a drawing that is not there is not there, and leads on", async ({ visit }) => {
  const page = await visit(undefined, /404/);
  await page.goto("/d/00000000-0000-4000-8000-000000000000");
  await page.getByText("There is no such drawing here").waitFor();
  await button(page, "To the prompts").click();
  await page.getByTestId("prompt-card").first().waitFor();
});
