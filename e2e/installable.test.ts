import { expect } from "vitest";
import { it } from "./visitor";

it("the site can be installed: the browser finds nothing missing", async ({ visit }) => {
  const page = await visit();
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A test visits in a window that keeps nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);

  const manifest = JSON.parse(data!) as Manifest;
  for (const icon of [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)]) {
    const [width] = await page.evaluate(sizeOf, icon.src);
    if (icon.sizes !== "any") expect(`${width}x${width}`, icon.src).toBe(icon.sizes);
  }
  for (const { url } of manifest.shortcuts) {
    await page.goto(url);
    expect(await page.getByRole("heading", { level: 1 }).innerText(), url).not.toContain("Nothing");
  }
});

it("links to the site show a picture of 1200 by 630", async ({ visit }) => {
  const page = await visit();
  await page.goto("/");
  const image = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect(await page.evaluate(sizeOf, new URL(image!).pathname)).toEqual([1200, 630]);
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  expect(await page.evaluate(sizeOf, touch!)).toEqual([180, 180]);
});

it("pages are always asked for anew, their parts never again", async ({ visit }) => {
  const page = await visit();
  const cacheControl = async (path: string) =>
    (await page.request.get(path)).headers()["cache-control"];
  for (const path of ["/", "/gallery", "/p/x/draw", "/sw.js", "/manifest.webmanifest"])
    expect(await cacheControl(path), path).toBe("no-cache");
  await page.goto("/");
  const script = await page.locator("script[type=module]").getAttribute("src");
  expect(await cacheControl(script!)).toContain("immutable");
  expect(await cacheControl("/api/prompts")).toContain("s-maxage=2");
});

interface Manifest {
  icons: { src: string; sizes: string }[];
  shortcuts: { url: string; icons: { src: string; sizes: string }[] }[];
}

const sizeOf = async (src: string): Promise<[number, number]> => {
  const image = new Image();
  image.src = src;
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
};
