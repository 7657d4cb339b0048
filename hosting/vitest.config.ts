import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  // The root's folder, which git ignores; by default it would be one of our own.
  cacheDir: fileURLToPath(new URL("../node_modules/.vite/site", import.meta.url)),
  test: {
    // A component test asks for a DOM with `// @vitest-environment happy-dom` in its first line.
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
