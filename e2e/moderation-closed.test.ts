import { expect } from "vitest";
import { button, playAsGuest } from "./steps";
import { it } from "./visitor";

it("whoever is no moderator finds no way to the moderation, and nothing there", async ({
  visit,
}) => {
  const page = await visit();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/moderation");
  await page.getByRole("heading", { name: "This page is for moderators" }).waitFor();
  await button(page, "Sign in").waitFor();

  await playAsGuest(page);
  await page.goto("/me");
  await page.getByText("You play as a guest").waitFor();
  expect(await page.locator("a[href='/moderation']").count()).toBe(0);
  await page.goto("/moderation");
  await page.getByRole("heading", { name: "This page is for moderators" }).waitFor();
  expect(await page.getByTestId("queue-item").count()).toBe(0);
  expect(asked.filter((path) => path.startsWith("/api/moderation"))).toEqual([]);
});
