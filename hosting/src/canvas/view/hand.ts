import { extend, HOLD_MS, toPoint, type Sample } from "../capture";
import { draftPolygon, draftShape, type HeldKeys } from "../drafting";
import type { Drawing } from "../history";
import type { Op, Place, Point, Stroke } from "../log";
import { CLOSE, isPolygon, withCorner } from "../polygon";
import { goesOn } from "../render";
import { isEmptyShape } from "../shape";
import { isStrokeTool, type Brush, type Tool } from "../tool";
import type { View } from "../zoom";
import { Pourer } from "./pour";
import type { Live, Surface } from "./surface";

/** What the hand draws on and with, and whom it tells. */
export interface Work {
  drawing: Pick<Drawing, "seed" | "ops">;
  brush: Brush;
  view: View;
  onOp(op: Op): void;
  onPick(color: string): void;
}

/** Makes operations of what the pointer does with the tool in hand, and shows them while they come about. */
export class Hand {
  readonly #surface: Surface;
  readonly #work: () => Work;
  readonly #pourer = new Pourer();
  readonly #stop = new AbortController();
  #stroke: Stroke | undefined;
  #predicted: Point[] = [];
  /** A shape from `start` to `at`. */
  #start: Place | undefined;
  #at: Place | undefined;
  #corners: Place[] = [];
  #tool: Tool = "pen";
  #held: HeldKeys = { shift: false, alt: false };
  #last: Sample | undefined;
  #holding: ReturnType<typeof setInterval> | undefined;
  #frame = 0;
  #epoch: number | undefined;

