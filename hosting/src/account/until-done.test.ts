import { expect, test } from "vitest";
import { Problem, Unreachable } from "../api/problem";
import { untilDone } from "./until-done";

function failing(...errors: unknown[]) {
  const waited: number[] = [];
  const calls: boolean[] = [];
  const done = untilDone(
    async (again) => {
      calls.push(again);
      if (errors.length > 0) throw errors.shift();
      return "done";
    },
    async (seconds) => void waited.push(seconds),
  );
  return { done, waited, calls };
}

test("a call that needs more time, or whose answer is lost, is repeated after the wait that was asked for", async () => {
  const { done, waited, calls } = failing(
    new Problem(503, "unavailable", 5),
    new Unreachable("away"),
  );
  expect(await done).toBe("done");
  expect(waited).toEqual([5, 2]);
  expect(calls).toEqual([false, true, true]);
});

test("what trying again cannot mend is thrown at once", async () => {
  const { done, waited } = failing(new Problem(409, "not_guest", undefined));
  await expect(done).rejects.toThrow("not_guest");
  expect(waited).toEqual([]);
});

test("after eight times it is given up", async () => {
  const { done, calls } = failing(...Array.from({ length: 20 }, () => new Unreachable("away")));
  await expect(done).rejects.toThrow("away");
  expect(calls).toHaveLength(8);
});
