// Makes every picture of the brand from public/favicon.svg and the site's own components, in headless Chromium:
//     npm run brand
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const site = new URL("../../", import.meta.url);
const place = new URL("public/", site);
const mark = await readFile(new URL("favicon.svg", place), "utf8");

/** The mark fills `share` of a square; `paper` is what lies behind it. */
const ICONS = [
  { file: "icons/32.png", size: 32, share: 1 },
  { file: "icons/192.png", size: 192, share: 0.96 },
  { file: "icons/512.png", size: 512, share: 0.96 },
  // A launcher may cut away all but a circle of 80 %, https://w3c.github.io/manifest/#icon-masks
  { file: "icons/maskable-512.png", size: 512, share: 0.68, paper: "#ffcb3d" },
  { file: "icons/apple-touch.png", size: 180, share: 0.74, paper: "#fff4df" },
];

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const server = await createServer({
  root: site.pathname,
  logLevel: "warn",
  server: { host: "127.0.0.1", port: 0 },
});
try {
  await mkdir(new URL("icons/", place), { recursive: true });
  for (const { file, size, share, paper } of ICONS) {
    await shoot(file, size, size, async (page) => {
      await page.setContent(`<style>
        body { margin: 0; display: grid; place-items: center; block-size: 100vh; background: ${paper ?? "transparent"} }
        svg { inline-size: ${share * 100}%; block-size: ${share * 100}% }
      </style>${mark}`);
    });
  }
  await server.listen();
  await shoot("og.png", 1200, 630, async (page) => {
    await page.goto(new URL("src/brand/social-card.html", server.resolvedUrls.local[0]).href);
    await page.waitForSelector(".card");
    await page.evaluate(() => document.fonts.ready);
  });
} finally {
  await server.close();
  await browser.close();
}

async function shoot(file, width, height, show) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await show(page);
  await writeFile(new URL(file, place), await page.screenshot({ omitBackground: true }));
  await page.close();
}

function findChromium() {
  const found = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error("there is no Chromium: install it, or name one in CHROMIUM");
  return found;
}
