import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { test } from "vitest";
import { createServer, type ViteDevServer } from "vite";
import type { Op, StrokeLog } from "../../hosting/src/canvas/log";
import { launch } from "../chromium";

export type Drawn = Pick<StrokeLog, "seed" | "ops">;

type Canvas = typeof import("../../hosting/src/canvas/view/surface") &
  typeof import("../../hosting/src/canvas/view/pour") &
  typeof import("../../hosting/src/canvas/view/hand") &
  typeof import("../../hosting/src/canvas/history") &
  typeof import("../../hosting/src/canvas/serialise");

declare global {
  /** What a page of the workshop has of the site's own modules. */
  var canvas: Canvas;
}

/** Vite serves the modules as they are; a page that is evaluated cannot import them itself. */
const WORKSHOP = `<!doctype html><title>Workshop</title><script type="module">
  import * as surface from "/src/canvas/view/surface.ts";
  import * as pour from "/src/canvas/view/pour.ts";
  import * as hand from "/src/canvas/view/hand.ts";
  import * as history from "/src/canvas/history.ts";
  import * as serialise from "/src/canvas/serialise.ts";
  globalThis.canvas = { ...surface, ...pour, ...hand, ...history, ...serialise };
</script>`;

interface Bench {
  browser: Browser;
  server: ViteDevServer;
  /** A bare page of the site's own origin, in a real browser, that has the canvas's modules. */
  page: Page;
}

export const it = test.extend<Bench>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await createServer({
        configFile: false,
        root: fileURLToPath(new URL("../../hosting", import.meta.url)),
        cacheDir: fileURLToPath(new URL("../../node_modules/.vite/workshop", import.meta.url)),
        server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
        optimizeDeps: { include: ["perfect-freehand"] },
        appType: "custom",
        logLevel: "error",
      });
      server.middlewares.use("/workshop", (_, response) => {
        response.setHeader("Content-Type", "text/html").end(WORKSHOP);
      });
      await server.listen();
      await use(server);
      await server.close();
    },
    { scope: "file" },
  ],
  browser: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  page: async ({ server, browser }, use) => {
    const context = await browser.newContext({ baseURL: server.resolvedUrls!.local[0]! });
    const page = await context.newPage();
    await page.goto("/workshop");
    await page.waitForFunction(() => "canvas" in globalThis);
    await use(page);
    await context.close();
  },
});

/** The PNG that would be sent of a drawing. */
export const exported = async (page: Page, drawing: Drawn): Promise<Buffer> => {
  const base64 = await page.evaluate(async ({ seed, ops }) => {
    const bytes = new Uint8Array(await (await canvas.exportPng({ seed, ops })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, drawing);
  return Buffer.from(base64, "base64");
};

/** What pouring a colour somewhere on a drawing adds to it. */
export const poured = (
  page: Page,
  drawing: Drawn,
  x: number,
  y: number,
  color: string,
): Promise<Op> =>
  page.evaluate(
    async ([{ seed, ops }, x, y, color]) => {
      const pixels = new canvas.Surface(document.createElement("canvas")).pixels({ seed, ops });
      return (await new canvas.Pourer().pour(pixels, { x, y, color }))!;
    },
    [drawing, x, y, color] as const,
  );
