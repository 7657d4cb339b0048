/** Uniform in [0, 1). */
export type Random = () => number;

/** Which operation of which log is drawn: all that scattered grains may depend on beside the operation itself. */
export interface Key {
  /** The log's seed; its lower 32 bits count. */
  seed: number;
  /** Where the operation stands in the log. */
  index: number;
}

/**
 * Random numbers for one point of one operation. Each point has its own, so what the first points scattered
 * stays the same whatever follows, and drawing can go on from any point.
 */
export function randomAt(key: Key, point: number): Random {
  return mulberry32(hashOf(key, point));
}

/** 32 bits of its own for every point of every operation. */
export function hashOf({ seed, index }: Key, point: number): number {
  return scramble(scramble(scramble(seed) + index) + point);
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, and as many as one point needs. */
export function mulberry32(state: number): Random {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return unit(z ^ (z >>> 14));
  };
}

/** 32 bits as a number in [0, 1). */
export function unit(bits: number): number {
  return (bits >>> 0) / 2 ** 32;
}

/** The finaliser of MurmurHash3 by Austin Appleby (public domain): neighbouring numbers end up far apart. */
export function scramble(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A whole number that is `expected` on average. */
export function roundAtRandom(expected: number, random: Random): number {
  return Math.floor(expected + random());
}
