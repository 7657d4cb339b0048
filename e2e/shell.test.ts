import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { pickPrompt, playAsGuest, score, shellIsKept, submit } from "./steps";
import { it, PHONE } from "./visitor";

it("without a connection the site opens, shows the prompts last seen and the draft, and sends what is drawn when the connection is back", async ({
  visit,
}) => {
  const page = await visit(PHONE, /net::ERR_|Failed to load resource/);
  await playAsGuest(page);
  const player = await page.getByTestId("player-name").innerText();
  await shellIsKept(page);
  const prompts = await page.getByTestId("prompt-card").count();
  await pickPrompt(page, /./);
  await draw(page, doodle().slice(0, 1));
  const easel = page.url();

  await page.context().setOffline(true);
  await page.goto("/");
  await page.getByTestId("prompt-card").first().waitFor();
  expect(await page.getByTestId("prompt-card").count()).toBe(prompts);
  expect(await page.getByTestId("player-name").innerText()).toBe(player);
  await shot(page, "shell-offline");

  await page.goto(easel);
  await page.getByText("Your draft is back").waitFor();
  expect(await ink(page)).toBeGreaterThan(100);
  await draw(page, doodle().slice(1));
  await submit(page);
  await page.getByRole("dialog").filter({ hasText: "No connection" }).waitFor();

  // Closed and opened again, still without a connection: it waits.
  await page.reload();
  await page.getByRole("dialog").filter({ hasText: "No connection" }).waitFor();

  await page.context().setOffline(false);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});

it("no answer for one person is kept, and no page", async ({ visit }) => {
  const page = await visit();
  await playAsGuest(page);
  await shellIsKept(page);
  await page.reload();
  await page.getByTestId("player-name").waitFor();
  await page.waitForLoadState("networkidle");
  const kept = await page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        paths.push(new URL(request.url).pathname);
    return paths.filter((path) => !path.startsWith("/assets/"));
  });
  expect(kept).toContain("/");
  expect(kept).toContain("/api/prompts");
  for (const path of kept) expect(path).toMatch(/^\/$|^\/api\/(config|daily|prompts|stats)$/);
});
