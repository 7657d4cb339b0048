import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, score, submit } from "./steps";
import { it } from "./visitor";

it("a player makes an account with e-mail and password, and stays signed in after a reload", async ({
  visit,
}) => {
  const page = await visit();
  const email = `${randomBytes(6).toString("hex")}@example.com`;
  await page.goto("/");
  await button(page, "Sign in").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Make an account").last().click();
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill("correct horse");
  await shot(page, "sign-in");
  await dialog.getByRole("button", { name: "Make an account", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  const name = page.getByTestId("player-name");
  await expect.poll(() => name.innerText()).toMatch(/\S/);

  await page.reload();
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
  const known = await name.innerText();

  await button(page, "Sign out").click();
  await button(page, "Sign in").waitFor(); // leaving before it has signed out would keep the account
  await page.goto("/");
  await button(page, "Sign in").click();
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill("correct horse");
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => name.innerText()).toBe(known);
});
