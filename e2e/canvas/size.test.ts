import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { build, type Rolldown } from "vite";

/** Of JavaScript, gzip, until the first stroke is possible. */
const MOST_BYTES = 170_000;

/** The scripts that a module of the site needs, itself included, without those it loads later. */
const needs = (
  chunks: Rolldown.OutputChunk[],
  from: Rolldown.OutputChunk,
): Rolldown.OutputChunk[] => {
  const needed = new Set([from]);
  for (const chunk of needed)
    for (const name of chunk.imports) needed.add(chunks.find(({ fileName }) => fileName === name)!);
  return [...needed];
};

test("the first stroke is possible with at most 170 kB of JavaScript, and without Firebase", async () => {
  const root = fileURLToPath(new URL("../../hosting", import.meta.url));
  const built = (await build({
    root,
    logLevel: "error",
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((file) => file.type === "chunk");
  const page = (name: string) =>
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(name))) ??
    expect.fail(`no chunk holds ${name}`);
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  const loaded = new Set(
    [entry, page("pages/prompt.tsx"), page("pages/draw.tsx")].flatMap((chunk) =>
      needs(chunks, chunk),
    ),
  );
  const sizes = [...loaded].map(({ fileName, code }) => ({
    fileName,
    bytes: gzipSync(code).length,
  }));
  console.table(sizes);
  expect(
    [...loaded]
      .flatMap(({ moduleIds }) => moduleIds)
      .filter((id) => /node_modules\/@?firebase/.test(id)),
  ).toEqual([]);
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
