import { describe, expect, test } from "vitest";
import { STROKE_TOOLS, type Fill, type Op, type Point, type Shape, type Stroke } from "./log";
import { Recorder } from "./recorder";
import { layPaper, paperColour, renderOps } from "./render";

const line: Point[] = [
  [10, 10, 0.5, 0],
  [60, 40, 0.5, 16],
  [120, 30, 0.5, 32],
];

const stroke = (change: Partial<Stroke> = {}): Stroke => ({
  type: "stroke",
  tool: "pen",
  color: "#e5273a",
  size: 7,
  opacity: 1,
  points: line,
  ...change,
});

const arrow: Shape = {
  type: "shape",
  shape: "arrow",
  from: [10, 20],
  to: [90, 70],
  color: "#2456e6",
  size: 7,
  opacity: 0.5,
  filled: false,
};

const fill = (change: Partial<Fill> = {}): Fill => ({
  type: "fill",
  x: 5,
  y: 5,
  color: "#ffd42e",
  tolerance: 24,
  mask: "some pixels",
  ...change,
});

const paper = (color: string) => fill({ mask: "paper", color });

function render(...ops: Op[]): Recorder {
  const ink = new Recorder();
  renderOps(ink, ops, 7, 0, (_, { mask }) => ink.calls.push(`stamp ${mask}`));
  return ink;
}

describe("rendering a log", () => {
  test("a stroke is one filled outline in its colour", () => {
    const ink = render(stroke({ opacity: 0.5 }));
    expect(ink.painted).toEqual([
      { how: "fill", style: "#e5273a", mode: "source-over", alpha: 0.5 },
    ]);
    expect(ink.numbers("curve").length).toBeGreaterThan(8);
  });

  test.each(STROKE_TOOLS)("a tap with the %s leaves a mark", (tool) => {
    expect(render(stroke({ tool, size: 12, points: [[50, 50, 0.5, 0]] })).painted.length).toBe(1);
  });

  test.each(STROKE_TOOLS)("a stroke of the %s without a point is nothing", (tool) => {
    expect(render(stroke({ tool, points: [] })).painted).toEqual([]);
  });

  test("the eraser takes all ink away and leaves the paper", () => {
    const { painted } = render(stroke({ tool: "eraser", opacity: 0.3 }));
    expect(painted).toMatchObject([{ mode: "destination-out", alpha: 1 }]);
  });

  test("what lies before the last clear is not drawn", () => {
    const { painted, calls } = render(stroke(), stroke(), { type: "clear" }, stroke());
    expect(painted).toHaveLength(1);
    expect(calls[0]).toBe("clearRect 0 0 512 512");
  });

  test("a fill is stamped where it stands among the strokes", () => {
    const { calls } = render(stroke(), fill(), stroke());
    const at = calls.indexOf("stamp some pixels");
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(calls.length - 1);
  });

  test("a pen's pressure makes the line thicker", () => {
    const width = (pressure: number) => {
      const points = line.map(([x, , , t]): Point => [x, 100, pressure, t]);
      const heights = render(stroke({ points, size: 20 }))
        .numbers("curve")
        .map(([, y]) => y!);
      return Math.max(...heights) - Math.min(...heights);
    };
    expect(width(0.9)).toBeGreaterThan(width(0.2) * 1.5);
  });

  test("the renderer leaves the context as it found it", () => {
    const ops = [...STROKE_TOOLS.map((tool) => stroke({ tool, opacity: 0.3 })), arrow, fill()];
    const ink = render(...ops);
    layPaper(ink, ops);
    expect(ink).toMatchObject({
      globalAlpha: 1,
      globalCompositeOperation: "source-over",
      fillStyle: "",
      strokeStyle: "",
      lineWidth: 1,
      lineCap: "butt",
    });
  });
});

describe("a replay", () => {
  const all: Op[] = [...STROKE_TOOLS.map((tool) => stroke({ tool })), arrow, fill()];

  test("asks for the same calls every time", () => {
    expect(render(...all).calls).toEqual(render(...structuredClone(all)).calls);
  });

  test("that starts in the middle goes on as if it had started at the beginning", () => {
    const [whole, first, rest] = [new Recorder(), new Recorder(), new Recorder()];
    const stamp = () => {};
    renderOps(whole, all, 7, 0, stamp);
    renderOps(first, all.slice(0, 3), 7, 0, stamp);
    renderOps(rest, all, 7, 3, stamp);
    expect([...first.calls, ...rest.calls]).toEqual(whole.calls);
  });
});

describe("a mirrored operation", () => {
  test.each(STROKE_TOOLS)("of the %s is drawn again about the middle of the canvas", (tool) => {
    const once = render(stroke({ tool })).calls.slice(0, -1);
    expect(render(stroke({ tool, mirrored: true })).calls).toEqual([
      ...once,
      "transform -1 0 0 1 512 0",
      ...once,
      "restore",
      "restore",
    ]);
  });

  test("keeps its opacity on both sides", () => {
    const { painted } = render({ ...arrow, mirrored: true });
    expect(painted.map(({ alpha }) => alpha)).toEqual([0.5, 0.5]);
  });
});

describe("the paper", () => {
  test("is laid behind the ink, over the whole picture", () => {
    const ink = render(stroke());
    layPaper(ink, []);
    expect(ink.numbers("fillRect")).toEqual([[0, 0, 512, 512]]);
    expect(ink.painted.at(-1)).toMatchObject({ style: "#ffffff", mode: "destination-over" });
  });

  test("has the colour that was poured on it", () => {
    const ink = new Recorder();
    layPaper(ink, [paper("#4cc3ff"), stroke()]);
    expect(ink.painted).toMatchObject([{ style: "#4cc3ff" }]);
  });

  test("is not ink: nothing is stamped for it", () => {
    expect(render(paper("#4cc3ff")).calls).toEqual([]);
  });

  test.each<[string, Op[], string]>([
    ["white at first", [stroke(), fill()], "#ffffff"],
    ["the last colour poured on it", [paper("#111111"), paper("#222222"), stroke()], "#222222"],
    ["white again once cleared", [paper("#111111"), { type: "clear" }], "#ffffff"],
    ["what came after the clear", [{ type: "clear" }, paper("#333333")], "#333333"],
  ])("is %s", (_, ops, colour) => {
    expect(paperColour(ops)).toBe(colour);
  });
});
