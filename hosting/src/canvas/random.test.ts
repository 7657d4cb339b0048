import { describe, expect, test } from "vitest";
import { hashOf, mulberry32, randomAt, roundAtRandom, unit } from "./random";

const take = (random: () => number, count: number) => Array.from({ length: count }, random);

describe("random numbers", () => {
  test("are those of mulberry32", () => {
    // The first outputs for the state 1 of the reference implementation, as 32 bits.
    expect(take(mulberry32(1), 3).map((value) => value * 2 ** 32)).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  test("are the same for the same point of the same operation", () => {
    const key = { seed: 0xdeadbeef, index: 3 };
    expect(take(randomAt(key, 5), 10)).toEqual(take(randomAt({ ...key }, 5), 10));
  });

  test.each([
    ["seed", { seed: 2, index: 1 }, 1],
    ["operation", { seed: 1, index: 2 }, 1],
    ["point", { seed: 1, index: 1 }, 2],
  ])("are others for another %s", (_, key, point) => {
    expect(hashOf(key, point)).not.toBe(hashOf({ seed: 1, index: 1 }, 1));
  });

  test("of neighbouring points are spread over all of [0, 1)", () => {
    const bins = new Array<number>(10).fill(0);
    for (let point = 0; point < 10_000; point++)
      bins[Math.floor(10 * unit(hashOf({ seed: 1, index: 0 }, point)))]!++;
    // Four standard deviations of a count of 1,000 are 120.
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("round to what is expected on average", () => {
    const random = mulberry32(9);
    const sum = take(() => roundAtRandom(2.3, random), 10_000).reduce((a, b) => a + b);
    expect(sum / 10_000).toBeCloseTo(2.3, 1);
  });
});
