import { EVERY, keep, nearest, type Checkpoint } from "../checkpoints";
import { CANVAS_SIZE, type Op, type Stroke } from "../log";
import { layPaper, renderOp, renderOps, renderStroke } from "../render";

/** Keeps a canvas element showing an operation log, drawing no more than what changed. */
export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #base: CanvasRenderingContext2D;
  #held: readonly Op[] = [];
  #checkpoints: Checkpoint<HTMLCanvasElement>[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = context2d(canvas);
    this.#base = context2d(document.createElement("canvas"));
    this.resize(CANVAS_SIZE);
  }

  /** Sets how many real pixels the canvas has; what it shows is drawn again, sharp. */
  resize(pixels: number): void {
    if (this.#canvas.width === pixels && this.#base.canvas.width === pixels) return;
    for (const context of [this.#context, this.#base]) {
      context.canvas.width = context.canvas.height = pixels;
      scale(context);
    }
    const ops = this.#held;
    this.#held = [];
    this.#checkpoints = [];
    this.show(ops);
  }

  /** Shows `ops`, and above them the stroke that is being drawn. */
  show(ops: readonly Op[], live?: Stroke): void {
    this.#catchUp(ops);
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.drawImage(this.#base.canvas, 0, 0);
    scale(context);
    if (live) renderStroke(context, live, false);
  }

  #catchUp(ops: readonly Op[]): void {
    const held = this.#held;
    const extended =
      held.length <= ops.length && (held.length === 0 || ops[held.length - 1] === held.at(-1));
    const from = extended ? held.length : this.#rewind(ops);
    for (let i = from; i < ops.length; i++) {
      renderOp(this.#base, ops[i]!);
      if ((i + 1) % EVERY === 0) this.#checkpoint(i + 1, ops[i]);
    }
    this.#held = ops;
  }

  #rewind(ops: readonly Op[]): number {
    const base = this.#base;
    const start = nearest(this.#checkpoints, ops);
    base.clearRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
    if (!start) return 0;
    base.setTransform(1, 0, 0, 1, 0, 0);
    base.drawImage(start.pixels, 0, 0);
    scale(base);
    return start.length;
  }

  #checkpoint(length: number, last: Op | undefined): void {
    const copy = document.createElement("canvas");
    copy.width = copy.height = this.#base.canvas.width;
    context2d(copy).drawImage(this.#base.canvas, 0, 0);
    this.#checkpoints = keep(this.#checkpoints, { length, last, pixels: copy });
  }
}

/** The picture that is sent: exactly 512×512, opaque, independent of the screen it was drawn on. */
export async function exportPng(ops: readonly Op[]): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = CANVAS_SIZE;
  const context = context2d(canvas);
  renderOps(context, ops);
  layPaper(context);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))),
      "image/png",
    );
  });
}

function scale(context: CanvasRenderingContext2D): void {
  const ratio = context.canvas.width / CANVAS_SIZE;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function context2d(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no 2D canvas");
  return context;
}
