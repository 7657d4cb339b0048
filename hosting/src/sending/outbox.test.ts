import { beforeEach, describe, expect, test } from "vitest";
import { Problem, Unreachable } from "../api/problem";
import { newDrawing } from "../canvas/history";
import type { Draft, Pending } from "../drafts/draft";
import { empty, type Box } from "./outbox";
import type { News } from "./waiting";

const draft = (change: Partial<Draft> = {}): Draft => ({ drawing: newDrawing(1), ...change });
const pending: Pending = { drawingId: "d".repeat(20), uid: "u", strokesSent: true };

class World implements Box {
  drafts = new Map<string, Draft>();
  delivered: string[] = [];
  told: News[] = [];
  /** What the delivery of a prompt's drawing throws. */
  faults = new Map<string, unknown>();
  /** What the player does while a drawing is under way. */
  meanwhile = () => {};

  promptIds = async () => [...this.drafts.keys()];
  load = async (id: string) => this.drafts.get(id) ?? null;
  save = async (id: string, draft: Draft) => void this.drafts.set(id, draft);
  tell = (item: News) => void this.told.push(item);
  deliver: Box["deliver"] = async (id, _, remember) => {
    remember(pending, false);
    this.meanwhile();
    if (this.faults.has(id)) throw this.faults.get(id);
    this.delivered.push(id);
    remember(pending, true);
    return pending.drawingId;
  };
}

let world: World;
beforeEach(() => {
  world = new World();
  world.drafts.set("frog", draft({ waiting: "a frog" }));
});

describe("when the network is back", () => {
  test("what waits is sent, and the player is told which drawing it was", async () => {
    expect(await empty(world)).toBeNull();
    expect(world.told).toEqual([
      { kind: "sent", promptId: "frog", promptText: "a frog", drawingId: pending.drawingId },
    ]);
    expect(world.drafts.get("frog")).toMatchObject({ sent: true, pending, waiting: undefined });
  });

  test("drafts that nobody submitted stay where they are", async () => {
    world.drafts = new Map([
      ["a", draft()],
      ["b", draft({ waiting: "b", sent: true })],
    ]);
    expect(await empty(world)).toBeNull();
    expect(world.delivered).toEqual([]);
  });

  test("nothing is sent twice", async () => {
    await empty(world);
    await empty(world);
    expect(world.delivered).toEqual(["frog"]);
  });

  test("a network that goes again loses nothing, and the next try goes on under the same id", async () => {
    world.faults.set("frog", new Unreachable());
    expect(await empty(world)).toBeGreaterThan(0);
    expect(world.drafts.get("frog")).toMatchObject({ waiting: "a frog", pending });
    expect(world.told).toEqual([]);
  });

  test("a server that asks for time gets it", async () => {
    world.faults.set("frog", new Problem(429, "rate_limited", 40));
    expect(await empty(world)).toBe(40_000);
    expect(world.drafts.get("frog")?.waiting).toBe("a frog");
  });

  test("a no is told once, the drawing is a draft again, and the others go out", async () => {
    const error = new Problem(409, "prompt_retired", undefined);
    world.faults.set("frog", error);
    world.drafts.set("hat", draft({ waiting: "a hat" }));
    expect(await empty(world)).toBeNull();
    expect(world.told[0]).toEqual({
      kind: "refused",
      promptId: "frog",
      promptText: "a frog",
      error,
    });
    expect(world.drafts.get("frog")).toMatchObject({ waiting: undefined });
    expect(world.delivered).toEqual(["hat"]);
  });

  test("somebody who is not signed in is asked to be, and the drawing waits", async () => {
    world.faults.set("frog", new Problem(401, "unauthenticated", undefined));
    expect(await empty(world)).toBeGreaterThan(0);
    expect(world.told).toEqual([{ kind: "signIn" }]);
    expect(world.drafts.get("frog")?.waiting).toBe("a frog");
  });

  test("what the player goes on drawing meanwhile is not overwritten", async () => {
    const changed = draft({ drawing: newDrawing(2) });
    world.meanwhile = () => world.drafts.set("frog", changed);
    await empty(world);
    expect(world.drafts.get("frog")).toBe(changed);
  });
});
