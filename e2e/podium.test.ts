import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, pickPrompt, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

it("a board's first three stand on a podium, in order; the others follow below", async ({
  visit,
}) => {
  const page = await visit();
  await playAsGuest(page);
  for (const variation of [0.1, 0.8]) {
    await page.goto("/");
    await pickPrompt(page, "frog");
    await draw(page, doodle(variation + Math.random() / 10));
    await submit(page);
    await finished(page);
  }
  await button(page, "See the board").click();
  await page.getByLabel("All drawings").check();
  const ranks = async (where: string) => {
    const labels = page.locator(`${where} .frame > .unseen`);
    return Promise.all((await labels.all()).map((label) => label.textContent()));
  };
  const podium = ["1st place", "2nd place", "3rd place"];
  const first = () => ranks('[data-testid="podium"]');
  await expect.poll(async () => (await first()).length).toBeGreaterThanOrEqual(2);
  expect(await first()).toEqual(podium.slice(0, (await first()).length));
  expect((await ranks("ol.board")).filter((rank) => podium.includes(rank!))).toEqual([]);
  // Seen, the second stands before the winner.
  const lefts = await page
    .getByTestId("podium")
    .getByTestId("board-entry")
    .evaluateAll((places) => places.map((place) => place.getBoundingClientRect().left));
  expect(lefts[1]).toBeLessThan(lefts[0]!);
  await shot(page, "podium");
});
