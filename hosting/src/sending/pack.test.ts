import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Fill, Point, Stroke, StrokeLog } from "../canvas/log";
import { MAX_GZIP_BYTES, parseLog } from "../canvas/serialise";
import { packLog } from "./pack";

/** Numbers that no packing makes smaller, the same in every run. */
function* noise(): Generator<number> {
  for (let state = 7; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

const random = noise();
const some = () => random.next().value as number;

const stroke = (points: number): Stroke => ({
  ...{ type: "stroke", tool: "pen", color: "#000000", size: 7, opacity: 1 },
  points: Array.from({ length: points }, (_, i): Point => [
    512 * some(),
    512 * some(),
    0.5,
    16 * i,
  ]),
});

const fill = (mask: string): Fill => ({
  ...{ type: "fill", x: 9, y: 9, color: "#ffd42e", tolerance: 32 },
  mask,
});

const mask = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(97 + Math.floor(26 * some()))).join("");

const log = (...ops: StrokeLog["ops"]): StrokeLog => ({
  ...{ v: 1, width: 512, height: 512, seed: 1 },
  ops,
});

/** The log that is sent, as the site reads it again. */
async function sent(whole: StrokeLog): Promise<StrokeLog> {
  const packed = await packLog(whole);
  expect(packed.size).toBeLessThanOrEqual(MAX_GZIP_BYTES);
  const read = parseLog(JSON.parse(gunzipSync(await packed.arrayBuffer()).toString()));
  expect(read).not.toBeNull();
  return read!;
}

test("a log that is small enough is sent as it is", async () => {
  const whole = log(stroke(300), fill("paper"), fill(mask(900)), { type: "clear" });
  expect(await sent(whole)).toEqual(whole);
});

test("of a long log every stroke is sent, with fewer points", async () => {
  const whole = log(...Array.from({ length: 20 }, () => stroke(1000)), fill(mask(900)));
  const { ops } = await sent(whole);
  expect(ops).toHaveLength(21);
  expect(ops.at(-1)).toEqual(whole.ops.at(-1));
  for (const op of ops.slice(0, -1)) expect((op as Stroke).points.length).toBeGreaterThan(120);
});

test("where the masks of fills are too much, the hand's strokes and the colours are sent all the same", async () => {
  const fills = Array.from({ length: 60 }, () => fill(mask(9000)));
  const whole = log(stroke(300), fill("paper"), ...fills);
  const { ops } = await sent(whole);
  expect(ops).toEqual([
    whole.ops[0],
    whole.ops[1],
    ...fills.map((each) => ({ ...each, mask: "" })),
  ]);
});
