import type { Line, Point } from "./hand";

const arc = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  from = 0,
  to = 1,
  steps = 28,
): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / steps);
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  });

/** An ellipse filled as by hand, round and round towards the middle with a pen of this size. */
const filled = (cx: number, cy: number, rx: number, ry: number, pen: number): Point[] => {
  const points: Point[] = [];
  for (let inset = pen / 2; inset < Math.min(rx, ry); inset += pen * 0.7) {
    const [a, b] = [Math.max(rx - inset, 1), Math.max(ry - inset, 1)];
    points.push(...arc(cx, cy, a, b, 0, 1.05, Math.max(8, Math.round((a + b) / 4))));
  }
  return points;
};

const along = (...corners: Point[]): Point[] =>
  corners.flatMap(([x, y], i) => {
    const next = corners[i + 1];
    if (!next) return [[x, y]] as Point[];
    const steps = Math.max(1, Math.round(Math.hypot(next[0] - x, next[1] - y) / 14));
    return Array.from({ length: steps }, (_, step): Point => {
      const part = step / steps;
      return [x + (next[0] - x) * part, y + (next[1] - y) * part];
    });
  });

/** Nobody's masterpiece, but enough to be judged. Each is a little different, for the same picture is not ranked twice. */
export const doodle = (variation = Math.random()): Line[] => [
  { points: arc(256, 270, 110 + 40 * variation, 80 + 30 * variation) },
  { points: along([180, 200], [200, 120 + 60 * variation], [240, 190]) },
  { points: along([300, 190], [330, 120], [340 + 20 * variation, 210]) },
  { points: arc(256, 290, 50, 25, 0, 0.5, 10) },
];

export const frog: Line[] = [
  // legs
  {
    colour: "Green",
    size: 22,
    points: along([186, 366], [92, 296], [64, 372], [132, 408], [44, 424]),
  },
  { points: along([326, 366], [420, 296], [448, 372], [380, 408], [468, 424]) },
  { points: along([218, 380], [200, 446], [150, 456]) },
  { points: along([294, 380], [312, 446], [362, 456]) },
  // body, head and the bumps of the eyes
  { size: 40, points: filled(256, 330, 104, 82, 40) },
  { points: filled(256, 214, 122, 78, 40) },
  { size: 22, points: filled(186, 136, 42, 40, 22) },
  { points: filled(326, 136, 42, 40, 22) },
  // belly, eyes
  { colour: "Yellow", points: filled(256, 344, 56, 46, 22) },
  { colour: "White", points: filled(186, 132, 26, 26, 22) },
  { points: filled(326, 132, 26, 26, 22) },
  { colour: "Black", size: 12, points: filled(192, 136, 12, 12, 12) },
  { points: filled(320, 136, 12, 12, 12) },
  // mouth and nostrils
  { size: 7, points: arc(256, 206, 90, 52, 0.04, 0.46, 24) },
  { points: arc(240, 196, 3, 3, 0, 1, 8) },
  { points: arc(272, 196, 3, 3, 0, 1, 8) },
  // speed
  { colour: "Sky", size: 12, points: along([14, 150], [108, 150]) },
  { points: along([6, 196], [96, 196]) },
  { points: along([18, 242], [112, 242]) },
];

export const hotDog: Line[] = [
  { colour: "Orange", size: 40, points: along([96, 330], [256, 360], [416, 330]) },
  { points: along([96, 250], [256, 278], [416, 250]) },
  {
    colour: "Red",
    size: 40,
    points: along([62, 286], [150, 306], [256, 314], [362, 306], [450, 286]),
  },
  {
    colour: "Yellow",
    size: 12,
    points: along(
      ...Array.from({ length: 11 }, (_, i): Point => [
        86 + i * 34,
        (i % 2 ? 322 : 286) - Math.abs(i - 5) * 3,
      ]),
    ),
  },
  { colour: "Black", size: 7, points: arc(392, 280, 4, 4, 0, 1, 6) },
  { points: arc(424, 274, 4, 4, 0, 1, 6) },
  // the fire it breathes
  { colour: "Red", size: 22, points: along([448, 270], [500, 200], [474, 190], [490, 130]) },
  { colour: "Orange", size: 22, points: along([440, 262], [462, 196], [444, 182], [462, 120]) },
  { colour: "Yellow", size: 12, points: along([450, 262], [476, 210], [462, 196], [476, 152]) },
];
