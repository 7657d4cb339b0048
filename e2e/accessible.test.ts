import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { moderationOf, putInQueue, report } from "./documents";
import { draw } from "./hand";
import { asModerator, inQueue } from "./moderators";
import { frog } from "./pictures";
import {
  aDrawingBy,
  atTheEasel,
  button,
  pastDaysBefore,
  playAsGuest,
  score,
  submit,
  tomorrow,
} from "./steps";
import { DESK, it, PHONE } from "./visitor";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, and what axe counts among good practice. */
const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What axe finds wrong with the page as it is now. Run from outside, it needs no leave of the page's policy. */
const complaints = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  // Upon a picture axe cannot tell how faint a colour is; ours are faint patterns on the colour beneath.
  await page.evaluate(() => {
    const plain = new CSSStyleSheet();
    plain.replaceSync("* { background-image: none !important }");
    document.adoptedStyleSheets = [plain];
  });
  const found = await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(document, rules)).violations;
  }, RULES);
  return found.flatMap(({ id, help, nodes }: Result) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
};

const isClean = async (page: Page, what: string) => {
  await page.locator("main h1, main h2").first().waitFor();
  await expect.poll(() => page.locator("[aria-busy=true], [class*=skeleton]").count()).toBe(0);
  expect.soft(await complaints(page), what).toEqual([]);
};

const SCREENS = {
  "at a desk, light": { ...DESK, colorScheme: "light" },
  "on a phone, dark": { ...PHONE, colorScheme: "dark" },
} as const;

for (const [name, screen] of Object.entries(SCREENS)) {
  it(`axe finds nothing wrong with any page, ${name}`, async ({ visit }) => {
    const page = await visit(screen, /404/);
    await pastDaysBefore(page, tomorrow());
    await playAsGuest(page);
    await isClean(page, "home");
    await atTheEasel(page);
    await isClean(page, "the easel");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await isClean(page, "the list of keys");
    await page.keyboard.press("Escape");
    await draw(page, frog());
    await submit(page);
    await score(page);
    await page.getByTestId("place").waitFor();
    await page.getByTestId("neighbours").waitFor();
    await isClean(page, "the result");
    const id = new URL(page.url()).pathname.split("/").at(-1);
    await button(page, "See the board").click();
    await page.getByTestId("board-entry").first().waitFor();
    await isClean(page, "the board");
    await page.getByRole("link", { name: "To your place" }).click();
    await page.locator("[aria-current=true]").waitFor();
    await isClean(page, "a place on the board");
    const names = [
      "gallery",
      "highlights",
      "board",
      "dailies",
      "about",
      "privacy",
      "me",
      "nowhere",
    ];
    for (const path of [`/d/${id}`, ...names.map((name) => `/${name}`)]) {
      await page.goto(path);
      await isClean(page, path);
    }
    await page.goto(`/d/${id}`);
    await page.locator("a[href^='/u/']").first().click();
    await page.waitForURL("**/u/*");
    await isClean(page, "a player");
  }, 300_000);

  it(`axe finds nothing wrong with the moderation and what a player reads of it, ${name}`, async ({
    visit,
  }) => {
    const player = await visit(screen);
    const id = await aDrawingBy(player);
    await report(id, "hateful: The frog is being mocked.");
    await putInQueue(id, "flagged", "reported", "near_duplicate");
    await player.goto("/moderation");
    await isClean(player, "closed to others");
    const page = await asModerator(await visit(screen));
    await inQueue(page, id).waitFor();
    await isClean(page, "the queue");
    await inQueue(page, id).getByRole("checkbox").check();
    await inQueue(page, id)
      .getByRole("button", { name: /^Look at/ })
      .click();
    await page.getByTestId("detail").getByText("The frog is being mocked.").waitFor();
    await page.keyboard.press("n");
    await isClean(page, "a drawing and a note");
    await page.getByLabel("Note to the player").fill("Poor frog.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await isClean(page, "the keys of the moderation");
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    await inQueue(page, id).waitFor({ state: "detached" });
    await expect.poll(() => moderationOf(id)).toBe("hidden");
    await page.getByRole("radio", { name: "History" }).check();
    await page.getByTestId("past-decision").first().waitFor();
    await isClean(page, "the history");
    await player.goto(`/r/${id}`);
    await player.getByTestId("ruling").getByText("Poor frog.").waitFor();
    await isClean(player, "a hidden drawing");
    await button(player, "Appeal").click();
    await player.getByRole("dialog").waitFor();
    await isClean(player, "an appeal");
  }, 120_000);
}

it("axe finds nothing wrong with signing in, and with a page in another language", async ({
  visit,
}) => {
  const page = await visit();
  await page.goto("/");
  await button(page, "Sign in").click();
  await page.getByRole("dialog").waitFor();
  await isClean(page, "the sign-in");
  await page.keyboard.press("Escape");
  await page.getByRole("contentinfo").getByRole("combobox").selectOption("de");
  await page.waitForFunction(() => document.documentElement.lang === "de");
  await isClean(page, "home in German");
});

it("axe would find a picture without words and a colour too faint", async ({ visit }) => {
  const page = await visit();
  await page.goto("/");
  await page.getByRole("heading").first().waitFor();
  await page.evaluate(() => {
    const faint = document.createElement("p");
    faint.textContent = "faint";
    faint.style.color = "#eeeeee";
    document.querySelector("main")!.append(new Image(), faint);
  });
  const ids = (await complaints(page)).map((complaint) => complaint.split(":")[0]);
  expect(ids).toEqual(expect.arrayContaining(["image-alt", "color-contrast"]));
});
