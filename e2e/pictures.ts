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

// Each picture is a little different each time: the same one twice would not be ranked.

/** Nobody's masterpiece, but enough to be judged. */
export const doodle = (variation = Math.random()): Line[] => [
  { points: arc(256, 270, 110 + 40 * variation, 80 + 30 * variation) },
  { points: along([180, 200], [200, 120 + 60 * variation], [240, 190]) },
  { points: along([300, 190], [330, 120], [340 + 20 * variation, 210]) },
  { points: arc(256, 290, 50, 25, 0, 0.5, 10) },
  // Whole pixels leave few variations of the rest, and many tests draw for one prompt.
  { points: along([by(110, 290), by(395, 40)], [by(110, 290), by(395, 40)]) },
];

const by = (from: number, more: number) => from + more * Math.random();

export const frog = (variation = Math.random()): Line[] => [
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
  { colour: "Sky", size: 12, points: along([14 + 8 * variation, 150], [108, 150]) },
  { points: along([6 + 8 * variation, 196], [96, 196]) },
  { points: along([18, 242], [112, 242]) },
];

export const hotDog = (variation = Math.random()): Line[] => [
  // the bun, the sausage between its halves, mustard
  {
    colour: "Orange",
    size: 40,
    points: along([72, 292], [132, 266], [230, 258], [330, 262], [372, 274]),
  },
  { points: along([90, 290], [230, 284], [360, 284]) },
  { points: along([76, 340], [150, 364], [240, 370], [330, 360], [388, 334]) },
  { points: along([92, 356], [150, 382], [240, 390], [330, 378], [376, 354]) },
  { colour: "Red", points: along([44, 296], [140, 308], [240, 312], [340, 304], [400, 288]) },
  { points: along([44, 304], [140, 324], [240, 328], [340, 318], [400, 298]) },
  {
    colour: "Yellow",
    size: 12,
    points: along(
      ...Array.from({ length: 11 }, (_, i): Point => [
        66 + i * 28,
        (i % 2 ? 334 + 4 * variation : 300) - Math.abs(i - 5),
      ]),
    ),
  },
  // a face
  { colour: "White", size: 22, points: filled(366, 270, 16, 16, 22) },
  { points: filled(400, 262, 16, 16, 22) },
  { colour: "Black", size: 7, points: filled(370, 272, 6, 6, 7) },
  { points: filled(404, 264, 6, 6, 7) },
  // the fire it breathes
  { colour: "Red", size: 22, points: along([420, 302], [468, 258], [446, 224], [476, 162]) },
  { points: along([420, 306], [480, 306], [462, 334], [484, 376]) },
  { colour: "Orange", points: along([420, 302], [452, 246], [428, 210], [446, 146]) },
  { points: along([426, 304], [482, 280], [468, 248], [492, 206]) },
  { colour: "Yellow", size: 12, points: along([424, 302], [456, 258], [440, 224], [454, 180]) },
  { points: along([430, 304], [476, 294]) },
];
