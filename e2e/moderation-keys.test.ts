import { expect } from "vitest";
import { decisionsOn, moderationOf, report } from "./documents";
import { asModerator, goTo, inQueue, said } from "./moderators";
import { shot } from "./screenshots";
import { aDrawingBy, anotherDrawingBy } from "./steps";
import { it } from "./visitor";

it("a moderator goes through the queue without a mouse, writes a note, decides and takes it back", async ({
  visit,
}) => {
  const player = await visit();
  const one = await aDrawingBy(player);
  const two = await anotherDrawingBy(player);
  for (const id of [one, two]) await report(id, "hateful: The frog is being mocked.");
  const page = await asModerator(await visit());

  await goTo(page, one);
  const detail = page.getByTestId("detail");
  await detail.getByText("The frog is being mocked.").waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("Note to the player").waitFor();
  await page.keyboard.type("All frogs are welcome.");
  await page.keyboard.press("Escape");
  await shot(page, "moderation-note");
  await page.keyboard.press("a");
  await said(page).getByText("approved").waitFor();
  await inQueue(page, one).waitFor({ state: "detached" });
  await expect.poll(() => moderationOf(one)).toBe("approved");

  await page.keyboard.press("u");
  await said(page).getByText("Undone").waitFor();
  await expect.poll(() => decisionsOn(one)).toEqual(["approve", "reopen"]);
  await expect.poll(() => moderationOf(one)).toBe("none");
  await goTo(page, one);
  await page.keyboard.press("f");
  await inQueue(page, one).getByText("In the highlights").waitFor();
  await page.keyboard.press("f");
  await inQueue(page, one).getByText("In the highlights").waitFor({ state: "detached" });
  await page.keyboard.press("d");
  await inQueue(page, one).waitFor({ state: "detached" });

  await goTo(page, two);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await keys.getByText("Everybody may see it").waitFor();
  await shot(page, "moderation-keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Remove for good?" });
  await dialog.getByText("There is no undo").waitFor();
  expect(await decisionsOn(two)).toEqual([]);
  await dialog.getByRole("button", { name: "Remove" }).press("Enter");
  await said(page).getByText("removed").waitFor();
  await expect.poll(() => moderationOf(two)).toBe("removed");
});
