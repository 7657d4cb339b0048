import { describe, expect, test } from "vitest";
import { Problem, Unreachable } from "../api/problem";
import type { RankedDrawing } from "../api/types";
import type { DrawingDocument } from "../firebase/documents";
import { fold, rulingOf } from "./use-result";

const document = (change: Partial<DrawingDocument>): DrawingDocument => ({
  promptId: "p",
  state: "submitted",
  ...change,
});

const ranked = (change: Partial<RankedDrawing>) =>
  ({
    score: 50,
    saw: null,
    image: { url: "", blurred: false, revealUrl: null },
    ...change,
  }) as RankedDrawing;

const scored = document({ state: "scored", score: 73.25 });

describe("what the result page shows", () => {
  test("waits until the judge has written", () => {
    expect(fold(undefined, undefined, false, undefined, false).phase).toBe("waiting");
    expect(fold(document({}), undefined, false, undefined, true)).toEqual({
      phase: "waiting",
      slow: true,
    });
  });

  test("shows the score before the rank is known", () => {
    expect(fold(scored, undefined, false, undefined, false)).toMatchObject({
      phase: "scored",
      rankState: "finding",
      scored: { score: 73.25, saw: [] },
    });
  });

  test("then the rank", () => {
    const result = fold(scored, ranked({ rankState: "ready" }), false, undefined, false);
    expect(result).toMatchObject({ rankState: "ready" });
  });

  test("or says that the rank comes later", () => {
    const result = fold(scored, ranked({ rankState: "pending" }), true, undefined, false);
    expect(result).toMatchObject({ rankState: "later" });
    expect(fold(scored, undefined, true, undefined, false)).toMatchObject({ rankState: "later" });
  });

  test("gives the reason of a rejection", () => {
    const rejected = document({ state: "rejected", reason: "damaged" });
    expect(fold(rejected, undefined, false, undefined, false)).toEqual({
      phase: "rejected",
      reason: "damaged",
    });
  });

  test("shows another player's drawing as the Api tells it", () => {
    const result = fold(
      undefined,
      ranked({ rankState: "ready", score: 41 }),
      true,
      undefined,
      false,
    );
    expect(result).toMatchObject({ phase: "scored", scored: { score: 41, saw: [] } });
  });

  test("tells a drawing that is not there from a server that is not there", () => {
    const gone = new Problem(404, "not_found", undefined);
    expect(fold(undefined, undefined, false, gone, false).phase).toBe("missing");
    expect(fold(undefined, undefined, false, new Unreachable(), false).phase).toBe("failed");
  });

  test("says gently that a drawing is flagged, unless a moderator cleared it", () => {
    const flagged = document({ ...scored, nsfw: { flagged: true } });
    const cleared = document({ ...scored, nsfw: { flagged: true, cleared: true } });
    expect(fold(flagged, undefined, false, undefined, false)).toMatchObject({
      scored: { flagged: true },
    });
    expect(fold(cleared, undefined, false, undefined, false)).toMatchObject({
      scored: { flagged: false },
    });
  });
});

describe("what its owner learns of the moderators", () => {
  const moment = (time: string) => ({ toDate: () => new Date(time) });
  const hidden = document({
    state: "scored",
    moderation: {
      state: "hidden",
      action: "hide",
      note: "No.",
      at: moment("2026-11-02T00:00:00Z"),
    },
  });

  test("is nothing before the drawing is scored", () => {
    expect(rulingOf(undefined)).toEqual({ appeal: "none" });
    expect(rulingOf({ ...hidden, state: "submitted" })).toEqual({ appeal: "none" });
  });

  test("is what was decided, and why", () => {
    expect(rulingOf(hidden)).toEqual({
      ruling: { state: "hidden", action: "hide", note: "No.", at: "2026-11-02T00:00:00.000Z" },
      appeal: "none",
    });
  });

  test.each([
    ["2026-11-03T00:00:00Z", "open"],
    ["2026-11-01T00:00:00Z", "read"],
  ])("of an appeal at %s that it is %s", (at, appeal) => {
    expect(rulingOf({ ...hidden, appeal: { at: moment(at) } })).toMatchObject({ appeal });
  });
});
