import { defineConfig } from "vite";
import { serviceWorker } from "./service-worker";

// The local stack answers /api and /img at this address; `vite dev` only forwards to it.
const stack = process.env.PAINTWTF_STACK ?? "http://127.0.0.1:5000";

export default defineConfig({
  plugins: [serviceWorker()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Small pictures inlined as data: URLs would need img-src data: in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // Most of the build is the service worker's, which is a build of its own.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { host: "127.0.0.1", proxy: { "/api": stack, "/img": stack } },
  preview: { host: "127.0.0.1", proxy: { "/api": stack, "/img": stack } },
});
