// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { session } from "../session/session";
import { BoardPage } from "./board";
import { all, answer, leave, press, visit } from "./visit";

afterEach(async () => {
  session.set({ status: "out" });
  await leave();
});

const first = "/api/board?limit=24";
const row = (n: number, rank = n) => ({
  rank,
  player: { playerId: `p${n}`, displayName: `Player ${n}` },
  points: 1300.5 - n,
  prompts: n,
});
const part = (ns: number[], next: string | null = null) => ({
  body: { entries: ns.map((n) => row(n)), of: 30, next },
});
const rows = () => all('[data-testid="points-row"]').map((found) => found.textContent);

test("players stand in order of their points, and lead to their pages", async () => {
  answer(first, { body: { entries: [row(1), row(2, 1), row(12)], of: 3, next: null } });
  await visit(BoardPage, {});
  expect(document.title).toBe("The big board · paint.wtf");
  expect(rows()).toEqual([
    "11st placePlayer 1from 1 prompt1,299.51,299.5 points",
    "11st placePlayer 2from 2 prompts1,298.51,298.5 points",
    "#1212th placePlayer 12from 12 prompts1,288.51,288.5 points",
  ]);
  expect(all(".medal--1")).toHaveLength(2);
  expect(all("ol a").map((link) => link.getAttribute("href"))).toEqual([
    "/u/p1",
    "/u/p2",
    "/u/p12",
  ]);
});

test("more players come by a button, and are counted as players", async () => {
  answer(first, part([1, 2], "b"));
  answer(`${first}&after=b`, part([2, 3, 4]));
  await visit(BoardPage, {});
  await press("Load more");
  expect(rows()).toHaveLength(4);
  expect(all('[role="status"]').map((line) => line.textContent)).toEqual([
    "2 players more, 4 in all",
  ]);
});

test("whoever is signed in is marked, and told where they stand however far down", async () => {
  session.set({ status: "in", playerId: "p2" });
  answer(first, part([1, 2]));
  answer("/api/players/p2", { body: { points: 1298.5, place: { rank: 2, of: 1500 } } });
  await visit(BoardPage, {});
  expect(
    all('[aria-current="true"]').map((found) => found.querySelector("a")?.textContent),
  ).toEqual(["Player 2"]);
  expect(all('[data-testid="own-place"]')[0]?.textContent).toBe(
    "You are 2nd of 1,500 players, with 1,298.5 points.",
  );
});

test("a board of nobody invites, one that did not come can be asked for again", async () => {
  await visit(BoardPage, {});
  expect(all('[role="alert"]')[0]?.textContent).toContain("did not arrive");
  answer(first, part([]));
  await press("Try again");
  expect(document.body.textContent).toContain("tied at zero");
});
