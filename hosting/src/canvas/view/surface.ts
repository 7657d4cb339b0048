import type { Drawing } from "../history";
import { CANVAS_SIZE, type Shape, type Stroke } from "../log";
import { goesOn, layPaper, paperColour, renderOps, renderShape, renderStroke } from "../render";
import { context2d, copy, Layer, scale } from "./layer";

/** What is being drawn, and not yet in the log. */
export type Live = Stroke | Shape;
type Shown = Pick<Drawing, "seed" | "ops">;

/** Keeps a canvas element showing a drawing, drawing no more than what changed. */
export class Surface {
  readonly #context: CanvasRenderingContext2D;
  readonly #ink: Layer;
  /** The scattered grains of the stroke under way: there are too many to scatter them anew for every frame. */
  readonly #grains: CanvasRenderingContext2D;
  #grainsOf: Live | undefined;
  #grainsTo = 0;
  /** The pixels that a fill and the eyedropper read: the same on every screen. */
  #exact: Layer | undefined;
  #shown: Shown = { seed: 0, ops: [] };

  constructor(canvas: HTMLCanvasElement) {
    // Desynchronised, the browser may show ink without waiting for the page; where that is not offered nothing changes.
    this.#context = context2d(canvas, { desynchronized: true });
    this.#ink = new Layer(CANVAS_SIZE);
    this.#grains = context2d(document.createElement("canvas"));
    this.resize(CANVAS_SIZE);
  }

  /** Sets how many real pixels each side has; what is shown is drawn again, sharp. */
  resize(pixels: number): void {
    const canvas = this.#context.canvas;
    if (canvas.width === pixels && this.#ink.canvas.width === pixels) return;
    canvas.width = canvas.height = pixels;
    this.#grains.canvas.width = this.#grains.canvas.height = pixels;
    this.#grainsOf = undefined;
    this.#ink.resize(pixels);
    this.show(this.#shown);
  }

  /** Shows a drawing, and above it what is being drawn. */
  show(drawing: Shown, live?: Live): void {
    this.#shown = drawing;
    this.#ink.show(drawing);
    const context = this.#context;
    scale(context);
    context.fillStyle = paperColour(drawing.ops);
    context.fillRect(0, 0, CANVAS_SIZE, CANVAS_SIZE);
    if (live?.type === "stroke" && live.tool === "eraser") return this.#erase(live);
    copy(this.#ink.canvas, context);
    if (live) this.#draw(live);
  }

  /** The ink as straight RGBA, 512×512, transparent where there is bare paper. */
  pixels(drawing: Shown): Uint8ClampedArray {
    const { context } = this.#exactly(drawing);
    return context.getImageData(0, 0, CANVAS_SIZE, CANVAS_SIZE).data;
  }

  /** The colour at a place of the paper, as #rrggbb. */
  colourAt(drawing: Shown, x: number, y: number): string {
    const at = (v: number) => Math.min(CANVAS_SIZE - 1, Math.max(0, Math.floor(v)));
    const [r, g, b, a] = this.#exactly(drawing).context.getImageData(at(x), at(y), 1, 1).data;
    const paper = Number.parseInt(paperColour(drawing.ops).slice(1), 16);
    const mixed = [r!, g!, b!].map((value, i) => {
      const beneath = (paper >> (16 - 8 * i)) & 255;
      return Math.round((value * a! + beneath * (255 - a!)) / 255);
    });
    return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  }

  #exactly(drawing: Shown): Layer {
    this.#exact ??= new Layer(CANVAS_SIZE, { willReadFrequently: true });
    this.#exact.show(drawing);
    return this.#exact;
  }

  #draw(live: Live): void {
    const { seed, ops } = this.#shown;
    const index = ops.length;
    if (live.type === "shape") return renderShape(this.#context, live);
    if (!goesOn(live)) return renderStroke(this.#context, live, seed, index, { complete: false });
    const grains = this.#grains;
    if (this.#grainsOf !== live) {
      grains.setTransform(1, 0, 0, 1, 0, 0);
      grains.clearRect(0, 0, grains.canvas.width, grains.canvas.height);
      scale(grains);
      this.#grainsOf = live;
      this.#grainsTo = 0;
    }
    renderStroke(grains, live, seed, index, { complete: false, from: this.#grainsTo });
    this.#grainsTo = live.points.length;
    copy(grains.canvas, this.#context);
  }

  /** The eraser takes ink away and leaves the paper, so it works on the ink alone. */
  #erase(live: Stroke): void {
    const { seed, ops } = this.#shown;
    const ink = this.#grains;
    this.#grainsOf = undefined;
    ink.setTransform(1, 0, 0, 1, 0, 0);
    ink.clearRect(0, 0, ink.canvas.width, ink.canvas.height);
    copy(this.#ink.canvas, ink);
    renderStroke(ink, live, seed, ops.length, { complete: false });
    copy(ink.canvas, this.#context);
  }
}

/** The picture that is sent: exactly 512×512, opaque, independent of the screen it was drawn on. */
export async function exportPng(drawing: Shown): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = CANVAS_SIZE;
  const context = context2d(canvas);
  renderOps(context, drawing.ops, drawing.seed);
  layPaper(context, drawing.ops);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))),
      "image/png",
    );
  });
}
