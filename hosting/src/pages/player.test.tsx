// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { session } from "../session/session";
import { PlayerPage } from "./player";
import { all, answer, card, leave, visit } from "./visit";

afterEach(leave);

const player = { playerId: "p1", displayName: "Player 1" };
const profile = {
  player,
  since: "2026-11-01T12:00:00Z",
  drawings: 1234,
  prompts: 2,
  first: 1,
  podiums: 2,
  points: 1234.5,
  place: { rank: 12, of: 300 },
  best: [{ ...card(7), rank: 1, of: 40 }],
  streak: { current: 4, longest: 9, today: false },
};

test("a player is shown in figures, with the best places and all drawings", async () => {
  answer("/api/players/p1", { body: profile });
  answer("/api/players/p1/drawings?limit=24", {
    body: { entries: [card(7), card(8)], next: null },
  });
  await visit(PlayerPage, { playerId: "p1" });
  expect(document.title).toBe("Player 1 · paint.wtf");
  expect(document.body.textContent).toContain("Draws here since November 1, 2026");
  expect(all("dl > div").map((fact) => fact.textContent)).toEqual([
    "Points1,234.512th of 300 on the big board",
    "Drawings1,234",
    "Prompts2",
    "First places1",
    "On the podium2",
    "Dailies in a row4Today's is still to draw.",
    "Longest streak9",
  ]);
  expect(all("dl a").map((link) => link.getAttribute("href"))).toEqual(["/board"]);
  const [best, everything] = all("section");
  expect(best?.textContent).toContain("1st of 40");
  expect(best?.querySelector(".medal--1")).not.toBeNull();
  expect(everything?.querySelectorAll('[data-testid="drawing-card"]')).toHaveLength(2);
  expect(document.body.textContent).not.toContain("This is you.");
});

test("whoever has no points yet has no place either", async () => {
  answer("/api/players/p1", { body: { ...profile, points: 0, place: null } });
  await visit(PlayerPage, { playerId: "p1" });
  expect(all("dl > div")[0]?.textContent).toBe("Points0.0");
});

test("whoever looks at their own page is told so", async () => {
  session.set({ status: "in", playerId: "p2" });
  answer("/api/players/p2", {
    body: { ...profile, best: [], streak: { current: 0, longest: 0, today: false } },
  });
  answer("/api/players/p2/drawings?limit=24", { body: { entries: [], next: null } });
  await visit(PlayerPage, { playerId: "p2" });
  expect(document.body.textContent).toContain("This is you.");
  expect(document.body.textContent).toContain("No drawing to be seen");
  expect(document.body.textContent).not.toContain("still to draw");
});

test("a player who is not there is not there", async () => {
  answer("/api/players/p3", { status: 404, reason: "not_found" });
  await visit(PlayerPage, { playerId: "p3" });
  expect(document.body.textContent).toContain("Nobody of that name draws here");
  expect(document.title).toBe("Nobody of that name draws here · paint.wtf");
  expect(all("h1")).toHaveLength(1);
});