  constructor(surface: Surface, work: () => Work) {
    this.#surface = surface;
    this.#work = work;
    const { signal } = this.#stop;
    const press = (event: KeyboardEvent) => {
      this.#held = { shift: event.shiftKey, alt: event.altKey };
      if (!this.#start) return;
      // Alone, the Alt key would open the menu of some browsers in the middle of a shape.
      if (event.key === "Alt") event.preventDefault();
      this.refresh();
    };
    addEventListener("keydown", press, { signal });
    addEventListener("keyup", press, { signal });
  }

  start(sample: Sample, eraser: boolean): void {
    const { brush } = this.#work();
    const { color, size, opacity, mirrored } = brush;
    this.#tool = eraser ? "eraser" : brush.tool;
    const at: Place = [sample.x, sample.y];
    if (isStrokeTool(this.#tool)) {
      this.#stroke = {
        type: "stroke",
        tool: this.#tool,
        color,
        size,
        opacity: this.#tool === "eraser" ? 1 : opacity,
        points: [],
        ...(mirrored && { mirrored: true }),
      };
      extend(this.#stroke, [this.#timed(sample)]);
      if (this.#tool === "spray") this.#hold(sample);
    } else if (this.#tool === "fill") {
      void this.#pour(at);
    } else if (this.#tool === "eyedropper") {
      this.#pick(at);
    } else {
      this.#start = this.#at = at;
    }
    this.refresh();
  }

  move(samples: readonly Sample[], predicted: readonly Sample[]): void {
    const last = samples.at(-1);
    if (this.#stroke) {
      extend(this.#stroke, samples.map(this.#timed));
      if (last) this.#last = last;
      this.#predicted = predicted.map((sample) => toPoint(this.#timed(sample)));
    } else if (last && this.#start) {
      this.#at = [last.x, last.y];
    } else if (last && this.#tool === "eyedropper") {
      this.#pick([last.x, last.y]);
    }
    this.refresh();
  }

  end(): void {
    const { brush, onOp, view } = this.#work();
    const stroke = this.#stroke;
    if (stroke) {
      this.#forget();
      return onOp(stroke);
    }
    if (!this.#start || !this.#at) return;
    if (this.#tool === "polygon") {
      const { corners, closed } = withCorner(this.#corners, this.#at, CLOSE / view.scale);
      this.#forget();
      this.#corners = corners;
      return closed ? this.finish() : this.refresh();
    }
    const shape = this.#shape(brush, this.#start, this.#at);
    this.#forget();
    if (shape && !isEmptyShape(shape)) onOp(shape);
    else this.refresh();
  }

  /** What began was not meant: two fingers, a palm. The corners that are there stay. */
  cancel(): void {
    this.#forget();
    this.refresh();
  }

  /** Gives up everything that is under way. */
  giveUp(): void {
    this.#corners = [];
    this.#pourer.cancel();
    this.cancel();
  }

  /** Closes the polygon as it is. */
  finish(): void {
    const corners = this.#corners;
    if (!isPolygon(corners)) return;
    this.#corners = [];
    this.#forget();
    const { brush, onOp } = this.#work();
    onOp(draftPolygon(brush, corners));
  }

  /** Another tool is taken up: a polygon that was begun with this one is given up. */
  lay(tool: Tool): void {
    if (tool !== "polygon" && this.#corners.length > 0) this.giveUp();
  }

  /** Shows what there is: with the next frame, or `now`, when a drawing changed and a frame without it would flicker. */
  refresh(now = false): void {
    if (!now) {
      this.#frame ||= requestAnimationFrame(() => this.#paint());
      return;
    }
    cancelAnimationFrame(this.#frame);
    this.#paint();
  }

  close(): void {
    this.#stop.abort();
    this.#forget();
    this.#pourer.close();
    cancelAnimationFrame(this.#frame);
  }

  #paint(): void {
    this.#frame = 0;
    this.#surface.show(this.#work().drawing, this.#live());
  }

  #live(): Live | undefined {
    const stroke = this.#stroke;
    if (stroke) {
      const ahead = this.#predicted;
      return ahead.length === 0 || goesOn(stroke)
        ? stroke
        : { ...stroke, points: [...stroke.points, ...ahead] };
    }
    const { brush } = this.#work();
    if (this.#tool === "polygon" && (this.#corners.length > 0 || this.#at)) {
      const corners = this.#at ? [...this.#corners, this.#at] : this.#corners;
      return { ...draftPolygon(brush, corners), filled: brush.filled && corners.length > 2 };
    }
    return this.#start && this.#at ? this.#shape(brush, this.#start, this.#at) : undefined;
  }

  #shape(brush: Brush, start: Place, at: Place) {
    const tool = this.#tool;
    if (tool !== "line" && tool !== "arrow" && tool !== "rectangle" && tool !== "ellipse") return;
    return draftShape(tool, brush, start, at, this.#held);
  }

  async #pour([x, y]: Place): Promise<void> {
    const { drawing, brush } = this.#work();
    const at = { x: Math.floor(x), y: Math.floor(y), color: brush.color };
    const fill = await this.#pourer.pour(this.#surface.pixels(drawing), at);
    // Whatever was drawn meanwhile, the fill answers to a picture that is no more.
    if (fill && this.#work().drawing.ops === drawing.ops) this.#work().onOp(fill);
  }

  #pick([x, y]: Place): void {
    const { drawing, onPick } = this.#work();
    onPick(this.#surface.colourAt(drawing, x, y));
  }

  /** While a can is held still no pointer event comes, and it sprays nonetheless. */
  #hold(sample: Sample): void {
    this.#last = sample;
    this.#holding = setInterval(() => {
      if (this.#stroke && this.#last) this.move([{ ...this.#last, tMs: performance.now() }], []);
    }, HOLD_MS);
  }

  #forget(): void {
    clearInterval(this.#holding);
    this.#stroke = this.#start = this.#at = undefined;
    this.#predicted = [];
  }

  /** The log's clock starts with the first point and, in a restored draft, goes on where it stopped. */
  readonly #timed = (sample: Sample): Sample => {
    this.#epoch ??= sample.tMs - lastTime(this.#work().drawing.ops);
    return { ...sample, tMs: sample.tMs - this.#epoch };
  };
}

function lastTime(ops: readonly Op[]): number {
  const stroke = ops.findLast((op) => op.type === "stroke");
  return stroke?.points.at(-1)?.[3] ?? 0;
}
