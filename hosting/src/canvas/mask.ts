import { CANVAS_SIZE } from "./log";

/** Red, green, blue and alpha, 0–255, not premultiplied. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Which pixels of the canvas a fill takes. */
export interface Mask {
  /** The box around it, in pixels of the canvas (one for each unit). */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How much of each pixel of the box is filled, row by row: 0–255 in sixteen steps of 17. */
  alpha: Uint8Array;
  /** Whether bare paper was filled: the colour then goes behind the ink instead of replacing it, all or nothing. */
  behind: boolean;
  /** What a pixel shows where it is filled only in part, an index into `others`. Of no meaning elsewhere. */
  other: Uint8Array;
  /** At most MAX_OTHERS colours. */
  others: Rgba[];
}

export const MAX_OTHERS = 16;

/** Sixteen coverages are finer than the eye is at an edge of one pixel, and a byte holds them with their run. */
export const STEP = 17;
const PARTIAL_STEPS = 14;

/** What the lower two bits of a token say; the others are the length of the run less one, or the mixture. */
const LIKE_ABOVE = 0;
const EMPTY = 1;
const FULL = 2;
const MIXED = 3;

/** No mask of a canvas needs more: three bytes for each pixel and a little for the beginning. */
const MAX_TEXT = 4 * (CANVAS_SIZE * CANVAS_SIZE + 128);

/**
 * The mask in base64: the box, the colours, then its pixels as tokens. A token is a varint: a run of pixels that
 * are as those above, that are empty, that are full, or one mixed pixel. The edge of a fill moves little from one row
 * to the next, so most of a row is a copy.
 */
export function encodeMask(mask: Mask): string {
  const bytes: number[] = [];
  const { width, others } = mask;
  for (const value of [mask.x, mask.y, width, mask.height]) putVarint(bytes, value);
  putVarint(bytes, mask.behind ? 0 : 1 + others.length);
  if (!mask.behind) for (const color of others) bytes.push(...color);

  const cells = toCells(mask);
  const above = (i: number) => (i < width ? EMPTY : cells[i - width]!);
  for (let i = 0; i < cells.length;) {
    const cell = cells[i]!;
    let copied = i;
    while (copied < cells.length && cells[copied] === above(copied)) copied++;
    let same = i + 1;
    while (same < cells.length && cells[same] === cell) same++;
    if (copied > i && (copied >= same || cell >= MIXED)) {
      putVarint(bytes, (copied - i - 1) * 4 + LIKE_ABOVE);
      i = copied;
    } else if (cell >= MIXED) {
      putVarint(bytes, (cell - MIXED) * 4 + MIXED);
      i++;
    } else {
      putVarint(bytes, (same - i - 1) * 4 + cell);
      i = same;
    }
  }
  return toBase64(bytes);
}

/** Reads what `encodeMask` wrote; null for anything else, whoever wrote it. */
export function decodeMask(text: string): Mask | null {
  const bytes = fromBase64(text);
  if (!bytes) return null;
  const input = new Input(bytes);
  const [x, y, width, height, kind] = Array.from({ length: 5 }, () => input.varint()) as Five;
  if (width < 1 || height < 1 || x + width > CANVAS_SIZE || y + height > CANVAS_SIZE) return null;
  if (kind > 1 + MAX_OTHERS) return null;
  const behind = kind === 0;
  const others = Array.from({ length: behind ? 0 : kind - 1 }, () => input.rgba());

  const cells = new Uint8Array(width * height).fill(EMPTY);
  for (let i = 0; i < cells.length;) {
    const token = input.varint();
    const rest = token >>> 2;
    if (input.failed) return null;
    if ((token & 3) === MIXED) {
      if (rest >= others.length * PARTIAL_STEPS) return null;
      cells[i++] = MIXED + rest;
      continue;
    }
    const end = i + rest + 1;
    if (end > cells.length) return null;
    for (; i < end; i++) cells[i] = token & 3 ? token & 3 : i < width ? EMPTY : cells[i - width]!;
  }
  return input.failed || !input.atEnd
    ? null
    : fromCells({ x, y, width, height }, behind, others, cells);
}

type Five = [number, number, number, number, number];

/** A pixel in one number: EMPTY, FULL, or MIXED plus its coverage and colour. */
function toCells({ alpha, other, behind }: Mask): Uint8Array {
  return alpha.map((value, i) => {
    const level = Math.round(value / STEP);
    if (level === 0) return EMPTY;
    if (level > PARTIAL_STEPS || behind) return FULL;
    return MIXED + other[i]! * PARTIAL_STEPS + level - 1;
  });
}

function fromCells(
  box: Pick<Mask, "x" | "y" | "width" | "height">,
  behind: boolean,
  others: Rgba[],
  cells: Uint8Array,
): Mask {
  const alpha = cells.map((cell) => {
    if (cell === EMPTY) return 0;
    return cell === FULL ? 255 : (((cell - MIXED) % PARTIAL_STEPS) + 1) * STEP;
  });
  const other = cells.map((cell) =>
    cell < MIXED ? 0 : Math.floor((cell - MIXED) / PARTIAL_STEPS),
  );
  return { ...box, alpha, behind, other, others };
}

class Input {
  readonly #bytes: Uint8Array;
  #at = 0;
  failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) this.failed = true;
    return byte ?? 0;
  }

  /** Three bytes are the most that any number of a mask needs. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    this.failed = true;
    return 0;
  }

  rgba(): Rgba {
    return [this.byte(), this.byte(), this.byte(), this.byte()];
  }
}

function putVarint(bytes: number[], value: number): void {
  for (; value >= 0x80; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  bytes.push(value);
}

function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array | null {
  if (text.length > MAX_TEXT) return null;
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
