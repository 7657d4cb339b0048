import type { Page } from "playwright-core";
import type { Point, ShapeKind, StrokeLog } from "../../hosting/src/canvas/log";
import type { Brush } from "../../hosting/src/canvas/tool";

/** What a hand does: where its pointer goes with which brush, point by point, and the buttons that it presses. */
export type Step =
  | { brush: Partial<Brush>; way: Point[]; pen?: boolean }
  | "undo"
  | "redo"
  | "clear"
  /** The page is loaded again, and the draft is drawn on; or somebody draws on what was sent before. */
  | "again"
  /** The log is made smaller, as it is where it is too large to be sent. */
  | "thin";

/** The points of a way that is drawn from `from` ms on, a sample each 8 ms, as fast as `way` says. */
const drawn = (from: number, samples: number, at: (share: number) => number[]): Point[] =>
  Array.from({ length: samples }, (_, i) => {
    const [x, y, pressure = 0.5] = at(i / (samples - 1));
    return [x!, y!, pressure, from + 8 * i];
  });

/** Back and forth between left and right, ever further down. */
const scribble = (
  from: number,
  samples: number,
  [left, top, right, bottom]: number[],
  times: number,
) =>
  drawn(from, samples, (share) => [
    left! + (right! - left!) * (0.5 - 0.5 * Math.cos(share * times * 2 * Math.PI)),
    top! + (bottom! - top!) * share,
  ]);

const circle = (from: number, x: number, y: number, radius: number): Point[] =>
  drawn(from, 40, (share) => [
    x + radius * Math.cos(share * 6.4),
    y + radius * Math.sin(share * 6.4),
  ]);

const drag = (from: number, a: number[], b: number[]): Point[] =>
  drawn(from, 8, (share) => [a[0]! + (b[0]! - a[0]!) * share, a[1]! + (b[1]! - a[1]!) * share]);

const tap = (from: number, x: number, y: number): Point[] => [[x, y, 0.5, from]];

const pour = (from: number, x: number, y: number, color: string): Step => ({
  brush: { tool: "fill", color },
  way: tap(from, x, y),
});

const shape = (from: number, tool: ShapeKind, at: number[], more: Partial<Brush> = {}): Step => ({
  brush: { tool, size: 12, ...more },
  way: drag(from, [at[0]!, at[1]!], [at[2]!, at[3]!]),
});

const corners = (from: number, ...places: number[][]): Step[] =>
  places.map(([x, y], i) => ({
    brush: { tool: "polygon", filled: true, color: "#2fa84f" },
    way: tap(from + 300 * i, x!, y!),
  }));

const face: Step[] = [
  { brush: {}, way: circle(0, 250, 260, 150) },
  { brush: {}, way: circle(900, 200, 220, 20) },
  { brush: {}, way: circle(1600, 300, 220, 20) },
  {
    brush: { size: 12, color: "#e5273a" },
    way: drawn(2500, 50, (share) => [180 + 140 * share, 320 + 45 * Math.sin(share * Math.PI), 0.5]),
  },
];

