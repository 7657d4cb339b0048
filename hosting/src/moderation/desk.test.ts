import { beforeEach, expect, test } from "vitest";
import type { Action, PastDecision, QueueItem } from "../api/moderation";
import { Problem } from "../api/problem";
import { Desk, type World } from "./desk";
import { selectedAll } from "./shift";
import { waiting } from "./waiting-item";

const [a, b] = [waiting("a"), waiting("b")];

/** A queue that other moderators decide on too. */
class FakeWorld implements World {
  items: QueueItem[] = [a, b];
  taken: { ids: readonly string[]; action: Action; note: string }[] = [];
  others: PastDecision[] = [];
  fault: unknown;
  async queue() {
    if (this.fault) throw this.fault;
    const all = this.items.length;
    const counts = { all, flagged: all, reported: 0, suspicious: 0, appealed: 0 };
    return { items: this.items, next: null, counts };
  }
  async drawing(id: string) {
    const history = { joinedAt: null, guest: false, drawings: 1, flagged: 0, hidden: 0 };
    const item = waiting(id, { reasons: [], state: "hidden" });
    return { ...item, appeal: null, similar: null, reports: [], history, decisions: [] };
  }
  async decisions() {
    return this.others;
  }
  async decide(ids: readonly string[], action: Action, note: string) {
    if (this.fault) throw this.fault;
    this.taken.push({ ids, action, note });
    this.items = this.items.filter(({ id }) => !ids.includes(id));
  }
  me = () => "me";
  now = () => 0;
}

let world: FakeWorld;
let desk: Desk;
const state = () => desk.state.get();
const ids = () => state().shift.items.map(({ id }) => id);

beforeEach(async () => {
  world = new FakeWorld();
  desk = new Desk(world);
  await desk.refresh();
});

test("a decision is taken down with its note, and said", async () => {
  expect(await desk.decide("hide", "Too much frog.")).toBe(true);
  expect(world.taken).toEqual([{ ids: ["a"], action: "hide", note: "Too much frog." }]);
  expect(ids()).toEqual(["b"]);
  expect(state().said).toBe("the fastest frog a: hidden.");
});

test("a decision about several is taken down at once, and undone at once", async () => {
  desk.change(selectedAll);
  await desk.decide("approve", "");
  expect(world.taken).toEqual([{ ids: ["a", "b"], action: "approve", note: "" }]);
  expect(state()).toMatchObject({ said: "2 drawings: approved.", undoable: true });
  await desk.undo();
  expect(world.taken[1]).toEqual({ ids: ["a", "b"], action: "reopen", note: "" });
  expect(ids()).toEqual(["a", "b"]);
  expect(state()).toMatchObject({
    said: "Undone. 2 drawings: back in the queue.",
    undoable: false,
  });
});

test("a decision that is not taken down is told, and nothing has left", async () => {
  world.fault = new Problem(403, "forbidden", undefined);
  expect(await desk.decide("approve", "")).toBe(false);
  expect(ids()).toEqual(["a", "b"]);
  expect(state()).toMatchObject({ problem: world.fault, undoable: false });
});

test("a removal cannot be undone", async () => {
  await desk.decide("remove", "");
  expect(state().undoable).toBe(false);
  await desk.undo();
  expect(world.taken).toHaveLength(1);
});

const by = (playerId: string, change: Partial<PastDecision> = {}): PastDecision => ({
  id: "1",
  drawingId: "a",
  action: "approve",
  note: "",
  by: { playerId, displayName: "Maria" },
  at: "2026-11-01T12:00:01Z",
  prompt: a.prompt,
  image: a.image,
  ...change,
});

test("who decides a moment after somebody else hears of it", async () => {
  world.others = [by("me"), by("other")];
  await desk.decide("hide", "");
  expect(world.taken).toHaveLength(1);
  expect(state().said).toContain("Maria was first with “the fastest frog a” (approved)");
});

test.each<[string, PastDecision[]]>([
  ["their own decision", [by("me")]],
  ["a later decision", [by("other"), by("me")]],
  ["what it waited for before", [by("me"), by("other", { at: "2026-10-31T12:00:00Z" })]],
  ["a decision that answers nothing", [by("me"), by("other", { action: "feature" })]],
  ["another drawing", [by("me"), by("other", { drawingId: "c" })]],
])("nobody was first with %s", async (_, decisions) => {
  world.others = decisions;
  await desk.decide("hide", "");
  expect(state().said).toBe("the fastest frog a: hidden.");
});

test("who was first is told also where the drawing has left the queue already", async () => {
  world.items = [b];
  await desk.refresh();
  world.others = [by("me"), by("other")];
  await desk.decide("approve", "");
  expect(state().said).toContain("Maria was first");
});

test("a decision that is taken back at once is taken down after it", async () => {
  const taken = desk.decide("approve", "");
  const undone = desk.undo();
  await Promise.all([taken, undone]);
  expect(world.taken.map(({ action }) => action)).toEqual(["approve", "reopen"]);
  expect(ids()).toEqual(["a", "b"]);
});

test("what others have decided meanwhile is told", async () => {
  world.items = [a];
  await desk.refresh();
  expect(state().said).toBe("One drawing left the queue: somebody else has decided.");
});

test("what is looked at and has left is shown as it is now, so that hiding it again shows it", async () => {
  world.items = [b];
  await desk.refresh();
  expect(ids()).toEqual(["a", "b"]);
  await desk.decide("hide", "");
  expect(world.taken[0]!.action).toBe("unhide");
});

test("an answer to what was asked for before another filter is dropped", async () => {
  const late = desk.refresh();
  world.items = [];
  await desk.show("reported");
  await late;
  expect(ids()).toEqual([]);
});
