// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { PromptPage } from "./prompt";
import { all, answer, card, leave, press, settled, visit } from "./visit";

afterEach(leave);

const board = (after = "") => `/api/prompts/frog/board?scope=players&limit=24${after}`;
const prompt = { id: "frog", text: "the world's fastest frog", active: true, drawings: 5 };
const entry = (rank: number) => ({ ...card(rank), rank, percentile: 100 - 25 * (rank - 1) });
const part = (ranks: number[], next: string | null = null) => ({
  body: { prompt, scope: "players", of: 5, entries: ranks.map(entry), next },
});

test("the first three stand on a podium, the others follow with what they beat", async () => {
  answer(board(), part([1, 2, 3, 4, 5]));
  await visit(PromptPage, { id: "frog" });
  const names = (where: string) =>
    all(`${where} .player-link`).map((link) => link.getAttribute("href"));
  expect(names("figure")).toEqual(["/u/p1", "/u/p2", "/u/p3"]);
  expect(names("ol.board")).toEqual(["/u/p4", "/u/p5"]);
  expect(all("ol.board")[0]?.getAttribute("start")).toBe("4");
  // Of the leader nothing is said that the medal does not, and being last needs no figure.
  expect(all(".board-entry-beats").map((line) => line.textContent)).toEqual([
    "Beats 75%",
    "Beats 50%",
    "Beats 25%",
  ]);
});

test("a board that changed hands while it was read starts over", async () => {
  answer(board(), part([1, 2, 3, 4], "old"), part([1, 2]));
  answer(board("&after=old"), { status: 409, reason: "board_changed" });
  await visit(PromptPage, { id: "frog" });
  await press("Load more");
  await settled();
  expect(all('[data-testid="board-entry"]')).toHaveLength(2);
  expect(all('[role="alert"]')).toEqual([]);
});

test("a bare board invites", async () => {
  answer(board(), part([]));
  await visit(PromptPage, { id: "frog" });
  expect(document.body.textContent).toContain("you are in first place");
});
