import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect } from "vitest";
import { hands, made } from "./hands";
import { it } from "./workshop";

// What Go's tests take for honest drawings. `UPDATE_HANDS=1 npm run test:canvas -- hands` has them drawn anew: look at every
// picture before it is committed.
const UPDATE = process.env.UPDATE_HANDS === "1";
const FOLDER = new URL("../../functions/internal/plausibility/testdata/honest/", import.meta.url);

const file = (name: string, ending: string) =>
  new URL(name.replaceAll(/[^a-z]+/g, "-") + ending, FOLDER);

for (const [name, steps] of Object.entries(hands))
  it(`${name}: what the canvas sends is what the plausibility of logs is tested with`, async ({
    page,
  }) => {
    const { log, png } = await made(page, steps);
    const wanted = steps.filter((step) => typeof step === "object").length;
    expect(log.ops.length).toBeGreaterThan(0);
    expect(log.ops.length).toBeLessThanOrEqual(wanted + 1);
    const packed = file(name, ".json.gz");
    if (UPDATE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(packed, gzipSync(JSON.stringify(log), { level: 9 }));
      writeFileSync(file(name, ".png"), png);
    }
    expect(existsSync(packed), `the log of "${name}"`).toBe(true);
    expect(JSON.parse(gunzipSync(readFileSync(packed)).toString())).toEqual(
      JSON.parse(JSON.stringify(log)),
    );
  });
