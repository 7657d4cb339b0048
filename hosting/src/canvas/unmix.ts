import { CANVAS_SIZE } from "./log";
import { MAX_OTHERS, STEP, type Rgba } from "./mask";
import { growByTwo, isEdge, type Region } from "./region";

/** An edge is at most two pixels wide, so what lies beyond it is no farther from any of its pixels. */
const REACH = 2;
/** How far from the line between two colours (premultiplied, 0–255) a mixture of them may lie: rounding, not more. */
const NOISE = 12;
/** Colours that are no farther apart than this in any channel share a place among the others. */
const ALIKE = 8;

export interface Coverage {
  alpha: Uint8Array;
  other: Uint8Array;
  others: Rgba[];
}

/**
 * How much of each pixel a recolouring of `region` takes. A pixel on its edge shows c = w·old + (1 − w)·other. The
 * other colour is looked for nearby: of those with which c lies between it and the old one, the farthest from the old.
 * With w and the other colour the pixel can be drawn again as if the new colour had always been there.
 *
 * `ink` is premultiplied RGBA, `old` one such colour.
 */
export function unmix(
  pixels: Uint8ClampedArray,
  ink: Uint8Array,
  region: Region,
  old: Rgba,
): Coverage {
  const near = growByTwo(region, () => true);
  const alpha = new Uint8Array(region.length);
  const other = new Uint8Array(region.length);
  const others: Rgba[] = [];
  for (let i = 0; i < region.length; i++) {
    if (!near[i]) continue;
    if (region[i] && !isEdge(region, i)) {
      alpha[i] = 255;
      continue;
    }
    const found = split(ink, region, old, i);
    alpha[i] = Math.round((found.share * 255) / STEP) * STEP;
    if (alpha[i] === 0 || alpha[i] === 255) continue;
    const at = 4 * found.other;
    other[i] = place(others, [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!, pixels[at + 3]!]);
  }
  return { alpha, other, others };
}

/** The share of the old colour in pixel i, and a pixel that shows what the rest of it is. */
function split(ink: Uint8Array, region: Region, old: Rgba, i: number) {
  const x = i % CANVAS_SIZE;
  const y = (i - x) / CANVAS_SIZE;
  let best = { share: region[i] ? 1 : 0, other: i };
  let farthest = 0;
  for (let v = Math.max(0, y - REACH); v <= Math.min(CANVAS_SIZE - 1, y + REACH); v++) {
    for (let u = Math.max(0, x - REACH); u <= Math.min(CANVAS_SIZE - 1, x + REACH); u++) {
      const at = v * CANVAS_SIZE + u;
      if (region[at]) continue;
      let [distance, along, length] = [0, 0, 0];
      for (let channel = 0; channel < 4; channel++) {
        const toOther = ink[4 * at + channel]! - old[channel]!;
        const toPixel = ink[4 * i + channel]! - old[channel]!;
        distance += toOther * toOther;
        along += toOther * toPixel;
        length += toPixel * toPixel;
      }
      if (distance <= farthest) continue;
      const off = length - (along * along) / distance;
      if (off > NOISE * NOISE || along < 0) continue;
      farthest = distance;
      best = { share: 1 - Math.min(1, along / distance), other: at };
    }
  }
  return best;
}

function place(others: Rgba[], color: Rgba): number {
  let nearest = 0;
  let least = Infinity;
  others.forEach((known, i) => {
    const apart = Math.max(...known.map((value, channel) => Math.abs(value - color[channel]!)));
    if (apart < least) [nearest, least] = [i, apart];
  });
  if (least <= ALIKE || others.length === MAX_OTHERS) return nearest;
  return others.push(color) - 1;
}
