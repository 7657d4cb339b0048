import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: `${import.meta.dirname}/../node_modules/.vite/e2e`,
  test: {
    root: import.meta.dirname,
    include: [
      "canvas/canvas.bench.ts",
      "latency.bench.ts",
      "lighthouse/lighthouse.bench.ts",
      "site.shots.ts",
    ], // not tests: asked for by name
    fileParallelism: false,
    testTimeout: 300_000,
    reporters: ["verbose"],
  },
});
