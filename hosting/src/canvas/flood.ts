import { CANVAS_SIZE } from "./log";
import type { Mask, Rgba } from "./mask";
import { boxOf, growByTwo, spread, type Region } from "./region";
import { unmix, type Coverage } from "./unmix";

/** Lets antialiasing's faintest pixels in, and keeps out the lightest colour of the palette. */
export const TOLERANCE = 32;

const BARE: Rgba = [0, 0, 0, 0];
/** What premultiplying and back may change of a colour. */
const ROUNDING = 2;

/**
 * Which pixels a fill with `color` (#rrggbb) at x, y takes, null when there is nothing to do: outside of the canvas, or
 * where that colour is already.
 *
 * `pixels` is the ink on transparent paper, straight RGBA, one pixel for each unit. Colours are compared premultiplied:
 * all transparent pixels are then the same paper whatever colour they carry, and white ink is not paper, since it shows
 * as soon as the background has another colour.
 *
 * Bare paper is filled from behind, two pixels beneath the ink around it, so that the soft edge of a line blends with
 * the fill. Ink is replaced, and its edges are unmixed from what they touch.
 */
export function flood(
  pixels: Uint8ClampedArray,
  x: number,
  y: number,
  tolerance: number,
  color: string,
): Mask | null {
  [x, y] = [Math.floor(x), Math.floor(y)];
  if (!(x >= 0 && x < CANVAS_SIZE && y >= 0 && y < CANVAS_SIZE)) return null;
  const ink = premultiply(pixels);
  const at = 4 * (y * CANVAS_SIZE + x);
  const here: Rgba = [ink[at]!, ink[at + 1]!, ink[at + 2]!, ink[at + 3]!];
  const behind = isLike(here, 0, BARE, tolerance);
  const old = behind ? BARE : here;
  const wanted = rgbaOf(color);
  if (wanted && isLike(here, 0, wanted, ROUNDING)) return null;

  const open = new Uint8Array(CANVAS_SIZE * CANVAS_SIZE);
  for (let i = 0; i < open.length; i++) if (isLike(ink, 4 * i, old, tolerance)) open[i] = 1;
  const region = spread(open, x, y);
  return crop(behind, behind ? beneath(ink, region) : unmix(pixels, ink, region, old));
}

/** The opaque colour that #rrggbb stands for, null for any other form. */
export function rgbaOf(color: string): Rgba | null {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return null;
  const value = parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, 255];
}

/** Up the edge of a line and no farther: where the ink grows thinner again, another area begins. */
function beneath(ink: Uint8Array, region: Region): Coverage {
  const grown = growByTwo(region, (from, onto) => {
    const opacity = ink[4 * onto + 3]!;
    return opacity > 0 && opacity >= ink[4 * from + 3]!;
  });
  return {
    alpha: grown.map((value) => 255 * value),
    other: new Uint8Array(grown.length),
    others: [],
  };
}

function crop(behind: boolean, { alpha, other, others }: Coverage): Mask | null {
  const box = boxOf(alpha);
  if (!box) return null;
  const cut = (whole: Uint8Array) => {
    const part = new Uint8Array(box.width * box.height);
    for (let row = 0; row < box.height; row++) {
      const from = (box.y + row) * CANVAS_SIZE + box.x;
      part.set(whole.subarray(from, from + box.width), row * box.width);
    }
    return part;
  };
  return { ...box, alpha: cut(alpha), behind, other: cut(other), others };
}

function premultiply(pixels: Uint8ClampedArray): Uint8Array {
  const ink = new Uint8Array(pixels.length);
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3]!;
    for (let channel = 0; channel < 3; channel++)
      ink[i + channel] = (pixels[i + channel]! * alpha + 127) / 255;
    ink[i + 3] = alpha;
  }
  return ink;
}

function isLike(ink: ArrayLike<number>, at: number, color: Rgba, tolerance: number): boolean {
  for (let channel = 0; channel < 4; channel++)
    if (Math.abs(ink[at + channel]! - color[channel]!) > tolerance) return false;
  return true;
}
