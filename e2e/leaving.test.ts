import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { atTheEasel, button } from "./steps";
import { it } from "./visitor";

it("who leaves a drawing unsent, by a link, by the way back or by closing the page, is asked first", async ({
  visit,
}) => {
  const page = await atTheEasel(await visit());
  const easel = page.url();
  const back = () => page.evaluate(() => history.back());
  const question = page.getByRole("dialog").filter({ hasText: "Leave without sending it?" });
  await draw(page, doodle());
  const drawn = await ink(page);

  for (const leave of [() => button(page, "Gallery").click(), back]) {
    await leave();
    await question.waitFor();
    expect(page.url()).toBe(easel);
    await shot(page, "leaving");
    await button(page, "Keep drawing").click();
    await question.waitFor({ state: "hidden" });
    expect(await ink(page)).toBe(drawn);
  }
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const browsers = await asked;
  expect(browsers.type()).toBe("beforeunload");
  await browsers.dismiss();

  await back();
  await button(page, "Leave").click();
  await button(page, "Draw this").click();
  await page.getByText("Your draft is back").waitFor();
  expect(await ink(page)).toBe(drawn);
});

it("who has drawn nothing leaves without a word", async ({ visit }) => {
  const page = await atTheEasel(await visit());
  await page.goBack();
  await button(page, "Draw this").waitFor();
});
