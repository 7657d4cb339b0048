import { expect, test } from "vitest";
import { CANVAS_SIZE } from "../log";
import { decodeMask } from "../mask";
import { answer, type Question } from "./flood-question";
import { Pourer } from "./pour";

const paper = () => new Uint8ClampedArray(4 * CANVAS_SIZE * CANVAS_SIZE);
const red = { x: 3, y: 4, color: "#ff0000" };

/** Answers when it is told to. */
class SlowWorker {
  static started: SlowWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  asked: Question[] = [];
  ended = false;

  constructor() {
    SlowWorker.started.push(this);
  }
  postMessage = (question: Question) => this.asked.push(question);
  terminate = () => (this.ended = true);
  answer = (which: number) => this.onmessage?.({ data: answer(this.asked[which]!) });
}

function pourer(): [Pourer, () => SlowWorker[]] {
  SlowWorker.started = [];
  return [new Pourer(() => new SlowWorker() as unknown as Worker), () => SlowWorker.started];
}

test("a pour becomes the operation to add", async () => {
  const [pouring, workers] = pourer();
  const poured = pouring.pour(paper(), { ...red, tolerance: 7 });
  workers()[0]!.answer(0);
  const fill = await poured;
  expect(fill).toMatchObject({ type: "fill", ...red, tolerance: 7 });
  expect(decodeMask(fill!.mask)).toMatchObject({ width: 512, height: 512, behind: true });
});

test("the worker starts with the first pour and stays for the next", async () => {
  const [pouring, workers] = pourer();
  expect(workers()).toHaveLength(0);
  for (const which of [0, 1]) {
    const poured = pouring.pour(paper(), red);
    workers()[0]!.answer(which);
    expect(await poured).not.toBeNull();
  }
  expect(workers()).toHaveLength(1);
});

test("only the newest pour counts, whichever is answered first", async () => {
  const [pouring, workers] = pourer();
  const older = pouring.pour(paper(), red);
  const newer = pouring.pour(paper(), { ...red, color: "#00ff00" });
  expect(await older).toBeNull();
  workers()[0]!.answer(0);
  workers()[0]!.answer(1);
  expect(await newer).toMatchObject({ color: "#00ff00" });
});

test("a pour that was cancelled gives nothing", async () => {
  const [pouring, workers] = pourer();
  const poured = pouring.pour(paper(), red);
  pouring.cancel();
  workers()[0]!.answer(0);
  expect(await poured).toBeNull();
});

test("closing ends the worker and what it was asked", async () => {
  const [pouring, workers] = pourer();
  const poured = pouring.pour(paper(), red);
  pouring.close();
  expect(await poured).toBeNull();
  expect(workers()[0]!.ended).toBe(true);
});

test("without workers the main thread does it", async () => {
  const pouring = new Pourer(() => {
    throw new Error("no workers here");
  });
  expect(await pouring.pour(paper(), red)).toMatchObject({ type: "fill" });
});

test("a worker that fails leaves it to the main thread, then and later", async () => {
  const [pouring, workers] = pourer();
  const poured = pouring.pour(paper(), red);
  workers()[0]!.onerror?.();
  expect(await poured).toMatchObject({ type: "fill" });
  expect(await pouring.pour(paper(), red)).toMatchObject({ type: "fill" });
  expect(workers()).toHaveLength(1);
});

test("where the colour is already there is nothing to add", async () => {
  const [pouring, workers] = pourer();
  const full = paper().map((_, i) => [255, 0, 0, 255][i % 4]!);
  const poured = pouring.pour(full, red);
  workers()[0]!.answer(0);
  expect(await poured).toBeNull();
});
