import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { finished, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it, PHONE } from "./visitor";

it("a player's points are what their best drawings scored, on the big board and on their page", async ({
  visit,
}) => {
  const page = await visit(PHONE);
  await playAsGuest(page);
  let tenths = 0;
  for (const prompt of ["frog", "hot dog"]) {
    await page.goto("/");
    await pickPrompt(page, prompt);
    await draw(page, doodle(Math.random()));
    await submit(page);
    tenths += Math.round(10 * (await score(page)));
    await finished(page);
  }
  const points = (tenths / 10).toFixed(1);

  await page.getByRole("link", { name: "Points" }).click();
  const mine = page.locator("[data-testid=points-row][aria-current]");
  await page.getByTestId("own-place").waitFor();
  expect(await page.getByTestId("own-place").innerText()).toMatch(
    new RegExp(`^You are \\S+ of \\S+ players?, with ${points} points\\.$`),
  );
  const more = page.getByRole("button", { name: "Load more" });
  await page.getByTestId("points-row").first().waitFor();
  while ((await mine.count()) === 0) await more.click();
  expect(await mine.innerText()).toContain("from 2 prompts");
  expect(await mine.innerText()).toContain(points);
  await mine.scrollIntoViewIfNeeded();
  await shot(page, "points");

  await mine.getByRole("link").click();
  const fact = page.locator(".player-fact").filter({ hasText: "big board" });
  expect(await fact.innerText()).toContain(points);
  await fact.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "The big board" }).waitFor();
});
