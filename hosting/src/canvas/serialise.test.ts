import { describe, expect, test } from "vitest";
import { add, clear, newDrawing } from "./history";
import type { Stroke } from "./log";
import { parseLog, thin, toLog } from "./serialise";

const stroke: Stroke = {
  type: "stroke",
  tool: "pen",
  color: "#2fa84f",
  size: 12,
  opacity: 1,
  points: [
    [1, 2, 0.5, 0],
    [3, 4, 0.5, 16],
    [5, 6, 0.5, 32],
    [7, 8, 0.5, 48],
    [9, 10, 0.5, 64],
  ],
};

const drawing = add(clear(add(newDrawing(7), stroke)), stroke);

describe("the stroke log", () => {
  test("has the form of the contract", () => {
    expect(toLog(add(newDrawing(7), { ...stroke, points: [[1.5, 2, 0.25, 40]] }))).toEqual({
      v: 1,
      width: 512,
      height: 512,
      seed: 7,
      ops: [
        {
          type: "stroke",
          tool: "pen",
          color: "#2fa84f",
          size: 12,
          opacity: 1,
          points: [[1.5, 2, 0.25, 40]],
        },
      ],
    });
  });

  test("is the same after a round trip through JSON", () => {
    const log = toLog(drawing);
    expect(parseLog(JSON.parse(JSON.stringify(log)))).toEqual(log);
  });

  test.each([
    ["nothing", null],
    ["another version", { ...toLog(drawing), v: 2 }],
    ["another size", { ...toLog(drawing), width: 1024 }],
    ["an operation it does not know", { ...toLog(drawing), ops: [{ type: "explode" }] }],
    ["a tool it does not know", { ...toLog(drawing), ops: [{ ...stroke, tool: "laser" }] }],
    ["a broken point", { ...toLog(drawing), ops: [{ ...stroke, points: [[1, 2]] }] }],
    ["a number that is none", { ...toLog(drawing), ops: [{ ...stroke, size: NaN }] }],
  ])("is not read from %s", (_, value) => {
    expect(parseLog(value)).toBeNull();
  });

  test("gets smaller by thinning, but keeps where every stroke begins and ends", () => {
    const [, , last] = thin(toLog(drawing)).ops;
    expect(last).toMatchObject({
      points: [
        [1, 2, 0.5, 0],
        [5, 6, 0.5, 32],
        [9, 10, 0.5, 64],
      ],
    });
  });
});
