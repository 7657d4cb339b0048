import { expect, test } from "vitest";
import type { Prompt } from "../api/types";
import { inOrder, type Order } from "./order";

const prompt = (
  id: string,
  drawings: number,
  day: number,
  daily: string | null = null,
): Prompt => ({
  id,
  text: id,
  active: true,
  daily,
  drawings,
  players: drawings,
  createdAt: `2026-11-0${day}T00:00:00Z`,
});

const prompts = [
  prompt("old favourite", 900, 1),
  prompt("today's", 5, 2, "2026-11-23"),
  prompt("yesterday's", 40, 3, "2026-11-22"),
  prompt("brand new", 0, 4),
];

test.each<[Order, string[]]>([
  ["fresh", ["today's", "brand new", "yesterday's", "old favourite"]],
  ["popular", ["today's", "old favourite", "yesterday's", "brand new"]],
  ["quiet", ["today's", "brand new", "yesterday's", "old favourite"]],
])("%s prompts come first, after today's", (order, ids) => {
  expect(inOrder(prompts, order, "2026-11-23").map(({ id }) => id)).toEqual(ids);
});

test("prompts that are alike keep the server's order, and the list itself is left as it is", () => {
  const alike = [prompt("a", 3, 1), prompt("b", 3, 1)];
  expect(inOrder(alike, "popular", "2026-11-23").map(({ id }) => id)).toEqual(["a", "b"]);
  expect(prompts[0]!.id).toBe("old favourite");
});

test("a shuffle is another one for every seed, and the same one as long as the seed stays", () => {
  const many = Array.from({ length: 30 }, (_, i) => prompt(`prompt ${i}`, 1, 1));
  const ids = (seed: string) => inOrder(many, "random", "2026-11-23", seed).map(({ id }) => id);
  expect(ids("a")).toEqual(ids("a"));
  expect(ids("a")).not.toEqual(ids("b"));
  expect(ids("a").toSorted()).toEqual(many.map(({ id }) => id).toSorted());
  expect(inOrder(prompts, "random", "2026-11-23", "a")[0]!.id).toBe("today's");
});
