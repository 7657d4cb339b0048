import { EVERY, keep, nearest, type Checkpoint } from "../checkpoints";
import type { Drawing } from "../history";
import { CANVAS_SIZE, type Op } from "../log";
import { renderOp } from "../render";

export interface LayerOptions {
  /** For a layer whose pixels are read often: the browser keeps them out of the graphics card. */
  willReadFrequently?: boolean;
}

/** The ink of an operation log as a bitmap, drawing no more than what changed since it was last shown. */
export class Layer {
  readonly context: CanvasRenderingContext2D;
  #held: readonly Op[] = [];
  #seed = 0;
  #checkpoints: Checkpoint<HTMLCanvasElement>[] = [];

  constructor(pixels: number, options?: LayerOptions) {
    this.context = context2d(document.createElement("canvas"), options);
    this.resize(pixels);
  }

  get canvas(): HTMLCanvasElement {
    return this.context.canvas;
  }

  /** Sets how many real pixels each side has; the ink is drawn again, sharp, when it is next shown. */
  resize(pixels: number): void {
    this.canvas.width = this.canvas.height = pixels;
    scale(this.context);
    this.#held = [];
    this.#checkpoints = [];
  }

  show({ seed, ops }: Pick<Drawing, "seed" | "ops">): void {
    if (seed !== this.#seed) this.resize(this.canvas.width);
    this.#seed = seed;
    const held = this.#held;
    const extended =
      held.length <= ops.length && (held.length === 0 || ops[held.length - 1] === held.at(-1));
    const from = extended ? held.length : this.#rewind(ops);
    for (let i = from; i < ops.length; i++) {
      renderOp(this.context, ops[i]!, seed, i);
      if ((i + 1) % EVERY === 0) this.#checkpoint(i + 1, ops[i]);
    }
    this.#held = ops;
  }

  #rewind(ops: readonly Op[]): number {
    const start = nearest(this.#checkpoints, ops);
    this.context.clearRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
    if (!start) return 0;
    copy(start.pixels, this.context);
    return start.length;
  }

  #checkpoint(length: number, last: Op | undefined): void {
    const pixels = document.createElement("canvas");
    pixels.width = pixels.height = this.canvas.width;
    context2d(pixels).drawImage(this.canvas, 0, 0);
    this.#checkpoints = keep(this.#checkpoints, { length, last, pixels });
  }
}

/** Puts a bitmap of the same size onto a context, pixel by pixel. */
export function copy(from: HTMLCanvasElement, to: CanvasRenderingContext2D): void {
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.drawImage(from, 0, 0);
  scale(to);
}

/** Canvas units on whatever pixels there are. */
export function scale(context: CanvasRenderingContext2D): void {
  const ratio = context.canvas.width / CANVAS_SIZE;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

export function context2d(
  canvas: HTMLCanvasElement,
  options?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D {
  const context = canvas.getContext("2d", options);
  if (!context) throw new Error("this browser has no 2D canvas");
  return context;
}
