import { describe, expect, test } from "vitest";
import { extend, toPoint, type Sample } from "./capture";
import type { Stroke } from "./log";

const sample = (change: Partial<Sample> = {}): Sample => ({
  x: 10,
  y: 20,
  pressure: 0.7,
  pointerType: "pen",
  tMs: 5,
  ...change,
});

const empty = (): Stroke => ({
  type: "stroke",
  tool: "pen",
  color: "#000000",
  size: 7,
  opacity: 1,
  points: [],
});

describe("capturing a stroke", () => {
  test("a pen's pressure is kept, a mouse's and a finger's is not", () => {
    expect(toPoint(sample())[2]).toBe(0.7);
    expect(toPoint(sample({ pointerType: "mouse" }))[2]).toBe(0.5);
    expect(toPoint(sample({ pointerType: "touch", pressure: 0 }))[2]).toBe(0.5);
  });

  test("points are rounded to what can be seen", () => {
    expect(toPoint(sample({ x: 1.23456, y: 2.00001, pressure: 0.12345, tMs: 7.6 }))).toEqual([
      1.23, 2, 0.123, 8,
    ]);
  });

  test("time never runs backwards past the beginning", () => {
    expect(toPoint(sample({ tMs: -3 }))[3]).toBe(0);
  });

  test("points on top of each other are kept once", () => {
    const stroke = empty();
    extend(stroke, [sample(), sample({ x: 10.3 }), sample({ x: 13 })]);
    expect(stroke.points.map(([x]) => x)).toEqual([10, 13]);
  });

  test("a stroke that leaves the paper goes on outside, so that it comes back where it should", () => {
    const stroke = empty();
    extend(stroke, [sample({ x: -40 }), sample({ x: 600 })]);
    expect(stroke.points.map(([x]) => x)).toEqual([-40, 600]);
  });

  test("a spray can held still goes on spraying, a pen held still does not", () => {
    const held = [sample(), sample({ tMs: 30 }), sample({ tMs: 70 }), sample({ tMs: 140 })];
    const pen = empty();
    extend(pen, held);
    expect(pen.points).toHaveLength(1);
    const spray: Stroke = { ...empty(), tool: "spray" };
    extend(spray, held);
    expect(spray.points.map(([, , , tMs]) => tMs)).toEqual([5, 70, 140]);
  });

  test("nothing is farther off the paper than a log may say", () => {
    expect(toPoint(sample({ x: 1e6, y: -1e6 })).slice(0, 2)).toEqual([4096, -4096]);
  });
});
