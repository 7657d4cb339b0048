// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { GalleryPage } from "./gallery";
import { all, answer, card, leave, press, visit } from "./visit";

afterEach(leave);

const first = "/api/gallery?limit=24";
const after = (cursor: string) => `/api/gallery?limit=24&after=${cursor}`;
const drawings = () =>
  all('[data-testid="drawing-card"] .frame-open').map((a) => a.getAttribute("aria-label"));

test("each drawing opens, and leads to its prompt and its player", async () => {
  answer(first, { body: { entries: [card(1)], next: null } });
  await visit(GalleryPage, {});
  const links = all('[data-testid="drawing-card"] a').map((a) => a.getAttribute("href"));
  expect(links).toEqual(["/d/d1", "/p/frog", "/u/p1"]);
  expect(drawings()).toEqual(["the world's fastest frog, drawn by Player 1"]);
});

test("more drawings come by a button that keeps the focus, and the end is said", async () => {
  answer(first, { body: { entries: [card(1), card(2)], next: "b" } });
  answer(after("b"), { body: { entries: [card(2), card(3)], next: "c" } });
  answer(after("c"), { body: { entries: [card(4)], next: null } });
  await visit(GalleryPage, {});

  await press("Load more");
  expect(drawings()).toHaveLength(3);
  expect(document.activeElement?.textContent).toBe("Load more");
  expect(all('[role="status"]').map((line) => line.textContent)).toEqual([
    "1 drawing more, 3 in all",
  ]);

  await press("Load more");
  expect(drawings()).toHaveLength(4);
  expect(all("button")).toEqual([]);
  expect(document.activeElement?.textContent).toBe("That is all of them.");
});

test("a part that does not come is explained, and can be asked for again", async () => {
  answer(first, { body: { entries: [card(1)], next: "b" } });
  await visit(GalleryPage, {});
  await press("Load more");
  expect(all('[role="alert"]')[0]?.textContent).toContain("does not answer");

  answer(after("b"), { body: { entries: [card(2)], next: null } });
  await press("Load more");
  expect(drawings()).toHaveLength(2);
  expect(all('[role="alert"]')).toEqual([]);
});

test("bare walls invite, a closed door is named and can be tried again", async () => {
  await visit(GalleryPage, {});
  expect(all('[role="alert"]')[0]?.textContent).toContain("did not open");

  answer(first, { body: { entries: [], next: null } });
  await press("Try again");
  expect(document.body.textContent).toContain("Nothing hangs here yet");
});
