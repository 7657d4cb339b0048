import { describe, expect, test, vi } from "vitest";
import { flood, rgbaOf, TOLERANCE } from "./flood";
import { CANVAS_SIZE } from "./log";
import { decodeMask, encodeMask, type Mask, type Rgba } from "./mask";
import { paintOf } from "./stamp";

// Each scene is a quarter million pixels drawn in JavaScript, which a busy machine takes seconds for.
vi.setConfig({ testTimeout: 60_000 });

const BLACK = "#000000";
const RED = "#e5273a";
const BLUE = "#2456e6";
const YELLOW = "#ffd42e";
const WHITE = "#ffffff";

/** Something to draw: how far x, y lies outside of it, in pixels (inside: negative). */
type Form = (x: number, y: number) => number;
interface Ink {
  form: Form;
  color: string;
  opacity?: number;
}

const disc =
  (cx: number, cy: number, radius: number): Form =>
  (x, y) =>
    Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) - radius;
const ring =
  (cx: number, cy: number, radius: number, width: number): Form =>
  (x, y) =>
    Math.abs(Math.sqrt((x - cx) ** 2 + (y - cy) ** 2) - radius) - width / 2;
/** An endless line through x, y. */
const line =
  (px: number, py: number, degrees: number, width: number): Form =>
  (x, y) => {
    const angle = (degrees * Math.PI) / 180;
    return Math.abs((x - px) * Math.sin(angle) - (y - py) * Math.cos(angle)) - width / 2;
  };
const everywhere: Form = () => -1000;

/** Layer over layer, each antialiased by 64 samples to a pixel, as straight RGBA. */
function draw(...layers: Ink[]): Uint8ClampedArray {
  const pixels = bare();
  for (const { form, color, opacity = 1 } of layers) {
    const ink = rgbaOf(color)!;
    for (let i = 0; i < CANVAS_SIZE * CANVAS_SIZE; i++) {
      const share = opacity * coverage(form, i % CANVAS_SIZE, Math.floor(i / CANVAS_SIZE));
      if (share > 0) put(pixels, i, over([ink[0], ink[1], ink[2], 255 * share], at(pixels, i)));
    }
  }
  return pixels;
}

function bare(): Uint8ClampedArray {
  return new Uint8ClampedArray(4 * CANVAS_SIZE * CANVAS_SIZE);
}

function coverage(form: Form, x: number, y: number): number {
  const distance = form(x + 0.5, y + 0.5);
  if (Math.abs(distance) > 1) return distance < 0 ? 1 : 0;
  let hits = 0;
  for (let s = 0; s < 64; s++)
    if (form(x + ((s % 8) + 0.5) / 8, y + (Math.floor(s / 8) + 0.5) / 8) < 0) hits++;
  return hits / 64;
}

function at(pixels: Uint8ClampedArray, i: number): Rgba {
  return [pixels[4 * i]!, pixels[4 * i + 1]!, pixels[4 * i + 2]!, pixels[4 * i + 3]!];
}

function put(pixels: Uint8ClampedArray, i: number, color: Rgba): void {
  for (let channel = 0; channel < 4; channel++) pixels[4 * i + channel] = color[channel]!;
}

function over(top: Rgba, bottom: Rgba): Rgba {
  const a = top[3] / 255;
  const b = (bottom[3] / 255) * (1 - a);
  if (a + b === 0) return [0, 0, 0, 0];
  const mix = (channel: 0 | 1 | 2) => (a * top[channel] + b * bottom[channel]) / (a + b);
  return [mix(0), mix(1), mix(2), 255 * (a + b)];
}

/** Does what stamp.ts asks of a canvas that has one pixel for each unit. */
function stamped(pixels: Uint8ClampedArray, mask: Mask, color: string): Uint8ClampedArray {
  const result = pixels.slice();
  const paint = paintOf(mask, rgbaOf(color)!);
  for (let k = 0; k < mask.alpha.length; k++) {
    if (mask.alpha[k] === 0) continue;
    const i = (mask.y + Math.floor(k / mask.width)) * CANVAS_SIZE + mask.x + (k % mask.width);
    put(result, i, mask.behind ? over(at(pixels, i), at(paint, k)) : at(paint, k));
  }
  return result;
}

function fill(pixels: Uint8ClampedArray, x: number, y: number, color: string) {
  const mask = flood(pixels, x, y, TOLERANCE, color)!;
  // As a replay has it, after it was written down.
  return stamped(pixels, decodeMask(encodeMask(mask))!, color);
}

