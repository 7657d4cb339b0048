import { describe, expect, test } from "vitest";
import { STROKE_TOOLS, type Fill, type Place, type Point, type Shape, type Stroke } from "./log";
import { MAX_SIZE, MIN_SIZE } from "./palette";
import { FARTHEST } from "./place";
import { MAX_CORNERS, MAX_MASK, MAX_POINTS, parseOp } from "./parse-op";

const stroke: Stroke = {
  type: "stroke",
  tool: "pen",
  color: "#2fa84f",
  size: 12,
  opacity: 0.5,
  points: [
    [1.5, -2, 0.5, 0],
    [3, 4, 1, 16],
  ],
};

const fill: Fill = { type: "fill", x: 9, y: 8.5, color: "#FFD42E", tolerance: 24, mask: "paper" };

const line: Shape = {
  type: "shape",
  shape: "line",
  from: [0, 1],
  to: [511.5, 300],
  color: "#000000",
  size: 7,
  opacity: 1,
  filled: false,
};

const polygon: Shape = {
  ...line,
  shape: "polygon",
  corners: [
    [0, 1],
    [2, 3],
    [511.5, 300],
  ],
};

const point = (change: Partial<Record<0 | 1 | 2 | 3, unknown>>): unknown[] =>
  Object.assign([1, 2, 0.5, 0], change);
const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

describe("an operation is read", () => {
  test.each<[string, unknown]>([
    ...STROKE_TOOLS.map((tool): [string, Stroke] => [`stroke of the ${tool}`, { ...stroke, tool }]),
    ["mirrored stroke", { ...stroke, mirrored: true }],
    ["stroke without points", { ...stroke, points: [] }],
    ["finest stroke", { ...stroke, size: MIN_SIZE, opacity: 0 }],
    ["widest stroke", { ...stroke, size: MAX_SIZE, opacity: 1 }],
    ["stroke far outside", { ...stroke, points: [point({ 0: -FARTHEST, 1: FARTHEST })] }],
    ["colour of the paper", fill],
    ["fill of some pixels", { ...fill, mask: "x".repeat(MAX_MASK), tolerance: 255 }],
    ["line", line],
    ["mirrored full ellipse", { ...line, shape: "ellipse", filled: true, mirrored: true }],
    ["polygon", polygon],
    ["clear", { type: "clear" }],
  ])("as it was written: a %s", (_, op) => {
    expect(parseOp(JSON.parse(JSON.stringify(op)))).toEqual(op);
  });

  test.each<[string, object, object]>([
    ["a stroke", stroke, { script: "alert()", corners: [], mask: "x" }],
    ["a fill", fill, { mirrored: true, size: 1e9 }],
    ["a line", line, { points: [], corners: polygon.corners }],
    ["a polygon", polygon, { tool: "pen" }],
    ["a clear", { type: "clear" }, { color: "#000000" }],
  ])("without the fields that %s does not have", (_, op, more) => {
    expect(parseOp({ ...more, ...op })).toEqual(op);
    expect(Object.keys(parseOp({ ...more, ...op })!).sort()).toEqual(Object.keys(op).sort());
  });
});

describe("an operation is refused", () => {
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "stroke"],
    ["an operation of no kind", {}],
    ["an operation of an unknown kind", { ...stroke, type: "explode" }],
  ])("that is %s", (_, value) => {
    expect(parseOp(value)).toBeNull();
  });

  const looks: [string, object][] = [
    ["a colour by its name", { color: "red" }],
    ["a short colour", { color: "#fff" }],
    ["a colour with more behind it", { color: "#ffffff;" }],
    ["no colour", { color: undefined }],
    ["a size that cannot be seen", { size: 0 }],
    ["a size beyond the largest", { size: MAX_SIZE + 1 }],
    ["a size that is no number", { size: Number.NaN }],
    ["a size in words", { size: "7" }],
    ["more than all of its opacity", { opacity: 1.1 }],
    ["less than no opacity", { opacity: -0.1 }],
    ["no opacity given", { opacity: undefined }],
    ["a mirror that is not just on", { mirrored: "both" }],
  ];

  test.each<[string, object]>([
    ...looks,
    ["a tool nobody has", { tool: "laser" }],
    ["a tool every object has", { tool: "toString" }],
    ["no points", { points: undefined }],
    ["a point that is missing", { points: [null] }],
    ["a point without a time", { points: [[1, 2, 0.5]] }],
    ["a point with something behind it", { points: [[1, 2, 0.5, 0, 0]] }],
    ["a point nowhere", { points: [point({ 0: Number.NaN })] }],
    ["a point infinitely far", { points: [point({ 1: Number.POSITIVE_INFINITY })] }],
    ["a point too far outside", { points: [point({ 0: FARTHEST + 1 })] }],
    ["a pressure above the highest", { points: [point({ 2: 1.5 })] }],
    ["a pressure below none", { points: [point({ 2: -0.5 })] }],
    ["a time before it began", { points: [point({ 3: -1 })] }],
    ["too many points", { points: times(MAX_POINTS + 1, point({})) }],
  ])("as a stroke that has %s", (_, change) => {
    expect(parseOp({ ...stroke, ...change })).toBeNull();
  });

  test.each<[string, object]>([
    ["a place too far outside", { x: -FARTHEST - 1 }],
    ["half a place", { y: undefined }],
    ["a broken colour", { color: "#12345g" }],
    ["a tolerance above the highest", { tolerance: 256 }],
    ["a tolerance below none", { tolerance: -1 }],
    ["no mask", { mask: undefined }],
    ["a mask of pixels", { mask: [0, 1] }],
    ["too long a mask", { mask: "x".repeat(MAX_MASK + 1) }],
  ])("as a fill that has %s", (_, change) => {
    expect(parseOp({ ...fill, ...change })).toBeNull();
  });

  const far: Place = [0, FARTHEST + 1];
  test.each<[string, object]>([
    ...looks,
    ["a shape nobody has", { shape: "star" }],
    ["no beginning", { from: undefined }],
    ["an end too far outside", { to: far }],
    ["three coordinates", { to: [1, 2, 3] }],
    ["nothing on whether it is full", { filled: undefined }],
    ["no corners", { corners: undefined }],
    ["a single corner", { corners: [[1, 2]] }],
    ["a corner too far outside", { corners: [[0, 0], far] }],
    ["too many corners", { corners: times<Place>(MAX_CORNERS + 1, [1, 2]) }],
  ])("as a polygon that has %s", (_, change) => {
    expect(parseOp({ ...polygon, ...change })).toBeNull();
  });
});

test("a stroke may be very long", () => {
  expect(parseOp({ ...stroke, points: times(MAX_POINTS, point({})) })).not.toBeNull();
});

test("a point is read with its four numbers", () => {
  const points: Point[] = [[-4096, 4096, 0, Number.MAX_SAFE_INTEGER]];
  expect(parseOp({ ...stroke, points })).toEqual({ ...stroke, points });
});
