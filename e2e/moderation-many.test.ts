import { expect } from "vitest";
import { decisionsOn, moderationOf, report } from "./documents";
import { asModerator, decide, goTo, inQueue, said } from "./moderators";
import { shot } from "./screenshots";
import { aDrawingBy, anotherDrawingBy } from "./steps";
import { it, PHONE } from "./visitor";

it("several drawings are hidden with one decision, and shown again with one more, on a phone too", async ({
  visit,
}) => {
  const player = await visit();
  const ids = [await aDrawingBy(player), await anotherDrawingBy(player)];
  for (const id of ids) await report(id, "text");
  const page = await asModerator(await visit(PHONE));

  for (const id of ids) await inQueue(page, id).getByRole("checkbox").check();
  await page.getByText("2 drawings selected").waitFor();
  await shot(page, "moderation-many");
  await decide(page, "Hide");
  await said(page).getByText("2 drawings: hidden.").waitFor();
  for (const id of ids) {
    await inQueue(page, id).waitFor({ state: "detached" });
    await expect.poll(() => moderationOf(id)).toBe("hidden");
  }
  await decide(page, "Undo");
  await said(page).getByText("Undone. 2 drawings: shown again.").waitFor();
  for (const id of ids) {
    await expect.poll(() => moderationOf(id)).toBe("none");
    expect(await decisionsOn(id)).toEqual(["hide", "unhide"]);
  }

  // At a desk it is the same by keyboard.
  for (const id of ids) await report(id, "text");
  const desk = await asModerator(await visit());
  for (const id of ids) {
    await goTo(desk, id);
    await desk.keyboard.press("x");
  }
  await desk.keyboard.press("d");
  await said(desk).getByText("2 drawings: reports dismissed.").waitFor();
  for (const id of ids) await inQueue(desk, id).waitFor({ state: "detached" });
});
