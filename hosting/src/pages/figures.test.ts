import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIGURES } from "./figures";

const page = readFileSync(new URL("../../../docs/judge.md", import.meta.url), "utf8");

/** What stands behind a target in the page's table, in per cent. */
function measured(target: string): number[] {
  const rows = page.split("\n").filter((row) => row.startsWith(`| ${target}`));
  return rows.map((row) => Number(/^([\d.]+) %/.exec(row.split("|")[3]!.trim())?.[1]));
}

test("every figure on the about page is the one that was measured last", () => {
  const found = measured("NSFW found");
  expect({
    drawings: Number(/Test drawings: (\d+) human doodles/.exec(page)?.[1]),
    writingBeatsMedian: measured("writing that beats the median drawing")[0],
    honestLosePoints: measured("honest drawings that lose points as writing")[0],
    nsfwFoundLeast: Math.min(...found),
    nsfwFoundMost: Math.max(...found),
    honestFlagged: measured("honest drawings flagged as NSFW")[0],
  }).toEqual(FIGURES);
});
