import { defineConfig } from "vite";
import { serviceWorker } from "./service-worker";

// The local stack answers /api and /img at this address; `vite dev` only forwards to it.
const stack = process.env.PAINTWTF_STACK ?? "http://127.0.0.1:5000";

/** Everything but what only drawing and sending need, which comes when it is needed. */
const SHARED =
  /node_modules\/preact|hosting\/src\/(?!canvas|drafts|firebase|offline|sending|strings\/(?!en))/;

export default defineConfig({
  plugins: [serviceWorker()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Small pictures inlined as data: URLs would need img-src data: in the Content-Security-Policy.
    assetsInlineLimit: 0,
    // All styles are a few kB: in one file they come at once, and no page waits for its own.
    cssCodeSplit: false,
    rolldownOptions: {
      // Most of the build is the service worker's, which is a build of its own.
      checks: { pluginTimings: false },
      // What several pages share is one file; twenty small ones would come one after the other on a slow network.
      output: { codeSplitting: { groups: [{ name: "shared", test: SHARED, minShareCount: 2 }] } },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": stack, "/img": stack } },
  preview: { host: "127.0.0.1", proxy: { "/api": stack, "/img": stack } },
});
