import { expect } from "vitest";
import { decisionsOn, moderationOf, report } from "./documents";
import { asModerator, goTo, inQueue, said } from "./moderators";
import { shot } from "./screenshots";
import { aDrawingBy, anotherDrawingBy } from "./steps";
import { it } from "./visitor";

it("two moderators decide on the same drawing at once: both decisions are kept, and the later one hears of the first", async ({
  visit,
}) => {
  const player = await visit();
  const contested = await aDrawingBy(player);
  const watched = await anotherDrawingBy(player);
  for (const id of [contested, watched]) await report(id, "other");
  const one = await asModerator(await visit());
  const two = await asModerator(await visit());

  for (const page of [one, two]) await goTo(page, contested);
  await Promise.all([one.keyboard.press("a"), two.keyboard.press("h")]);
  for (const page of [one, two]) await inQueue(page, contested).waitFor({ state: "detached" });
  await expect.poll(async () => (await decisionsOn(contested)).sort()).toEqual(["approve", "hide"]);
  const [first, last] = await decisionsOn(contested);
  await expect.poll(() => moderationOf(contested)).toBe(last === "hide" ? "hidden" : "approved");
  const later = last === "hide" ? two : one;
  await said(later)
    .getByText(new RegExp(`was first .*\\(${first === "hide" ? "hidden" : "approved"}\\)`))
    .waitFor();

  // What somebody else has decided leaves, but not from under the eyes of who looks at it.
  await goTo(one, watched);
  await goTo(two, watched);
  await one.keyboard.press("a");
  await said(two).getByText("somebody else has decided").waitFor();
  await inQueue(two, watched).getByText("No longer in the queue").waitFor();
  await two.getByTestId("decisions").getByText("approved").waitFor();
  await shot(two, "moderation-two");
  await two.keyboard.press("h");
  await said(two).getByText("was first").waitFor();
  await expect.poll(() => decisionsOn(watched)).toEqual(["approve", "hide"]);
  await expect.poll(() => moderationOf(watched)).toBe("hidden");

  await two.getByRole("radio", { name: "History" }).check();
  const lines = two.getByTestId("past-decision");
  await lines.filter({ hasText: "hidden" }).first().waitFor();
  await shot(two, "moderation-history");
});
