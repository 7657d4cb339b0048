import { describe, expect, test } from "vitest";
import { keep, KEPT, nearest, type Checkpoint } from "./checkpoints";
import type { Op } from "./log";

const ops = (count: number): Op[] => Array.from({ length: count }, () => ({ type: "clear" }));

const at = (all: Op[], length: number): Checkpoint<string> => ({
  length,
  last: all[length - 1],
  pixels: `after ${length}`,
});

describe("checkpoints", () => {
  test("undo starts from the newest one that is still part of the drawing", () => {
    const all = ops(60);
    const held = [at(all, 20), at(all, 40), at(all, 60)];
    expect(nearest(held, all.slice(0, 47))?.length).toBe(40);
  });

  test("one from an abandoned branch is never used", () => {
    const all = ops(45);
    const branch = [...all.slice(0, 35), ...ops(10)];
    expect(nearest([at(all, 20), at(all, 40)], branch)?.length).toBe(20);
  });

  test("there is none to start from before the first", () => {
    const all = ops(30);
    expect(nearest([at(all, 20)], all.slice(0, 12))).toBeUndefined();
  });

  test("only the newest are kept, for they are large", () => {
    const all = ops(400);
    let held: Checkpoint<string>[] = [];
    for (let length = 20; length <= 400; length += 20) held = keep(held, at(all, length));
    expect(held).toHaveLength(KEPT);
    expect(held.at(-1)?.length).toBe(400);
  });
});
