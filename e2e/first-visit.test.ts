import { expect } from "vitest";
import type { Page } from "playwright-core";
import { aDrawingBy, playAsGuest } from "./steps";
import { it } from "./visitor";

/** The paths that a page asks for from now on, most of them the Api's. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

it("Firebase is loaded for who signed in, in this tab or another, and for nobody else", async ({
  visit,
}) => {
  const page = await visit();
  const tab = await page.context().newPage();
  const [inPage, inTab] = [asked(page), asked(tab)];
  await tab.goto("/");
  await tab.getByRole("button", { name: "Sign in" }).waitFor();
  await page.goto("/gallery");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(inPage).not.toContain("/api/config");
  expect(inTab).not.toContain("/api/config");

  await playAsGuest(page);
  expect(inPage).toContain("/api/config");
  await tab.getByTestId("player-name").waitFor();
  expect(inTab).toContain("/api/config");
});

it("a drawing's page brings the Api's answer, and asks for its picture once, before its script has run", async ({
  visit,
}) => {
  const player = await visit();
  const id = await aDrawingBy(player);

  const stranger = await visit();
  await stranger.route("**/assets/*.js", async (route) => {
    await early;
    await route.continue();
  });
  const early = stranger.waitForResponse(`**/img/${id}.png`);
  const paths = asked(stranger);
  await stranger.goto(`/d/${id}`);
  await stranger.getByTestId("rank").waitFor();
  await stranger.waitForLoadState("networkidle");
  expect(paths.filter((one) => one === `/img/${id}.png`)).toHaveLength(1);
  expect(paths).not.toContain(`/api/drawings/${id}`);
});
