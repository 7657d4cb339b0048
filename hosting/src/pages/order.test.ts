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
