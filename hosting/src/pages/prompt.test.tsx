// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { rememberSent } from "../sending/sent";
import { PromptPage } from "./prompt";
import { all, answer, card, follow, leave, press, settled, visit } from "./visit";

const at = (address: string) => history.replaceState(null, "", address);
beforeEach(() => at("/p/frog"));
afterEach(leave);

const board = (place = "") => `/api/prompts/frog/board?scope=players&limit=24${place}`;
const prompt = { id: "frog", text: "the world's fastest frog", active: true, drawings: 5 };
const entry = (rank: number) => ({ ...card(rank), rank, percentile: 100 - 25 * (rank - 1) });
const part = (ranks: number[], next: string | null = null, previous: string | null = null) => ({
  body: { prompt, scope: "players", of: 5, entries: ranks.map(entry), previous, next },
});
const places = () =>
  all('[data-testid="board-entry"] .frame > .unseen').map((place) => parseInt(place.textContent!));

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

test("whoever comes for a drawing is taken to its place", async () => {
  at("/p/frog?around=d12");
  answer(board("&around=d12"), part([11, 12, 13], "below", "above"));
  await visit(PromptPage, { id: "frog" });
  expect(places()).toEqual([11, 12, 13]);
  expect(all("ol.board")[0]?.getAttribute("start")).toBe("11");
  expect(all('[aria-current="true"] .player-link').map((link) => link.textContent)).toEqual([
    "Player 12",
  ]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe(
    "12th place, Drawing by Player 12",
  );
});

test("from the middle a board grows both ways, up to the podium", async () => {
  at("/p/frog?around=d6");
  answer(board("&around=d6"), part([5, 6, 7], "below", "above"));
  answer(board("&before=above"), part([1, 2, 3, 4], "5"));
  answer(board("&after=below"), part([8], null, "7"));
  await visit(PromptPage, { id: "frog" });
  expect(all("figure")).toEqual([]);

  await press("Load those above");
  expect(places()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(all("figure .player-link")).toHaveLength(3);
  expect(document.activeElement?.textContent).toBe("That is the top.");

  await press("Load more");
  expect(places()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(document.activeElement?.textContent).toBe("That is all of them.");
});

test("whoever has just sent a drawing finds the way to its place, and back to the top", async () => {
  rememberSent("d12", new Blob(), { id: "frog", text: "the world's fastest frog" });
  answer(board(), part([1, 2, 3], "more"));
  answer(board("&around=d12"), part([11, 12, 13], null, "above"));
  await visit(PromptPage, { id: "frog" });
  const way = () => all(".prompt-place")[0]!;
  expect(way().textContent).toBe("To your place");
  await follow(way());
  expect(places()).toEqual([11, 12, 13]);
  expect(way().textContent).toBe("Back to the top");
  await follow(way());
  expect(places()).toEqual([1, 2, 3]);
});

test("a drawing that is not on the board is missed there, not the prompt", async () => {
  at("/p/frog?around=d99");
  answer(board("&around=d99"), { status: 404, reason: "not_found" });
  answer("/api/prompts/frog", { body: prompt });
  await visit(PromptPage, { id: "frog" });
  expect(all("h1")[0]?.textContent).toBe("the world's fastest frog");
  expect(all('[role="alert"]')[0]?.textContent).toContain("not on this board");
});

test("a prompt that is not there is not there for a drawing of it either", async () => {
  at("/p/dream?around=d99");
  for (const path of [board("&around=d99").replace("frog", "dream"), "/api/prompts/dream"])
    answer(path, { status: 404, reason: "not_found" });
  await visit(PromptPage, { id: "dream" });
  expect(all("h1")[0]?.textContent).toBe("There is no such prompt");
});
