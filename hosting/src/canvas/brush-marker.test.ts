import { expect, test } from "vitest";
import { drawMarker } from "./brush-marker";
import type { Point, Stroke } from "./log";
import { Recorder } from "./recorder";
import { renderStroke } from "./render";

const eight: Point[] = Array.from({ length: 60 }, (_, i) => [
  256 + 90 * Math.sin(i / 5),
  256 + 60 * Math.sin(i / 2.5),
  i / 60,
  8 * i,
]);

const stroke: Stroke = {
  type: "stroke",
  tool: "marker",
  color: "#ff70b5",
  size: 22,
  opacity: 0.4,
  points: eight,
};

test("a marker's opacity is applied once, wherever the line crosses itself", () => {
  const ink = new Recorder();
  renderStroke(ink, stroke, 1, 0);
  expect(ink.painted).toEqual([
    { how: "stroke", style: "#ff70b5", mode: "source-over", alpha: 0.4 },
  ]);
  expect(ink.numbers("moveTo")).toHaveLength(1);
});

test("a marker's line is as wide as it was chosen, whatever the pressure, with round ends", () => {
  const ink = new Recorder();
  drawMarker(ink, stroke);
  expect(ink).toMatchObject({ lineWidth: 22, lineCap: "round", lineJoin: "round" });
});

test("a marker's line begins and ends where the pointer did", () => {
  const ink = new Recorder();
  drawMarker(ink, stroke);
  expect(ink.numbers("moveTo")).toEqual([eight[0]!.slice(0, 2)]);
  expect(ink.numbers("lineTo")).toEqual([eight.at(-1)!.slice(0, 2)]);
});
