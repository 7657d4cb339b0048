import { expect, test } from "vitest";
import { add, clear, newDrawing, undo } from "../canvas/history";
import { parseDraft, serialiseDraft } from "./draft";

const drawing = undo(
  clear(
    add(newDrawing(3), {
      type: "stroke",
      tool: "pen",
      color: "#000000",
      size: 7,
      opacity: 1,
      points: [[1, 2, 0.5, 0]],
    }),
  ),
);
const pending = { drawingId: "a".repeat(20), uid: "u", strokesSent: true };

test("a draft comes back with what was drawn, what was undone and how far sending got", () => {
  const stored = structuredClone(serialiseDraft({ drawing, pending }));
  expect(parseDraft(stored)).toEqual({ drawing, pending, sent: false });
});

test("a drawing that was sent is told from one that was not", () => {
  expect(parseDraft(serialiseDraft({ drawing, pending, sent: true }))?.sent).toBe(true);
});

test("a drawing that waits for the network is told from one that does not", () => {
  expect(parseDraft(serialiseDraft({ drawing, waiting: "a frog" }))?.waiting).toBe("a frog");
  expect(parseDraft(serialiseDraft({ drawing }))?.waiting).toBeUndefined();
});

test("what is no draft is ignored", () => {
  for (const value of [undefined, null, "x", {}, { log: { v: 9 } }]) {
    expect(parseDraft(value)).toBeNull();
  }
});
