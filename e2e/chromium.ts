import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Debian's Chromium, or the one that CHROMIUM names. */
export const launch = (...args: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-background-networking", ...args],
  });

export const chromiumPath = () => {
  const named = process.env.CHROMIUM;
  const usual = ["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`);
  const found = named ?? usual.find((path) => existsSync(path));
  if (!found)
    throw new Error("there is no Chromium: install Debian's chromium, or name one in CHROMIUM");
  return found;
};
