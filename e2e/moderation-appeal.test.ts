import type { Page } from "playwright-core";
import { expect } from "vitest";
import { report } from "./documents";
import { asModerator, goTo, inQueue, said, show } from "./moderators";
import { shot } from "./screenshots";
import { aDrawingBy, isLoaded } from "./steps";
import { it, PHONE } from "./visitor";

/** Whether a visitor finds the drawing on its board, as it is now. */
const isOnBoard = async (page: Page, drawingId: string): Promise<boolean> => {
  await page.reload();
  await page.getByTestId("board-entry").or(page.getByText("The board is bare")).first().waitFor();
  return (await page.locator(`[data-testid=board-entry] a[href="/d/${drawingId}"]`).count()) > 0;
};

it("a hidden drawing leaves the board; its player reads why and appeals, and what is approved then is back", async ({
  visit,
}) => {
  const player = await visit(PHONE, /status of 404/);
  const id = await aDrawingBy(player);
  await report(id, "person");
  const board = await player.getByText("See the board").getAttribute("href");
  const visitor = await visit(undefined, /status of 404/);
  await visitor.goto(`${board}?around=${id}`);
  await expect.poll(() => isOnBoard(visitor, id)).toBe(true);

  const moderator = await asModerator(await visit());
  await goTo(moderator, id);
  await moderator.keyboard.press("n");
  await moderator.keyboard.type("That is my neighbour.");
  await moderator.keyboard.press("Escape");
  await moderator.keyboard.press("h");
  await said(moderator).getByText("hidden").waitFor();

  const ruling = player.getByTestId("ruling");
  await ruling.getByText("That is my neighbour.").waitFor();
  await visitor.goto(board!);
  await expect.poll(() => isOnBoard(visitor, id)).toBe(false);
  await visitor.goto(`/d/${id}`);
  await visitor.getByText("There is no such drawing here").waitFor();

  await player.reload();
  const picture = player.locator(".result-picture img");
  await expect.poll(() => picture.getAttribute("src")).toMatch(/^blob:/);
  await expect.poll(() => isLoaded(picture)).toBe(true);
  await ruling.getByRole("button", { name: "Appeal" }).click();
  await player.getByLabel("What should they know?").fill("It is a frog, I swear.");
  await shot(player, "appeal");
  await player.getByRole("button", { name: "Send the appeal" }).click();
  await ruling.getByText("Your appeal is being read.").waitFor();
  await shot(player, "appealed");
  await player.goto("/me");
  const own = player.getByTestId("own-drawing");
  await own.getByText("Your appeal is being read.").waitFor();
  expect(await own.getByRole("button", { name: "Appeal" }).count()).toBe(0);
  await player.goto(`/r/${id}`);

  await show(moderator, "Appealed");
  await goTo(moderator, id);
  await moderator.getByTestId("detail").getByText("It is a frog, I swear.").waitFor();
  const hidden = moderator.getByTestId("detail").getByRole("img").first();
  await expect.poll(() => isLoaded(hidden)).toBe(true);
  await shot(moderator, "moderation-appeal");
  await moderator.keyboard.press("a");
  await inQueue(moderator, id).waitFor({ state: "detached" });

  await ruling.getByText("it may stay").waitFor();
  await player.getByTestId("rank").and(player.locator('[data-state="ready"]')).waitFor();
  await visitor.goto(`${board}?around=${id}`);
  await expect.poll(() => isOnBoard(visitor, id)).toBe(true);
  // Whoever decided stays unknown.
  const name = await moderator.getByTestId("player-name").innerText();
  expect(await player.innerText("main")).not.toContain(name);
}, 120_000);
