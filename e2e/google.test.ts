import { expect } from "vitest";
import { button } from "./steps";
import { it } from "./visitor";

it("a player signs in with Google and is the same player the next time", async ({ visit }) => {
  const page = await visit();
  await page.goto("/");
  const name = page.getByTestId("player-name");
  const signIn = async () => {
    await button(page, "Sign in").click();
    await button(page, "Continue with Google").click();
    await name.filter({ hasText: /\w \w+ \d/ }).waitFor();
    return name.innerText();
  };

  const first = await signIn();
  await button(page, "Sign out").click();
  await name.waitFor({ state: "hidden" });
  expect(await signIn()).toBe(first);
});
