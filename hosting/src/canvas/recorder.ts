import type { Ink } from "./ink";

export interface Painted {
  how: "fill" | "stroke";
  style: unknown;
  mode: string;
  alpha: number;
}

/** Writes down what is asked of it instead of drawing: what tests give the renderer for a canvas. */
export class Recorder implements Ink {
  fillStyle: unknown = "";
  strokeStyle: unknown = "";
  lineWidth = 1;
  lineCap: CanvasLineCap = "butt";
  lineJoin: CanvasLineJoin = "miter";
  globalAlpha = 1;
  globalCompositeOperation = "source-over";
  /** Every call that gives a place, as its name and its numbers. */
  readonly calls: string[] = [];
  readonly painted: Painted[] = [];
  readonly #saved: Partial<Ink>[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin } = this;
    const { globalAlpha, globalCompositeOperation } = this;
    const line = { strokeStyle, lineWidth, lineCap, lineJoin };
    this.#saved.push({ fillStyle, ...line, globalAlpha, globalCompositeOperation });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
    this.#note("restore");
  }

  transform = (...numbers: number[]) => this.#note("transform", ...numbers);
  beginPath = () => this.#note("beginPath");
  moveTo = (...at: number[]) => this.#note("moveTo", ...at);
  lineTo = (...at: number[]) => this.#note("lineTo", ...at);
  quadraticCurveTo = (...at: number[]) => this.#note("curve", ...at);
  rect = (...at: number[]) => this.#note("rect", ...at);
  ellipse = (...at: number[]) => this.#note("ellipse", ...at);
  closePath = () => this.#note("closePath");
  clearRect = (...at: number[]) => this.#note("clearRect", ...at);

  fillRect = (...at: number[]) => {
    this.#note("fillRect", ...at);
    this.fill();
  };
  fill = () => this.#paint("fill", this.fillStyle);
  stroke = () => this.#paint("stroke", this.strokeStyle);

  /** The numbers of every call of that name. */
  numbers(name: string): number[][] {
    return this.calls.flatMap((call) => {
      const [called, ...numbers] = call.split(" ");
      return called === name ? [numbers.map(Number)] : [];
    });
  }

  #paint(how: Painted["how"], style: unknown): void {
    const { globalCompositeOperation: mode, globalAlpha: alpha } = this;
    this.painted.push({ how, style, mode, alpha });
  }

  #note(name: string, ...numbers: number[]): void {
    this.calls.push([name, ...numbers].join(" "));
  }
}
