import type { Page } from "playwright-core";
import { button } from "./steps";

export const someone = (): string => `${crypto.randomUUID()}@example.com`;
const PASSWORD = "a frog with a hat";

export const fillIn = async (page: Page, address: string): Promise<void> => {
  await page.getByLabel("E-mail", { exact: true }).fill(address);
  await page.getByLabel("Password").fill(PASSWORD);
};

/** Signs in, or up, by e-mail with the dialog of the header. */
export const signIn = async (
  page: Page,
  address: string,
  { anew = false, name = /\w \w+ \d/ as string | RegExp } = {},
): Promise<void> => {
  await button(page, "Sign in").click();
  const dialog = page.getByRole("dialog");
  if (anew) await dialog.getByRole("button", { name: "New here? Make an account" }).click();
  await fillIn(page, address);
  await dialog
    .getByRole("button", { name: anew ? "Make an account" : "Sign in", exact: true })
    .click();
  await page.getByTestId("player-name").filter({ hasText: name }).waitFor();
};
