import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";
import { expect, test } from "vitest";
import { launch } from "./chromium";

const NEEDS_THE_STACK =
  "PAINT_URL is not set: the browser tests need the running game. Run them with: " +
  "go run ./dev with -postgres -emulators -functions -site -- npm run test:e2e";

export const DESK = { viewport: { width: 1280, height: 860 } };
export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export type Screen = BrowserContextOptions;

/** Long enough for a loaded machine: what must be fast is measured by the benchmark. */
const PATIENCE_MS = 20_000;

interface Visit {
  /** The browser, the same for all tests of a file. */
  browser: Browser;
  /**
   * Somebody who comes to the site for the first time. Whatever goes wrong on their pages fails the test, but for
   * messages in the console that the test itself provokes.
   */
  visit(screen?: Screen, provoked?: RegExp): Promise<Page>;
}

export const it = test.extend<Visit>({
  browser: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  visit: async ({ browser, onTestFailed }, use) => {
    const baseURL = process.env.PAINT_URL;
    if (!baseURL) throw new Error(NEEDS_THE_STACK);
    const pages: Page[] = [];
    const problems: string[] = [];
    let last = "";
    onTestFailed(() => console.error([...problems, last].join("\n")));

    await use(async (screen = DESK, provoked) => {
      const context = await browser.newContext({ ...screen, baseURL, reducedMotion: "reduce" });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && !isNoise(message) && !provoked?.test(message.text())) {
          problems.push(`console: ${message.text()} (${message.location().url})`);
        }
      });
      pages.push(page);
      return page;
    });

    for (const page of pages) {
      last += `${page.url()} shows:\n${await page.innerText("body").catch(() => "nothing")}\n`;
      await page.context().close();
    }
    expect(problems).toEqual([]);
  },
});

/** Chromium reports the end of a Firestore channel, which is how it is meant to end, as an error. */
const isNoise = (message: ConsoleMessage) => message.text().includes("net::ERR_ABORTED");
