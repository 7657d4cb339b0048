import type { Ink } from "./ink";
import { CANVAS_SIZE, type Place, type Point, type Stroke } from "./log";
import { hashOf, scramble, unit, type Key } from "./random";

/** The longest piece of a curve that is drawn straight, in canvas units. */
const PIECE = 5;
/** The share of the paper's bumps that one pass of even pressure blackens in the middle of the line. */
const COVER = 0.83;
/** How much a bump's height counts beside luck, 0–1: the higher, the more hollows stay white. */
const HEIGHT = 0.6;

/**
 * Graphite: the paper has one bump to each canvas unit squared, and the tip leaves a grain on many of those
 * it newly touches. The curve of a point lies between the middles of the ways to its neighbours, so the last
 * half of the last way waits for `complete`.
 */
export function drawPencil(
  ink: Ink,
  { points, color, size }: Stroke,
  key: Key,
  complete: boolean,
  from: number,
): void {
  ink.fillStyle = color;
  const count = points.length > 0 && complete ? points.length + 1 : points.length;
  for (let i = from; i < count; i++) {
    const via = points[Math.max(0, i - 1)]!;
    const tip = tipAt(via, size);
    const hash = hashOf(key, i);
    if (i === 0) {
      touch(ink, via, via, tip, hash);
      continue;
    }
    const start = i === 1 ? via : middle(points[i - 2]!, via);
    const end = i === points.length ? via : middle(via, points[i]!);
    rub(ink, [start, via, end], tip, hash);
  }
}

type Spot = Place | Point;

interface Tip {
  radius: number;
  /** The share of bumps it blackens. */
  cover: number;
}

/** Even pressure draws the line as wide as it was chosen. */
function tipAt([, , pressure]: Point, size: number): Tip {
  return { radius: (size / 2) * (0.6 + 0.8 * pressure), cover: COVER * (0.3 + 1.4 * pressure) };
}

/** Draws the curve from `start` to `end` that bends towards `via`. */
function rub(ink: Ink, [start, via, end]: [Spot, Spot, Spot], tip: Tip, hash: number): void {
  const pieces = Math.ceil((distance(start, via) + distance(via, end)) / PIECE);
  let here = start;
  for (let k = 1; k <= pieces; k++) {
    const t = k / pieces;
    const next: Place = [bend(start[0], via[0], end[0], t), bend(start[1], via[1], end[1], t)];
    touch(ink, here, next, tip, scramble(hash + k));
    here = next;
  }
}

/** Leaves grains where the round tip gets on the way from `a` to `b`, without those it stood on at `a`. */
function touch(ink: Ink, a: Spot, b: Spot, { radius, cover }: Tip, hash: number): void {
  const way = distance(a, b);
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - radius));
  const right = Math.min(CANVAS_SIZE, Math.max(a[0], b[0]) + radius);
  const top = Math.max(0, Math.floor(Math.min(a[1], b[1]) - radius));
  const bottom = Math.min(CANVAS_SIZE, Math.max(a[1], b[1]) + radius);
  // One path for many grains takes a fraction of the time of as many paths, and none is painted twice.
  ink.beginPath();
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const [x, y] = [column + 0.5 - a[0], row + 0.5 - a[1]];
      const fromA = x * x + y * y;
      const along = way > 0 ? (x * dx + y * dy) / way : 0;
      if (way > 0 && (along < 0 || fromA < radius * radius)) continue;
      const aside = fromA - along * along;
      const past = Math.max(0, along - way);
      if (aside + past * past > radius * radius) continue;
      const bump = scramble(scramble(row) + column);
      const luck = unit(scramble(hash + bump));
      const rim = (aside / (radius * radius)) ** 2;
      if (HEIGHT * unit(bump) + (1 - HEIGHT) * luck > cover * (1 - 0.4 * rim)) continue;
      const side = 0.75 + 0.6 * luck;
      ink.rect(column + jitter(bump) - side / 2, row + jitter(bump >> 8) - side / 2, side, side);
    }
  }
  ink.fill();
}

/** Bumps lie in the middles of their squares only more or less. */
const jitter = (bits: number) => 0.2 + (0.6 / 0xff) * (bits & 0xff);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;
const bend = (a: number, b: number, c: number, t: number) => mix(mix(a, b, t), mix(b, c, t), t);
const middle = (a: Spot, b: Spot): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const distance = (a: Spot, b: Spot) => Math.hypot(a[0] - b[0], a[1] - b[1]);
