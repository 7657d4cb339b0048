// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { player, session } from "../session/session";
import { ResultPage } from "./result";
import { all, answer, card, leave, press, settled, visit } from "./visit";

vi.mock("../session/session", async (original) => ({
  ...(await original<typeof import("../session/session")>()),
  player: vi.fn(async () => null),
}));

afterEach(async () => {
  vi.mocked(player).mockClear();
  await leave();
});

const drawing = (change: object = {}) => ({
  ...card(1),
  id: "d1",
  parts: { similarity: 0.4, textness: 0, penalty: 0, blank: false },
  saw: [],
  rankState: "ready",
  rank: 2,
  of: 30,
  percentile: 96.55,
  place: { rank: 2, of: 20 },
  ...change,
});
const open = { id: "d1", path: "/d/d1" };
const text = (id: string) => all(`[data-testid="${id}"]`)[0]?.textContent;

test("a drawing is shown to everybody, without asking who is looking", async () => {
  answer("/api/drawings/d1", { body: drawing() });
  await visit(ResultPage, open);
  expect(all("h1")[0]?.textContent).toBe("the world's fastest frog");
  expect(all('[data-testid="drawn-by"] a')[0]?.getAttribute("href")).toBe("/u/p1");
  expect(text("drawn-by")).toBe("Player 1 · November 1, 2026");
  expect(text("rank")).toBe("2nd of 30 drawings");
  expect(text("percentile")).toBe("Better than 96% of drawings");
  expect(all(".medal--2")).toHaveLength(1);
  expect(document.body.textContent).toContain("This drawing scored 89.0 of 100.");
  expect(document.body.textContent).not.toContain("Your drawing");
});

test("a drawing that came with the page is shown without asking anybody, and asked for by who comes back", async () => {
  const shown = document.createElement("script");
  shown.type = "application/json";
  shown.id = "shown";
  shown.textContent = JSON.stringify(drawing());
  document.head.append(shown);
  await visit(ResultPage, open);
  expect(text("rank")).toBe("2nd of 30 drawings");
  await leave();
  answer("/api/drawings/d1", { body: drawing({ rank: 3 }) });
  await visit(ResultPage, open);
  expect(text("rank")).toBe("3rd of 30 drawings");
});

test("the rank of a drawing just sent is waited for without asking who is looking, either", async () => {
  const pending = { rankState: "pending", rank: null, of: null, percentile: null, place: null };
  answer("/api/drawings/d1", { body: drawing(pending) }, { body: drawing() });
  await visit(ResultPage, open);
  await vi.waitFor(() => expect(text("rank")).toBe("2nd of 30 drawings"), 5000);
  expect(player).not.toHaveBeenCalled();
});

test.each([
  [{ rank: 1, of: 1, percentile: 100 }, "The only one so far, and already the best."],
  [{ rank: 1, of: 9, percentile: 100 }, "Better than every other drawing."],
  [{ rank: 4, of: 9, percentile: 62.5 }, "Better than 62% of drawings"],
  [{ rank: 2, of: 4000, percentile: 99.97 }, "Better than 99% of drawings"],
  [{ rank: 9, of: 9, percentile: 0 }, "All the others are ahead. From here it only goes up."],
])("%o is said in words", async (change, words) => {
  answer("/api/drawings/d1", { body: drawing(change) });
  await visit(ResultPage, open);
  expect(text("percentile")).toBe(words);
  expect(all(".medal")).toHaveLength(change.rank <= 3 ? 1 : 0);
});

const board = "/api/prompts/frog/board?scope=players&limit=5&around=d1";
const neighbours = {
  entries: [2, 1, 3].map((n, i) => ({ ...card(n), rank: i + 7, percentile: 50 })),
  previous: "above",
  next: "below",
};

test("a player sees who stands around them, and the way there", async () => {
  session.set({ status: "in", playerId: "p1" });
  answer("/api/drawings/d1", { body: drawing() });
  answer(board, { body: neighbours });
  await visit(ResultPage, open);
  await settled();
  const names = (within: string) => all(`${within} .player-link`).map((link) => link.textContent);
  expect(names('[data-testid="neighbours"]')).toEqual(["Player 2", "Player 1", "Player 3"]);
  expect(names('[aria-current="true"]')).toEqual(["Player 1"]);
  expect(all(".neighbours-head a")[0]?.getAttribute("href")).toBe("/p/frog?around=d1");
});

test.each([
  ["to others", { playerId: "p2" }, {}],
  ["of a drawing that takes no place", { playerId: "p1" }, { rankState: "unranked" }],
])("the neighbours are not shown %s", async (_, who, change) => {
  session.set({ status: "in", ...who });
  answer("/api/drawings/d1", { body: drawing(change) });
  answer(board, { body: neighbours });
  await visit(ResultPage, open);
  await settled();
  expect(text("rank")).toBeDefined();
  expect(text("neighbours")).toBeUndefined();
});

test("what is shared is the drawing's public address", async () => {
  const share = vi.fn(async () => undefined);
  vi.stubGlobal("navigator", { ...navigator, share });
  answer("/api/drawings/d1", { body: drawing() });
  await visit(ResultPage, open);
  await press("Share");
  expect(share).toHaveBeenCalledWith(
    expect.objectContaining({ url: new URL("/d/d1", location.href).href }),
  );
});
