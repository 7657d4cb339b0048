import { rgbaOf } from "./flood";
import { PAPER_MASK, type Fill } from "./log";
import { decodeMask, type Mask, type Rgba } from "./mask";

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Draws a fill on a context whose unit is that of the canvas, however many real pixels that is. What is not a fill
 * of pixels (the background, a mask or a colour that cannot be read) draws nothing.
 */
export function stampFill(context: Context, fill: Fill): void {
  if (fill.mask === PAPER_MASK) return;
  const mask = decodeMask(fill.mask);
  const color = rgbaOf(fill.color);
  if (!mask || !color) return;
  context.save();
  context.globalAlpha = 1;
  context.imageSmoothingEnabled = true;
  const draw = (operation: GlobalCompositeOperation, pixels: Uint8ClampedArray<ArrayBuffer>) => {
    context.globalCompositeOperation = operation;
    context.drawImage(picture(mask, pixels), mask.x, mask.y, mask.width, mask.height);
  };
  if (mask.behind) {
    draw("destination-over", paintOf(mask, color));
  } else {
    // Taking away and adding cross-fades between the old pixels and the new ones where a sharper canvas has pixels
    // in between; drawing over would keep a part of the old colour along every edge.
    draw("destination-out", coverOf(mask));
    draw("lighter", paintOf(mask, color));
  }
  context.restore();
}

/** What each pixel of the mask's box becomes, straight RGBA: the colour, mixed with the other one of its edge. */
export function paintOf(mask: Mask, color: Rgba): Uint8ClampedArray<ArrayBuffer> {
  const paint = new Uint8ClampedArray(4 * mask.alpha.length);
  for (let i = 0; i < mask.alpha.length; i++) {
    const share = mask.alpha[i]! / 255;
    if (share === 0) continue;
    const other = share < 1 ? mask.others[mask.other[i]!]! : color;
    const rest = (1 - share) * (other[3] / 255);
    const alpha = share + rest;
    for (let channel = 0; channel < 3; channel++)
      paint[4 * i + channel] = (share * color[channel]! + rest * other[channel]!) / alpha;
    paint[4 * i + 3] = 255 * alpha;
  }
  return paint;
}

/** Opaque black wherever the mask takes any part of a pixel. */
export function coverOf(mask: Mask): Uint8ClampedArray<ArrayBuffer> {
  const cover = new Uint8ClampedArray(4 * mask.alpha.length);
  for (let i = 0; i < mask.alpha.length; i++) if (mask.alpha[i]! > 0) cover[4 * i + 3] = 255;
  return cover;
}

/** A picture may only be drawn scaled from a canvas. */
function picture(
  { width, height }: Mask,
  pixels: Uint8ClampedArray<ArrayBuffer>,
): OffscreenCanvas | HTMLCanvasElement {
  const canvas = newCanvas();
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d") as Context | null;
  if (!context) throw new Error("this browser has no 2D canvas");
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
}

function newCanvas(): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas === "function") return new OffscreenCanvas(1, 1);
  return document.createElement("canvas");
}
