import { expect } from "vitest";
import { putInQueue } from "./documents";
import { asModerator, inQueue, show } from "./moderators";
import { aDrawingBy, anotherDrawingBy } from "./steps";
import { it } from "./visitor";

it("the queue is shown by what its drawings wait for, each with its number", async ({ visit }) => {
  const player = await visit();
  const flagged = await aDrawingBy(player);
  const odd = await anotherDrawingBy(player);
  // They may wait for something already: all drawings of these tests look alike.
  for (const id of [flagged, odd]) await putInQueue(id, "flagged");
  const page = await asModerator(await visit(), "Flagged");
  for (const id of [flagged, odd]) await inQueue(page, id).waitFor();
  const count = async (filter: string) => {
    const label = page.getByText(new RegExp(`^${filter} \\(\\d+\\)$`));
    return Number(/\d+/.exec(await label.innerText())![0]);
  };
  const before = { flagged: await count("Flagged"), suspicious: await count("Suspicious") };

  await putInQueue(odd, "near_duplicate", "strokes_too_few");
  await expect.poll(() => count("Suspicious")).toBe(before.suspicious + 1);
  await expect.poll(() => count("Flagged")).toBe(before.flagged - 1);

  await show(page, "Suspicious");
  await inQueue(page, odd).getByText("Nearly another player's drawing").waitFor();
  await inQueue(page, odd).getByText("Too few strokes for its pixels").waitFor();
  expect(await inQueue(page, flagged).count()).toBe(0);
  await show(page, "Flagged");
  await inQueue(page, flagged).waitFor();
  expect(await inQueue(page, odd).count()).toBe(0);
  await show(page, "All");
  for (const id of [flagged, odd]) await inQueue(page, id).waitFor();
});