/** Honest drawings that leave as unlike logs as the canvas can: none of them may be doubted. */
export const hands: Record<string, Step[]> = {
  "a face": face,
  "every brush": (["pen", "marker", "pencil", "spray", "eraser"] as const).map((tool, i) => ({
    brush: { tool, size: tool === "spray" ? 64 : 40, color: "#2456e6" },
    way: scribble(4000 * i, 240, [30, 20 + 70 * i, 480, 150 + 70 * i], 4),
  })),
  "a can that is held": [
    {
      brush: { tool: "spray", size: 64, color: "#8338ec", mirrored: true },
      way: Array.from({ length: 40 }, (_, i): Point => [120, 200, 0.5, 60 * i]),
    },
  ],
  "a pen that is pressed as hard as it can be": [
    {
      brush: { size: 64 },
      pen: true,
      way: scribble(0, 200, [60, 60, 450, 420], 5).map(([x, y, , t]) => [x, y, 1, t]),
    },
    {
      brush: { tool: "pencil", size: 64, color: "#8a4b24" },
      pen: true,
      way: scribble(5000, 200, [60, 300, 450, 480], 3).map(([x, y, , t]) => [x, y, 1, t]),
    },
  ],
  "shapes, full and empty": [
    shape(0, "line", [20, 20, 490, 60], { size: 40 }),
    shape(600, "arrow", [40, 120, 200, 200], { size: 40 }),
    shape(1200, "arrow", [300, 120, 480, 200], { size: 40, filled: true }),
    shape(1800, "rectangle", [30, 240, 160, 330]),
    shape(2400, "rectangle", [180, 330, 310, 240], { filled: true, opacity: 0.5 }),
    shape(3000, "ellipse", [20, 350, 500, 500]),
    shape(3600, "ellipse", [360, 240, 480, 330], { filled: true, mirrored: true }),
    ...corners(4200, [200, 380], [300, 380], [320, 460], [180, 460], [200, 380]),
  ],
  "poured inside, behind and again": [
    shape(0, "ellipse", [60, 60, 300, 300]),
    { brush: { size: 40, color: "#2456e6" }, way: scribble(900, 120, [40, 380, 470, 440], 1) },
    { brush: { size: 30, opacity: 0.5, color: "#e5273a" }, way: circle(2500, 330, 200, 120) },
    pour(4000, 180, 250, "#ffd42e"),
    pour(4600, 60, 60, "#c5e8ff"),
    pour(5200, 180, 250, "#2fa84f"),
    { brush: { tool: "eraser", size: 40 }, way: scribble(6000, 100, [100, 100, 400, 300], 2) },
    pour(7000, 256, 200, "#f6c39a"),
  ],
  "paper of another colour, poured twice": [
    pour(0, 256, 256, "#ffd42e"),
    { brush: { size: 22 }, way: circle(800, 256, 256, 100) },
    pour(2000, 5, 5, "#2456e6"),
    pour(2600, 256, 256, "#ffffff"),
  ],
  "undone, done again, cleared, and gone on with": [
    { brush: { size: 64 }, way: scribble(0, 150, [20, 20, 490, 490], 4) },
    "undo",
    "redo",
    "clear",
    ...face,
    "undo",
    "again",
    { brush: { color: "#2fa84f" }, way: circle(90_000, 250, 150, 40) },
  ],
  "in a hurry, off the paper and back": [
    { brush: { size: 40 }, way: scribble(0, 60, [-300, 60, 900, 450], 4) },
    { brush: { tool: "marker", size: 22 }, way: scribble(700, 40, [10, 10, 500, 500], 4) },
    { brush: {}, way: drag(1100, [10, 500], [500, 10]) },
  ],
  "quick dots": Array.from({ length: 16 }, (_, i) => ({
    brush: { size: 22, color: "#ff70b5" },
    way: tap(120 * i, 60 + 25 * i, 250 + 60 * Math.sin(i)),
  })),
  "thinned to be sent": [
    { brush: { size: 22 }, way: scribble(0, 400, [30, 30, 480, 300], 8) },
    { brush: { tool: "marker", size: 7 }, way: circle(4000, 256, 380, 100) },
    "thin",
    "thin",
    "thin",
  ],
};

/** What is sent when a hand has done all that: the site's own modules draw, record, undo and export. */
export async function made(page: Page, steps: Step[]): Promise<{ log: StrokeLog; png: Buffer }> {
  const [log, base64] = await page.evaluate(async (steps) => {
    const first = { tool: "pen", color: "#000000", size: 7, opacity: 1, filled: false } as const;
    let drawing = canvas.newDrawing(20261127);
    let log = canvas.toLog(drawing);
    let brush: import("../../hosting/src/canvas/tool").Brush = { ...first, mirrored: false };
    const take = (op: import("../../hosting/src/canvas/log").Op) => {
      drawing = canvas.add(drawing, op);
    };
    const work = () => ({
      drawing,
      brush,
      view: { scale: 1, x: 0, y: 0 },
      onOp: take,
      onPick: () => undefined,
    });
    const surface = () => new canvas.Surface(document.createElement("canvas"));
    let hand = new canvas.Hand(surface(), work);
    for (const step of steps) {
      if (step === "undo" || step === "redo" || step === "clear") drawing = canvas[step](drawing);
      else if (step === "thin") log = canvas.thin(log);
      else if (step === "again") {
        hand.close();
        hand = new canvas.Hand(surface(), work);
      } else {
        brush = { ...first, mirrored: false, ...step.brush };
        const [down, ...rest] = step.way.map(([x, y, pressure, tMs]) => ({
          ...{ x, y, pressure, tMs },
          pointerType: step.pen ? "pen" : "mouse",
        }));
        const before = drawing;
        hand.start(down!, false);
        for (const sample of rest) hand.move([sample], []);
        hand.end();
        // Paint is poured by a worker.
        for (let wait = 0; brush.tool === "fill" && drawing === before && wait < 500; wait++)
          await new Promise((resolve) => setTimeout(resolve, 10));
      }
      if (step !== "thin") log = canvas.toLog(drawing);
    }
    hand.close();
    const bytes = new Uint8Array(await (await canvas.exportPng(drawing)).arrayBuffer());
    return [log, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))] as const;
  }, steps);
  return { log, png: Buffer.from(base64, "base64") };
}
