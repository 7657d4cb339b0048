import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, finished, pastDaysBefore, playAsGuest, submit, tomorrow } from "./steps";
import { it } from "./visitor";

it("from today's prompt one comes to the days before, each with its prompt and who leads there", async ({
  visit,
}) => {
  const page = await visit();
  await playAsGuest(page);
  await button(page, "Draw it").click();
  await draw(page, doodle(Math.random()));
  await submit(page);
  await finished(page);

  await pastDaysBefore(page, tomorrow());
  await page.goto("/");
  const task = await page.locator(".daily-task").innerText();
  await page.getByRole("link", { name: "What about the days before?" }).click();
  await page.getByRole("heading", { level: 1, name: "Days gone by" }).waitFor();
  const latest = page.getByTestId("drawing-card").first();
  await latest.waitFor();
  const today = new Date().toISOString().slice(0, 10);
  expect(await latest.locator("time").getAttribute("datetime")).toBe(today);
  expect(await latest.innerText()).toContain(task);
  expect(await latest.locator("a[href^='/u/']").count()).toBe(1);
  await shot(page, "dailies");
  await latest.getByRole("link", { name: task, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: task }).waitFor();
});

it("a game in its first days says that there was no yesterday", async ({ visit }) => {
  const page = await visit();
  await pastDaysBefore(page, new Date("2000-01-01"));
  await page.goto("/dailies");
  await page.getByText("No yesterday yet").waitFor();
});
