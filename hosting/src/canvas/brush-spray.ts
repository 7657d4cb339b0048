import type { Ink } from "./ink";
import type { Stroke } from "./log";
import { NO_PRESSURE } from "./outline";
import { randomAt, roundAtRandom, type Key } from "./random";

/** How much of the disc is covered by the first puff, and of the way by passing over it once. */
const PUFF = 0.3;
const PASS = 0.5;
/** How much of the disc is covered in a second. */
const PER_SECOND = 0.8;
/** Longer waits count as this many ms, so that no log keeps a browser busy. */
const MAX_WAIT = 1000;

/** Dots in a disc around the path, as many as the way is long and the time it took. */
export function drawSpray(ink: Ink, { points, color, size }: Stroke, key: Key, from: number): void {
  ink.fillStyle = color;
  const dot = 0.7 + size / 180;
  const radius = size / 2;
  const disc = Math.PI * radius ** 2;
  for (let i = from; i < points.length; i++) {
    const [x, y, pressure, time] = points[i]!;
    const [startX, startY, , startTime] = points[Math.max(0, i - 1)]!;
    const random = randomAt(key, i);
    const wait = Math.min(MAX_WAIT, Math.max(0, time - startTime)) / 1000;
    const way = Math.hypot(x - startX, y - startY);
    const cover = (i === 0 ? PUFF * disc : PASS * way * size) + PER_SECOND * wait * disc;
    const dots = (cover * pressure) / NO_PRESSURE / dot ** 2;
    ink.beginPath();
    for (let n = roundAtRandom(dots, random); n > 0; n--) {
      const along = random();
      // Dense in the middle, none at the rim: the density falls like 1 - r².
      const r = radius * Math.sqrt(1 - Math.sqrt(random()));
      const angle = 2 * Math.PI * random();
      const side = dot * (0.6 + 0.8 * random());
      ink.rect(
        startX + along * (x - startX) + r * Math.cos(angle) - side / 2,
        startY + along * (y - startY) + r * Math.sin(angle) - side / 2,
        side,
        side,
      );
    }
    ink.fill();
  }
}
