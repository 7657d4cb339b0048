import { describe, expect, test } from "vitest";
import { decodeMask, encodeMask, MAX_OTHERS, STEP, type Mask, type Rgba } from "./mask";

/** The same numbers in every run (mulberry32), so that a failure can be looked at. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Runs, noise, copies of the row above and mixed pixels: everything a token can say. */
function randomMask(seed: number): Mask {
  const pick = random(seed);
  const [width, height] = seed % 20 === 0 ? [512, 512] : [1 + pick(90), 1 + pick(60)];
  const behind = pick(3) === 0;
  const others = Array.from({ length: behind ? 0 : pick(MAX_OTHERS + 1) }, (): Rgba => {
    return [pick(256), pick(256), pick(256), pick(256)];
  });
  const alpha = new Uint8Array(width * height);
  const other = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length;) {
    const kind = pick(others.length > 0 ? 4 : 3);
    const end = Math.min(alpha.length, i + 1 + pick(kind === 3 ? 3 : pick(5) === 0 ? 9000 : 30));
    for (; i < end; i++) {
      if (kind === 2 && i >= width) {
        alpha[i] = alpha[i - width]!;
        other[i] = other[i - width]!;
      } else if (kind === 3) {
        alpha[i] = STEP * (1 + pick(14));
        other[i] = pick(others.length);
      } else alpha[i] = kind === 1 ? 255 : 0;
    }
  }
  const x = pick(513 - width);
  return { x, y: pick(513 - height), width, height, alpha, behind, other, others };
}

const square: Mask = {
  x: 500,
  y: 3,
  width: 2,
  height: 2,
  alpha: Uint8Array.of(255, 0, 119, 255),
  behind: false,
  other: Uint8Array.of(0, 0, 0, 0),
  others: [[1, 2, 3, 255]],
};

const bytesOf = (text: string) => [...atob(text)].map((char) => char.charCodeAt(0));
const textOf = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));
const square2 = (...tokens: number[]) => textOf(0, 0, 2, 2, 0, ...tokens);

describe("a mask", () => {
  test("is the same after it was written and read, whatever it looks like", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const mask = randomMask(seed);
      const read = decodeMask(encodeMask(mask))!;
      expect({ ...read, alpha: 0, other: 0 }, `seed ${seed}`).toEqual({
        ...mask,
        alpha: 0,
        other: 0,
      });
      // A buffer compares in one go; the matcher looks at each of a quarter million pixels.
      expect(Buffer.compare(read.alpha, mask.alpha), `seed ${seed}`).toBe(0);
      expect(Buffer.compare(read.other, mask.other), `seed ${seed}`).toBe(0);
    }
  });

  test("keeps a coverage to the nearest of its sixteen steps", () => {
    const near = { ...square, alpha: Uint8Array.of(250, 5, 112, 255) };
    expect(decodeMask(encodeMask(near))?.alpha).toEqual(square.alpha);
  });

  test("of the whole canvas takes a few bytes", () => {
    const alpha = new Uint8Array(512 * 512).fill(255);
    const whole = {
      x: 0,
      y: 0,
      width: 512,
      height: 512,
      behind: true,
      alpha,
      other: alpha,
      others: [],
    };
    expect(encodeMask(whole).length).toBeLessThan(32);
  });

  test("of a large disc takes no more than two kilobytes", () => {
    const alpha = new Uint8Array(400 * 400).map((_, i) => {
      return Math.hypot((i % 400) - 200, Math.floor(i / 400) - 200) < 199 ? 255 : 0;
    });
    const disc = {
      x: 50,
      y: 50,
      width: 400,
      height: 400,
      behind: true,
      alpha,
      other: alpha,
      others: [],
    };
    expect(encodeMask(disc).length).toBeLessThan(2048);
  });
});

describe("a mask is not read from", () => {
  const good = bytesOf(encodeMask(square));

  test.each([
    ["an empty text", ""],
    ["the word for the background", "paper"],
    ["what is not base64", "§§§§"],
    ["its beginning alone", textOf(...good.slice(0, 4))],
    ["less than all of its pixels", textOf(...good.slice(0, -1))],
    ["more than its pixels", textOf(...good, 1)],
    ["a run that ends outside of the box", square2(4 * 4 + 1)],
    ["a mixture where nothing is mixed", square2(3, 4 * 2 + 2)],
    ["a mixture with a colour that is not there", textOf(0, 0, 1, 1, 2, 9, 9, 9, 255, 14 * 4 + 3)],
    ["a number that does not end", square2(0x80, 0x80, 0x80, 0x80, 0x80)],
    ["a box without width", textOf(0, 0, 0, 2, 0)],
    ["a box that leaves the canvas", textOf(0x80, 4, 0, 1, 1, 0, 2)],
    ["a box of gigabytes", textOf(0, 0, 0xff, 0xff, 0x7f, 0xff, 0xff, 0x7f, 0, 2)],
    ["more colours than a mask has", textOf(0, 0, 1, 1, 18, ...new Array(4 * 17).fill(0), 2)],
    ["a text longer than any mask", "A".repeat(5_000_000)],
  ])("%s", (_, text) => {
    expect(decodeMask(text)).toBeNull();
  });

  test("any one byte of it changed, unless that is a mask of the canvas again", () => {
    for (let at = 0; at < good.length; at++) {
      for (let value = 0; value < 256; value++) {
        const mask = decodeMask(textOf(...good.with(at, value)));
        if (!mask) continue;
        expect(mask.x + mask.width).toBeLessThanOrEqual(512);
        expect(mask.y + mask.height).toBeLessThanOrEqual(512);
        expect(mask.alpha).toHaveLength(mask.width * mask.height);
        expect(Math.max(...mask.other)).toBeLessThanOrEqual(Math.max(0, mask.others.length - 1));
      }
    }
  });
});
