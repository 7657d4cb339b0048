import { execFile } from "node:child_process";
import { expect, it } from "vitest";
import { moment, text, write, type Value } from "./documents";

/** Runs `paintwtf dead …`; what it prints, and its status. */
const dead = (...args: string[]): Promise<{ status: number; out: string }> =>
  new Promise((done) => {
    execFile(`${import.meta.dirname}/../bin/paintwtf`, ["dead", ...args], (failure, out) => {
      done({ status: failure ? Number(failure.code) : 0, out });
    });
  });

/** The id of the dead event about a document, once there is one, and the lines that tell of it. */
const listed = async (about: string): Promise<{ id: string; lines: string }> => {
  let found: RegExpMatchArray | null = null;
  await expect
    .poll(
      async () => {
        const { out } = await dead("list");
        found = out.match(new RegExp(`^(\\S+)\\n(.* of ${about},.*\\n.*)$`, "m"));
        return found !== null && !found[2]!.includes("the process ended");
      },
      { timeout: 90_000, interval: 1000 },
    )
    .toBe(true);
  const [, id, lines] = found!;
  return { id: id!, lines: lines! };
};

const drawing = (score: Value): Record<string, Value> => ({
  uid: text("nobody"),
  promptId: text("none"),
  state: text("rejected"),
  reason: text("damaged"),
  createdAt: moment(),
  score,
});

it("an event that always fails is retried, then listed with its cause, and done once that is mended", async () => {
  const path = `drawings/dead${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
  // The slip of somebody in the console: no row can be made of it, as long as it is there.
  await write(path, drawing(text("high")));
  const first = await listed(path);
  expect(first.lines).toMatch(/^ {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}DrawingWritten of /);
  expect(first.lines).toContain("delivered 8 times"); // 7 in vain, and once more by DeadLetter
  expect(first.lines).toContain("wrong type");

  const again = await dead("retry", first.id);
  expect(again.status).toBe(1);
  expect(again.out).toMatch(new RegExp(`^${first.id}: failed again: .*wrong type`));
  expect((await listed(path)).lines).toContain("delivered 9 times");

  await write(path, drawing({ doubleValue: 7 }));
  expect((await dead("retry", "-all")).out).toContain(`${first.id}: done\n`);
  expect((await dead("list")).out).not.toContain(first.id);
}, 180_000);
