import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it, PHONE } from "./visitor";

const OFFLINE = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

it("a drawing submitted without a connection waits, and is sent by itself when it is back", async ({
  visit,
}) => {
  const page = await visit(PHONE, OFFLINE);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await page.waitForLoadState("networkidle"); // what sends the drawing is loaded while it is drawn
  await page.context().setOffline(true);
  await submit(page);

  const dialog = page.getByRole("dialog").filter({ hasText: "No connection" });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain("kept on this device");
  await shot(page, "waiting");

  await page.context().setOffline(false);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});

it("a player who went on elsewhere reads that the drawing was sent, and sees its result", async ({
  visit,
}) => {
  const page = await visit(undefined, OFFLINE);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await submit(page);
  await button(page, "To the prompts").click();
  await page.getByTestId("prompt-card").first().waitFor();
  await page.getByRole("status").getByText("You are offline").waitFor();
  await shot(page, "offline-home");

  await page.context().setOffline(false);
  await page.getByText("has gone to the judge").waitFor();
  await shot(page, "sent-by-itself");
  await page.getByRole("link", { name: "See the result" }).click();
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});

it("a drawing that waits is no longer sent once the player draws on", async ({ visit }) => {
  const page = await visit(undefined, OFFLINE);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await submit(page);
  await button(page, "Back to drawing").click();
  await page.context().setOffline(false);
  await page.getByText("You are offline").waitFor({ state: "detached" });
  await draw(page, doodle(0.7));
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
  await page.goto("/");
  await page.getByTestId("prompt-card").first().waitFor();
  expect(await page.getByText("has gone to the judge").count()).toBe(0);
});
