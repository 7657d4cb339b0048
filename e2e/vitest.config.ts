import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: `${import.meta.dirname}/../node_modules/.vite/e2e`,
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    // One browser at a time: the machine also runs the stack and the judge.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 30_000,
    // As patient as the pages' own waiting (visitor.ts): a loaded machine is no failure.
    expect: { poll: { timeout: 20_000 } },
    reporters: ["verbose"],
  },
});
