import { isNotFound } from "./problem";
import type { Answer } from "./client";
import type { RankedDrawing } from "./types";

/** How often the rank is asked for, and how long before the page says "ranking soon". */
export const EVERY_MS = 400;
/** The mirror usually needs less than this; asking sooner would only cost a round trip. */
export const HEAD_START_MS = 150;
export const PATIENCE_MS = 10_000;

export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Asks until the boards know the drawing. The mirror runs a moment behind the judge, so "not found" and faults
 * at first mean only "not yet". Returns what is known in the end, or null when nothing came.
 */
export async function pollRank(
  ask: () => Promise<Answer<RankedDrawing>>,
  {
    signal,
    onUpdate,
    clock = realClock,
  }: { signal?: AbortSignal; onUpdate?: (drawing: RankedDrawing) => void; clock?: Clock } = {},
): Promise<RankedDrawing | null> {
  const until = clock.now() + PATIENCE_MS;
  let known: RankedDrawing | null = null;
  await clock.sleep(HEAD_START_MS);
  while (!signal?.aborted) {
    let wait = EVERY_MS;
    try {
      const { data, retryAfterSeconds } = await ask();
      known = data;
      onUpdate?.(data);
      if (data.rankState !== "pending") return data;
      if (retryAfterSeconds !== undefined) wait = Math.max(wait, retryAfterSeconds * 1000);
    } catch (error) {
      // Anything but a "not yet" is asked again more slowly, it may be a server catching its breath.
      if (!isNotFound(error)) wait = EVERY_MS * 3;
    }
    if (clock.now() + wait > until) return known;
    await clock.sleep(wait);
  }
  return known;
}
