import { describe, expect, test } from "vitest";
import type { Op, Point, Stroke } from "./log";
import { layPaper, renderOps, type Ink } from "./render";

/** Writes down what is asked of it instead of drawing. */
class Recorder implements Ink {
  fillStyle: unknown = "";
  globalAlpha = 1;
  globalCompositeOperation = "source-over";
  calls: string[] = [];
  fills: { style: unknown; mode: string; alpha: number }[] = [];

  beginPath = () => this.note("beginPath");
  moveTo = (x: number, y: number) => this.note("moveTo", x, y);
  quadraticCurveTo = (...at: number[]) => this.note("curve", ...at);
  closePath = () => this.note("closePath");
  clearRect = (...at: number[]) => this.note("clearRect", ...at);
  fillRect = (...at: number[]) => {
    this.note("fillRect", ...at);
    this.fill();
  };
  fill = () => {
    this.fills.push({
      style: this.fillStyle,
      mode: this.globalCompositeOperation,
      alpha: this.globalAlpha,
    });
  };

  private note(name: string, ...numbers: number[]): void {
    this.calls.push([name, ...numbers].join(" "));
  }
}

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

function render(...ops: Op[]): Recorder {
  const ink = new Recorder();
  renderOps(ink, ops);
  return ink;
}

describe("rendering a log", () => {
  test("a stroke is one filled outline in its colour", () => {
    const { fills, calls } = render(stroke({ opacity: 0.5 }));
    expect(fills).toEqual([{ style: "#e5273a", mode: "source-over", alpha: 0.5 }]);
    expect(calls.at(-1)).toBe("closePath");
    expect(calls.filter((call) => call.startsWith("curve")).length).toBeGreaterThan(8);
  });

  test("a tap is a dot", () => {
    expect(render(stroke({ points: [[50, 50, 0.5, 0]] })).fills).toHaveLength(1);
  });

  test("the eraser takes ink away and leaves the paper", () => {
    expect(render(stroke({ tool: "eraser" })).fills[0]?.mode).toBe("destination-out");
  });

  test("what lies before the last clear is not drawn", () => {
    const { fills, calls } = render(stroke(), stroke(), { type: "clear" }, stroke());
    expect(fills).toHaveLength(1);
    expect(calls[0]).toBe("clearRect 0 0 512 512");
  });

  test("the same log asks for the same strokes every time", () => {
    const ops = [stroke(), stroke({ tool: "eraser", size: 22 }), stroke({ color: "#2456e6" })];
    expect(render(...ops).calls).toEqual(render(...ops).calls);
  });

  test("a pen's pressure makes the line thicker", () => {
    const width = (pressure: number) => {
      const points = line.map(([x, , , t]): Point => [x, 100, pressure, t]);
      const heights = render(stroke({ points, size: 20 })).calls.flatMap((call) => {
        const [name, , y] = call.split(" ");
        return name === "curve" ? [Number(y)] : [];
      });
      return Math.max(...heights) - Math.min(...heights);
    };
    expect(width(0.9)).toBeGreaterThan(width(0.2) * 1.5);
  });

  test("the renderer leaves the context as it found it", () => {
    const ink = render(stroke({ opacity: 0.3 }), stroke({ tool: "eraser" }));
    layPaper(ink);
    expect(ink).toMatchObject({ globalAlpha: 1, globalCompositeOperation: "source-over" });
  });

  test("paper is laid behind the ink, over the whole picture", () => {
    const ink = render(stroke());
    layPaper(ink);
    expect(ink.calls.at(-1)).toBe("fillRect 0 0 512 512");
    expect(ink.fills.at(-1)).toMatchObject({ style: "#ffffff", mode: "destination-over" });
  });
});
