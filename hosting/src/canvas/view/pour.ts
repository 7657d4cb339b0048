import { answer, type Answer, type Question } from "./flood-question";
import { TOLERANCE } from "../flood";
import type { Fill } from "../log";

/**
 * Finds out what a fill takes, beside the main thread. Only the newest pour counts: drawing goes on meanwhile, and a
 * fill that answers to an older picture would come as a surprise.
 */
export class Pourer {
  readonly #newWorker: () => Worker;
  #worker: Worker | undefined;
  #unavailable = false;
  #newest = 0;
  #settle: ((mask: string | null) => void) | undefined;

  constructor(newWorker = startWorker) {
    this.#newWorker = newWorker;
  }

  /** The fill to add to the drawing; null when there is nothing to fill, or once a newer pour or `cancel` came. */
  async pour(
    pixels: Uint8ClampedArray,
    at: Pick<Fill, "x" | "y" | "color"> & { tolerance?: number },
  ): Promise<Fill | null> {
    this.cancel();
    const { x, y, color, tolerance = TOLERANCE } = at;
    const mask = await this.#ask({ id: this.#newest, pixels, x, y, color, tolerance });
    return mask === null ? null : { type: "fill", x, y, color, tolerance, mask };
  }

  /** What is being poured will give null. */
  cancel(): void {
    this.#newest++;
    this.#settle?.(null);
    this.#settle = undefined;
  }

  /** Ends the worker; the next pour starts another. */
  close(): void {
    this.cancel();
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(question: Question): Promise<string | null> {
    const worker = this.#start();
    if (!worker) return Promise.resolve(answer(question).mask);
    return new Promise((resolve) => {
      this.#settle = resolve;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== this.#newest) return;
        this.#settle = undefined;
        resolve(data.mask);
      };
      // A worker whose script does not load says so only here. The pixels were copied, so they are still at hand.
      worker.onerror = () => {
        this.#unavailable = true;
        worker.terminate();
        this.#worker = undefined;
        if (question.id !== this.#newest) return;
        this.#settle = undefined;
        resolve(answer(question).mask);
      };
      worker.postMessage(question);
    });
  }

  #start(): Worker | undefined {
    if (this.#unavailable) return undefined;
    try {
      return (this.#worker ??= this.#newWorker());
    } catch {
      this.#unavailable = true;
      return undefined;
    }
  }
}

function startWorker(): Worker {
  return new Worker(new URL("./flood-worker.ts", import.meta.url), { type: "module" });
}
