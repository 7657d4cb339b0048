import { describe, expect, test } from "vitest";
import { Problem, Unreachable } from "./problem";
import { PATIENCE_MS, pollRank, type Clock } from "./rank";
import type { RankedDrawing } from "./types";

class FakeClock implements Clock {
  time = 0;
  waits: number[] = [];
  now = () => this.time;
  sleep = async (ms: number) => {
    this.waits.push(ms);
    this.time += ms;
  };
}

const drawing = (rankState: RankedDrawing["rankState"], rank: number | null = null) =>
  ({ id: "d", rankState, rank, of: rank && 340 }) as RankedDrawing;

/** Answers one after the other, the last one for ever. */
function answers(...list: (RankedDrawing | Error)[]) {
  let asked = 0;
  const ask = async () => {
    const answer = list[Math.min(asked++, list.length - 1)]!;
    if (answer instanceof Error) throw answer;
    return { data: answer, retryAfterSeconds: answer.rankState === "pending" ? 1 : undefined };
  };
  return { ask, count: () => asked };
}

describe("waiting for the rank", () => {
  test("ends as soon as the boards know the drawing", async () => {
    const { ask, count } = answers(drawing("ready", 12));
    expect(await pollRank(ask, { clock: new FakeClock() })).toMatchObject({ rank: 12, of: 340 });
    expect(count()).toBe(1);
  });

  test("asks again when the mirror has not seen the drawing yet, waiting as long as it is told to", async () => {
    const clock = new FakeClock();
    const { ask } = answers(
      new Problem(404, "not_found", undefined),
      drawing("pending"),
      drawing("ready", 3),
    );
    expect(await pollRank(ask, { clock })).toMatchObject({ rank: 3 });
    expect(clock.waits.slice(1)).toEqual([400, 1000]);
  });

  test("gives up after ten seconds and keeps what it knows", async () => {
    const clock = new FakeClock();
    const { ask } = answers(drawing("pending"));
    expect(await pollRank(ask, { clock })).toMatchObject({ rankState: "pending" });
    expect(clock.time).toBeLessThanOrEqual(PATIENCE_MS);
    expect(clock.time).toBeGreaterThan(PATIENCE_MS - 1500);
  });

  test("survives a server that is away for a moment", async () => {
    const { ask } = answers(new Unreachable("down"), drawing("ready", 1));
    expect(await pollRank(ask, { clock: new FakeClock() })).toMatchObject({ rank: 1 });
  });

  test("takes unranked for an answer", async () => {
    const { ask, count } = answers(drawing("unranked"));
    expect(await pollRank(ask, { clock: new FakeClock() })).toMatchObject({
      rankState: "unranked",
    });
    expect(count()).toBe(1);
  });

  test("stops when the page is left", async () => {
    const abort = new AbortController();
    abort.abort();
    const { ask, count } = answers(drawing("ready", 1));
    expect(await pollRank(ask, { clock: new FakeClock(), signal: abort.signal })).toBeNull();
    expect(count()).toBe(0);
  });
});
