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
  // the bun, the sausage between its halves, mustard
  {
    colour: "Orange",
    size: 40,
    points: along([84, 250], [140, 228], [250, 220], [350, 232], [392, 252]),
  },
  { points: along([84, 366], [150, 394], [250, 400], [340, 388], [392, 362]) },
  { points: along([70, 344], [150, 372], [250, 378], [350, 366], [404, 340]) },
  { colour: "Red", points: along([52, 300], [140, 308], [250, 312], [360, 304], [420, 288]) },
  { points: along([52, 308], [140, 322], [250, 326], [360, 318], [420, 298]) },
  {
    colour: "Yellow",
    size: 12,
    points: along(
      ...Array.from({ length: 11 }, (_, i): Point => [
        74 + i * 29,
        (i % 2 ? 334 : 302) - Math.abs(i - 5),
      ]),
    ),
  },
  // a face
  { colour: "White", size: 22, points: filled(388, 274, 16, 16, 22) },
  { points: filled(424, 266, 16, 16, 22) },
  { colour: "Black", size: 7, points: filled(392, 276, 6, 6, 7) },
  { points: filled(428, 268, 6, 6, 7) },
  // the fire it breathes
  { colour: "Red", size: 22, points: along([440, 306], [492, 262], [470, 228], [500, 166]) },
  { points: along([440, 310], [500, 306], [480, 330], [504, 372]) },
  { colour: "Orange", points: along([440, 306], [476, 250], [452, 214], [470, 150]) },
  { points: along([446, 308], [502, 284], [488, 252], [508, 214]) },
  { colour: "Yellow", size: 12, points: along([446, 304], [478, 262], [464, 228], [478, 184]) },
  { points: along([450, 308], [496, 296]) },
];
