// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { DailiesPage } from "./dailies";
import { all, answer, card, leave, press, visit } from "./visit";

afterEach(leave);

const first = "/api/dailies?limit=24";
const prompt = { id: "frog", text: "the world's fastest frog" };
const day = (date: string, leader: object | null = null) => ({ date, prompt, leader });
const days = () => all('[data-testid="drawing-card"]').map((found) => found.textContent);

test("each day has its prompt and who leads there, as the calendar has it everywhere", async () => {
  const { prompt: _, ...leader } = card(1);
  answer(first, { body: { entries: [day("2026-11-26", leader), day("2026-11-25")] } });
  await visit(DailiesPage, {});
  expect(days()).toEqual([
    "Nov 26, 2026the world's fastest frogPlayer 189.089.0 points",
    "Nov 25, 2026Nobody dared yetthe world's fastest frog",
  ]);
  const links = all("main a, li a").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/d/d1", "/p/frog", "/u/p1", "/p/frog"]);
});

test("days before those come by a button, from the last one's date", async () => {
  const dates = Array.from({ length: 24 }, (_, i) => `2026-10-${String(30 - i).padStart(2, "0")}`);
  answer(first, { body: { entries: dates.map((date) => day(date)) } });
  answer("/api/dailies?limit=24&before=2026-10-07", { body: { entries: [day("2026-10-06")] } });
  await visit(DailiesPage, {});
  await press("Load more");
  expect(days()).toHaveLength(25);
  expect(all('[role="status"]').map((line) => line.textContent)).toEqual(["1 day more, 25 in all"]);
  expect(document.activeElement?.textContent).toBe("That is all of them.");
});

test("a game without a past says so, days that did not come can be asked for again", async () => {
  await visit(DailiesPage, {});
  expect(all('[role="alert"]')[0]?.textContent).toContain("did not arrive");
  answer(first, { body: { entries: [] } });
  await press("Try again");
  expect(document.body.textContent).toContain("No yesterday yet");
});
