import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { it } from "./visitor";

it("every page comes with a policy that runs no inline script, and the browser obeys it", async ({
  visit,
}) => {
  const page = await visit(undefined, /Content Security Policy|status of 404/);
  for (const path of ["/", "/p/anything/draw", "/r/anything"]) {
    const answer = await page.goto(path);
    const policy = answer!.headers()["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe");
  }
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline'";
    document.body.append(script);
  });
  expect(await page.title()).not.toBe("inline");
});

it("Hosting sends the headers that keep a browser careful with every answer, the Api's too", async () => {
  const site = process.env.PAINT_URL!;
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(site)).text())![1]!;
  const paths = [
    "/",
    "/about",
    "/nowhere",
    "/sw.js",
    script,
    "/d/nowhere",
    "/api/stats",
    "/feed.atom",
  ];
  for (const path of paths) {
    const { headers } = await fetch(new URL(path, site));
    const header = (name: string) => headers.get(name) ?? "";
    expect.soft(header("content-security-policy"), path).toContain("frame-ancestors 'none'");
    expect.soft(header("strict-transport-security"), path).toMatch(/^max-age=[1-9]\d{7,}/);
    expect.soft(header("x-content-type-options"), path).toMatch(/^nosniff/);
    expect.soft(header("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect.soft(header("cross-origin-opener-policy"), path).toBe("same-origin-allow-popups");
    for (const power of ["camera", "microphone", "geolocation", "payment", "usb"])
      expect.soft(header("permissions-policy"), path).toContain(`${power}=()`);
  }
});

it("no page can be framed by another site, and one that opens it as a popup keeps no hold on it", async ({
  visit,
}) => {
  const other = createServer((_, answer) =>
    answer
      .setHeader("content-type", "text/html")
      .end(`<iframe src="${process.env.PAINT_URL}/"></iframe>`),
  );
  await new Promise<void>((listening) => other.listen(0, "localhost", listening));
  const address = `http://localhost:${(other.address() as AddressInfo).port}/`;
  try {
    const page = await visit(undefined, /frame-ancestors|Failed to load/);
    const refused = page.waitForEvent("console", (said) => said.text().includes("frame-ancestors"));
    await page.goto(address);
    await refused;
    expect(await page.frames()[1]!.locator("#main").count()).toBe(0);
  } finally {
    other.close();
    other.closeAllConnections();
  }
});

it("a popup for signing in stays in the hand of the page that opened it", async ({ visit }) => {
  const page = await visit();
  await page.goto("/");
  const elsewhere = `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/`;
  const opening = page.waitForEvent("popup");
  await page.evaluate((url) => {
    Object.assign(window, { popup: window.open(url) });
  }, elsewhere);
  const popup = await opening;
  await popup.waitForLoadState();
  expect(new URL(popup.url()).origin).not.toBe(new URL(page.url()).origin);
  const closed = () => page.evaluate(() => (window as unknown as { popup: Window }).popup.closed);
  expect(await closed()).toBe(false);
  expect(await popup.evaluate(() => window.opener !== null)).toBe(true);
  await popup.close();
  await expect.poll(closed).toBe(true);
});
