import { defineConfig } from "vitest/config";

export default defineConfig({
  cacheDir: `${import.meta.dirname}/../node_modules/.vite/e2e`,
  test: {
    root: import.meta.dirname,
    include: ["*.bench.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    reporters: ["verbose"],
  },
});
