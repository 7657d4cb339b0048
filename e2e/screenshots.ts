import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const folder = process.env.SCREENSHOTS;

/** Records what a step looks like, where the environment names a folder for it. */
export const shot = async (page: Page, name: string): Promise<void> => {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const device = page.viewportSize()!.width < 600 ? "phone" : "desk";
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}-${device}.png`), animations: "disabled" });
};
