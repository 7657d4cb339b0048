import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

it("today's prompt stands on top with the time left; who draws it begins a streak on their page", async ({
  visit,
}) => {
  const page = await visit();
  await playAsGuest(page);
  const daily = page.getByTestId("daily");
  await daily.waitFor();
  const task = await daily.locator(".daily-task").innerText();
  expect((await daily.getByRole("timer").innerText()).trim()).toMatch(
    /^Next one in (\d+ h )?\d+ min$/,
  );
  await button(page, "Draw it").click();
  await page.getByLabel("Drawing canvas").waitFor();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(task);
  await draw(page, doodle());
  await submit(page);
  const id = await finished(page);

  await page.goto(`/d/${id}`);
  await page.getByTestId("drawn-by").getByRole("link").click();
  const fact = (name: string) => page.locator(".player-fact").filter({ hasText: name });
  await expect
    .poll(() => fact("Dailies in a row").innerText())
    .toMatch(/^Dailies in a row\s+1\s+Today's is drawn\.$/);
  expect(await fact("Drawings").innerText()).toMatch(/\s1$/);
  expect(await fact("Longest streak").innerText()).toMatch(/\s1$/);
  await page.getByText("This is you.").waitFor();
  const best = page.getByRole("region", { name: "Best places" });
  expect(await best.getByTestId("drawing-card").innerText()).toMatch(/\d+(st|nd|rd|th) of \d+/);
  await shot(page, "player");
});
