import { expect, test } from "vitest";
import { parseRecent, RECENT, withRecent } from "./recent-colours";

test("the colour mixed last comes first, and none twice", () => {
  expect(withRecent(["#111111", "#222222"], "#222222")).toEqual(["#222222", "#111111"]);
});

test("the palette's own colours are not repeated", () => {
  expect(withRecent(["#111111"], "#000000")).toEqual(["#111111"]);
});

test("the oldest give way", () => {
  const many = Array.from({ length: 20 }, (_, i) => `#0000${String(10 + i)}`);
  const recent = many.reduce(withRecent, [] as string[]);
  expect(recent).toHaveLength(RECENT);
  expect(recent[0]).toBe(many.at(-1));
});

test.each([null, "", "{}", "[1, null]", '["red"]', "no json"])("%j holds no colours", (text) => {
  expect(parseRecent(text)).toEqual([]);
});

test("what was kept comes back", () => {
  expect(parseRecent(JSON.stringify(["#abcdef"]))).toEqual(["#abcdef"]);
});