/** The largest difference in any channel as it is seen on paper of that colour. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray, paper: string): number {
  const ground = rgbaOf(paper)!;
  let most = 0;
  const seen = (pixels: Uint8ClampedArray, i: number, channel: number) => {
    const alpha = pixels[i + 3]! / 255;
    return pixels[i + channel]! * alpha + ground[channel]! * (1 - alpha);
  };
  for (let i = 0; i < a.length; i += 4)
    for (let channel = 0; channel < 3; channel++)
      most = Math.max(most, Math.abs(seen(a, i, channel) - seen(b, i, channel)));
  return most;
}

/** How many pixels are filled. */
function sizeOf(mask: Mask | null): number {
  return mask ? mask.alpha.reduce((sum, alpha) => sum + alpha / 255, 0) : 0;
}

describe("a fill looks as if its colour had been there before the lines, without a fringe", () => {
  const inside = disc(250, 250, 120);
  const outline = ring(250, 250, 120, 4);
  const dots = [RED, BLACK, YELLOW, WHITE, "#ff70b5"].map((color, i) => ({
    form: disc(170 + 40 * i, 220 + 9 * i, 12 + i / 3),
    color,
  }));

  test.each<[string, Ink[]]>([
    ["a ring", [{ form: outline, color: BLACK }]],
    ["a thin ring", [{ form: ring(250, 250, 120, 2.5), color: BLACK }]],
    ["a light ring", [{ form: outline, color: YELLOW }]],
    ["a ring with many dots", [{ form: outline, color: BLACK }, ...dots]],
  ])("on paper inside %s", (_, lines) => {
    const filled = fill(draw(...lines), 250, 300, BLUE);
    const expected = draw({ form: inside, color: BLUE }, ...lines);
    expect(difference(filled, expected, YELLOW)).toBeLessThan(4);
  });

  test.each<[string, (color: string) => Ink[]]>([
    [
      "inside a ring",
      (color) => [
        { form: inside, color },
        { form: outline, color: BLACK },
      ],
    ],
    [
      "inside a light ring",
      (color) => [
        { form: inside, color },
        { form: outline, color: YELLOW },
      ],
    ],
    ["of a disc on bare paper", (color) => [{ form: inside, color }]],
    [
      "on another colour",
      (color) => [
        { form: everywhere, color: YELLOW },
        { form: inside, color },
      ],
    ],
    ["with many dots on it", (color) => [{ form: everywhere, color }, ...dots]],
    ["that is a line itself", (color) => [{ form: ring(250, 240, 60, 5), color }]],
  ])("on a colour %s", (_, scene) => {
    const filled = fill(draw(...scene("#2fa84f")), 250, 300, BLUE);
    // Half of a coverage's step is 8.5 of 255.
    expect(difference(filled, draw(...scene(BLUE)), WHITE)).toBeLessThan(12);
  });

  test("however often the colour changes", () => {
    const scene = (color: string) => [
      { form: inside, color },
      { form: outline, color: BLACK },
    ];
    let pixels = draw(...scene(RED));
    for (const color of [YELLOW, WHITE, BLUE]) pixels = fill(pixels, 250, 300, color);
    expect(difference(pixels, draw(...scene(BLUE)), WHITE)).toBeLessThan(20);
  });
});

