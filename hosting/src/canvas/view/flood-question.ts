import { flood } from "../flood";
import { encodeMask } from "../mask";

export interface Question {
  id: number;
  /** The ink on transparent paper, straight RGBA, one pixel for each unit of the canvas. */
  pixels: Uint8ClampedArray;
  x: number;
  y: number;
  color: string;
  tolerance: number;
}

export interface Answer {
  id: number;
  mask: string | null;
}

export function answer({ id, pixels, x, y, color, tolerance }: Question): Answer {
  const mask = flood(pixels, x, y, tolerance, color);
  return { id, mask: mask && encodeMask(mask) };
}
