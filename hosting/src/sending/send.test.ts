import { beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../api/problem";
import type { Pending } from "../drafts/draft";
import { newDrawingId } from "./drawing-id";
import { packLog } from "./pack";
import { send, type Parcel, type Post } from "./send";

class Refused extends Error {}

/** A server that remembers what it got, and fails once wherever a test says so. */
class World implements Post {
  asked: string[] = [];
  stored = new Map<string, { size: number; type: string }>();
  pending: Pending | undefined;
  failing = new Map<string, { error: Error; after: boolean }>();

  async submit(drawingId: string) {
    this.asked.push(drawingId);
    this.fail("submit");
    return {
      drawingId,
      promptId: "p",
      upload: `drawings/u/${drawingId}.png`,
      strokes: `strokes/u/${drawingId}.json.gz`,
      expiresAt: "",
    };
  }

  async upload(path: string, data: Blob, type: string, onProgress: (sent: number) => void) {
    const part = path.split("/")[0]!;
    if (!this.failing.get(part)?.after) this.fail(part);
    if (this.stored.has(path)) throw new Refused();
    onProgress(data.size);
    this.stored.set(path, { size: data.size, type });
    this.fail(part);
  }

  isRefused = (error: unknown) => error instanceof Refused;
  remember = (pending: Pending) => void (this.pending = pending);

  private fail(at: string): void {
    const failing = this.failing.get(at);
    this.failing.delete(at);
    if (failing) throw failing.error;
  }
}

let world: World;
let parts: number[];
const parcel: Parcel = {
  uid: "u",
  contents: Promise.resolve({ strokes: new Blob(["strokes"]), picture: new Blob(["picture"]) }),
};
const sendIt = () => send(world, { ...parcel, pending: world.pending }, (part) => parts.push(part));

beforeEach(() => {
  world = new World();
  parts = [];
});

describe("sending a drawing", () => {
  test("opens a submission, then sends the strokes, then the picture", async () => {
    const id = await sendIt();
    expect([...world.stored]).toEqual([
      [`strokes/u/${id}.json.gz`, { size: 7, type: "application/gzip" }],
      [`drawings/u/${id}.png`, { size: 7, type: "image/png" }],
    ]);
  });

  test("reports progress that only grows, up to the whole", async () => {
    await sendIt();
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
  });

  test.each(["submit", "strokes", "drawings"])(
    "goes on under the same id after %s failed",
    async (at) => {
      world.failing.set(at, { error: new Error("offline"), after: false });
      await expect(sendIt()).rejects.toThrow("offline");
      const id = await sendIt();
      expect(new Set(world.asked)).toEqual(new Set([id]));
      expect(world.stored.size).toBe(2);
    },
  );

  test.each(["strokes", "drawings"])(
    "takes a refusal for arrival when the answer to the first %s was lost",
    async (at) => {
      world.failing.set(at, { error: new Error("lost"), after: true });
      await expect(sendIt()).rejects.toThrow("lost");
      await expect(sendIt()).resolves.toBe(world.pending?.drawingId);
    },
  );

  test("does not hide a refusal on the first try", async () => {
    world.failing.set("drawings", { error: new Refused(), after: false });
    await expect(sendIt()).rejects.toThrow(Refused);
  });

  test.each(["expired", "taken"])("takes a new id when the old one is %s", async (reason) => {
    world.pending = { drawingId: "old", uid: "u", strokesSent: true };
    world.failing.set("submit", { error: new Problem(410, reason, undefined), after: false });
    const id = await sendIt();
    expect(id).not.toBe("old");
    expect(world.stored.size).toBe(2);
  });

  test("does not go on with what another player began", async () => {
    world.pending = { drawingId: "theirs", uid: "somebody else", strokesSent: true };
    expect(await sendIt()).not.toBe("theirs");
  });

  test("passes on the reason when the server says no", async () => {
    world.failing.set("submit", { error: new Problem(429, "rate_limited", 60), after: false });
    await expect(sendIt()).rejects.toMatchObject({ reason: "rate_limited" });
    expect(world.stored.size).toBe(0);
  });
});

test("drawing ids are 20 letters and digits, and no two alike", () => {
  const ids = Array.from({ length: 500 }, () => newDrawingId());
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
  expect(new Set(ids).size).toBe(500);
});

test("drawing ids skip bytes that would favour some letters", () => {
  let round = 0;
  expect(newDrawingId((bytes) => bytes.fill(round++ ? 1 : 255))).toBe("B".repeat(20));
});

test("a stroke log too long for storage is thinned until it fits", async () => {
  // Points without any pattern are the worst that gzip can meet.
  const points = Array.from(
    { length: 60_000 },
    (_, i) =>
      [Math.random() * 512, Math.random() * 512, Math.random(), i] as [
        number,
        number,
        number,
        number,
      ],
  );
  const stroke = {
    type: "stroke",
    tool: "pen",
    color: "#000000",
    size: 7,
    opacity: 1,
    points,
  } as const;
  const packed = await packLog({ v: 1, width: 512, height: 512, seed: 1, ops: [{ ...stroke }] });
  expect(packed.type).toBe("application/gzip");
  expect(packed.size).toBeLessThanOrEqual(256 * 1024);
  const text = await new Response(
    packed.stream().pipeThrough(new DecompressionStream("gzip")),
  ).text();
  expect(JSON.parse(text).ops[0].points.length).toBeGreaterThan(1000);
});

test("packs the drawing while the submission is being opened", async () => {
  let opening = false;
  const submit = world.submit.bind(world);
  world.submit = (id) => {
    opening = true;
    return submit(id);
  };
  let packed = (_: { strokes: Blob; picture: Blob }) => {};
  const contents = new Promise<{ strokes: Blob; picture: Blob }>((resolve) => (packed = resolve));
  const sent = send(world, { uid: "u", contents }, () => {});
  expect(opening).toBe(true);
  packed(await parcel.contents);
  expect(await sent).toMatch(/^\w{20}$/);
});

test("a refusal under a new id is no arrival, even when the old id was a second try", async () => {
  world.pending = { drawingId: "old", uid: "u", strokesSent: false };
  world.failing.set("submit", { error: new Problem(410, "expired", undefined), after: false });
  world.failing.set("drawings", { error: new Refused(), after: false });
  await expect(sendIt()).rejects.toThrow(Refused);
});
