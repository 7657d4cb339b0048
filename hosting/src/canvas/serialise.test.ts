import { describe, expect, test } from "vitest";
import { add, clear, newDrawing } from "./history";
import type { Fill, Shape, Stroke } from "./log";
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

const fill: Fill = { type: "fill", x: 1, y: 2, color: "#e5273a", tolerance: 0, mask: "paper" };

const polygon: Shape = {
  type: "shape",
  shape: "polygon",
  from: [0, 0],
  to: [4, 4],
  corners: [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ],
  color: "#000000",
  size: 7,
  opacity: 1,
  filled: true,
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

  test("of an older version, with strokes of pen and eraser alone, is still read", () => {
    const erased: Stroke = { ...stroke, tool: "eraser", size: 40 };
    const old = { v: 1, width: 512, height: 512, seed: 4294967295, ops: [stroke, erased] };
    expect(parseLog(old)).toEqual(old);
  });

  test("leaves out what it does not know", () => {
    const more = { ...toLog(drawing), author: "someone" };
    expect(parseLog(more)).toEqual(toLog(drawing));
  });

  test.each([
    ["nothing", null],
    ["no operations", { ...toLog(drawing), ops: undefined }],
    ["a seed that is no whole number", { ...toLog(drawing), seed: 0.5 }],
    ["a seed of more than 32 bits", { ...toLog(drawing), seed: 2 ** 32 }],
    ["a seed below zero", { ...toLog(drawing), seed: -1 }],
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

  test("keeps fills and shapes as they are when it is thinned", () => {
    const ops = [fill, polygon];
    expect(thin(toLog({ seed: 7, ops })).ops).toEqual(ops);
  });

  test("thins a mirrored stroke to a mirrored one", () => {
    const ops = [{ ...stroke, mirrored: true as const }];
    expect(thin(toLog({ seed: 7, ops })).ops[0]).toMatchObject({ mirrored: true });
  });
});