describe("a fill stops", () => {
  test("before the far edge of a thin line", () => {
    const form = ring(256, 256, 100, 2);
    const drawn = draw({ form, color: BLACK });
    const mask = flood(drawn, 256, 256, TOLERANCE, RED)!;
    const outside = [...mask.alpha].filter((alpha, k) => {
      const x = mask.x + (k % mask.width) + 0.5;
      const y = mask.y + Math.floor(k / mask.width) + 0.5;
      return alpha > 0 && disc(256, 256, 101.2)(x, y) > 0;
    });
    expect(outside).toHaveLength(0);
  });

  const drawn = draw({ form: line(256, 256, 33, 4), color: BLACK });

  test("at a line of the thinnest pen", () => {
    const below = sizeOf(flood(drawn, 100, 500, TOLERANCE, RED));
    const above = sizeOf(flood(drawn, 500, 10, TOLERANCE, RED));
    expect(below).toBeGreaterThan(100_000);
    expect(below + above).toBeLessThan(CANVAS_SIZE ** 2);
  });

  test("at a diagonal of single pixels that touch by their corners", () => {
    const pixels = bare();
    for (let i = 0; i < CANVAS_SIZE; i++) put(pixels, i * CANVAS_SIZE + i, [0, 0, 0, 255]);
    const half = (CANVAS_SIZE * (CANVAS_SIZE - 1)) / 2;
    // The line itself has the colour beneath it.
    expect(sizeOf(flood(pixels, 500, 10, TOLERANCE, RED))).toBe(half + CANVAS_SIZE);
  });

  test("at white ink, which is not paper", () => {
    const pixels = draw({ form: ring(256, 256, 100, 4), color: WHITE });
    expect(sizeOf(flood(pixels, 256, 256, TOLERANCE, RED))).toBeLessThan(33_000);
  });

  test("nowhere on bare paper, up to all four borders", () => {
    const mask = flood(bare(), 0, 511, 0, RED);
    expect(mask).toMatchObject({ x: 0, y: 0, width: 512, height: 512, behind: true });
    expect(sizeOf(mask)).toBe(CANVAS_SIZE ** 2);
  });

  test("nowhere in a spiral of one pixel's width but at its end", () => {
    const pixels = bare();
    for (let y = 1; y < CANVAS_SIZE; y += 2) {
      const gap = y % 4 === 1 ? CANVAS_SIZE - 1 : 0;
      for (let x = 0; x < CANVAS_SIZE; x++)
        if (x !== gap) put(pixels, y * CANVAS_SIZE + x, [0, 0, 0, 255]);
    }
    const mask = flood(pixels, 0, 0, TOLERANCE, RED)!;
    expect([mask.width, mask.height]).toEqual([512, 512]);
    expect(sizeOf(mask)).toBe(CANVAS_SIZE ** 2);
  });

  test("never at what transparent pixels carry as colour", () => {
    const pixels = bare().map((_, i) => (i % 4 === 3 ? 0 : (i * 7919) % 256));
    expect(sizeOf(flood(pixels, 9, 9, 0, RED))).toBe(CANVAS_SIZE ** 2);
  });
});

describe("the tolerance", () => {
  /** Two halves whose green differs by 40. */
  const halves = bare().map((_, i) => {
    const right = (i / 4) % CANVAS_SIZE >= 256;
    return [200, right ? 140 : 100, 50, 255][i % 4]!;
  });

  test.each([
    [39, 256 * 512],
    [40, 512 * 512],
  ])("of %i in the farthest channel fills %i pixels", (tolerance, size) => {
    expect(sizeOf(flood(halves, 0, 0, tolerance, BLUE))).toBe(size);
  });
});

describe("there is nothing to fill", () => {
  const red = draw({ form: everywhere, color: RED });

  test("where the colour is already", () => {
    expect(flood(red, 100, 100, TOLERANCE, RED)).toBeNull();
    expect(flood(red, 100, 100, TOLERANCE, RED.toUpperCase())).toBeNull();
    expect(flood(red, 100, 100, TOLERANCE, BLUE)).not.toBeNull();
  });

  test.each([
    [-1, 5],
    [5, 512],
    [512, 5],
    [NaN, 5],
  ])("at %d, %d, outside of the canvas", (x, y) => {
    expect(flood(red, x, y, TOLERANCE, BLUE)).toBeNull();
  });
});

test("a place between two pixels is the pixel it lies in", () => {
  const pixels = draw({ form: disc(256, 256, 20), color: RED });
  expect(flood(pixels, 200.9, 100.9, TOLERANCE, BLUE)?.behind).toBe(true);
  expect(flood(pixels, 256.9, 256.9, TOLERANCE, BLUE)?.behind).toBe(false);
});

test("a fill in a drawing takes no more than four kilobytes", () => {
  const scene = (color: string) => [
    { form: disc(250, 250, 150), color },
    { form: ring(250, 250, 150, 7), color: BLACK },
    { form: ring(190, 220, 30, 7), color: BLACK },
    { form: ring(310, 220, 30, 7), color: BLACK },
  ];
  const [, ...lines] = scene(RED);
  expect(encodeMask(flood(draw(...lines), 250, 300, TOLERANCE, BLUE)!).length).toBeLessThan(4096);
  expect(encodeMask(flood(draw(...scene(RED)), 250, 300, TOLERANCE, BLUE)!).length).toBeLessThan(
    4096,
  );
});
