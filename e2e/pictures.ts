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

/** An ellipse filled as by hand: from side to side, downwards. */
const scribble = (cx: number, cy: number, rx: number, ry: number, gap: number): Point[] => {
  const points: Point[] = [];
  for (let y = cy - ry; y <= cy + ry; y += gap) {
    const half = rx * Math.sqrt(Math.max(0, 1 - ((y - cy) / ry) ** 2));
    const row: Point[] = [
      [cx - half, y],
      [cx + half, y],
    ];
    points.push(...(points.length % 4 === 0 ? row : row.reverse()));
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
    points: along([150, 330], [78, 300], [60, 372], [128, 412], [40, 430]),
  },
  { points: along([362, 330], [434, 300], [452, 372], [384, 412], [472, 430]) },
  { points: along([214, 380], [196, 446], [150, 454]) },
  { points: along([298, 380], [316, 446], [362, 454]) },
  // body, head and the bumps of the eyes
  { size: 40, points: scribble(256, 322, 98, 70, 26) },
  { points: scribble(256, 206, 108, 58, 26) },
  { size: 22, points: scribble(184, 132, 30, 28, 14) },
  { points: scribble(328, 132, 30, 28, 14) },
  // eyes
  { colour: "White", points: scribble(184, 128, 14, 14, 10) },
  { points: scribble(328, 128, 14, 14, 10) },
  { colour: "Black", size: 12, points: scribble(186, 130, 6, 6, 5) },
  { points: scribble(326, 130, 6, 6, 5) },
  // mouth, nostrils, belly
  { size: 7, points: arc(256, 200, 84, 44, 0.04, 0.46, 20) },
  { points: arc(240, 184, 3, 3, 0, 1, 6) },
  { points: arc(272, 184, 3, 3, 0, 1, 6) },
  { colour: "Yellow", size: 22, points: scribble(256, 338, 46, 36, 14) },
  // speed
  { colour: "Sky", size: 7, points: along([14, 180], [104, 180]) },
  { points: along([6, 220], [92, 220]) },
  { points: along([20, 260], [110, 260]) },
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
