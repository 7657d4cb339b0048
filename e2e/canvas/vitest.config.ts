import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: `${import.meta.dirname}/../../node_modules/.vite/e2e-canvas`,
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 30_000,
    reporters: ["verbose"],
  },
});
