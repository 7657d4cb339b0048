import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { flagAsUnsafe, putInQueue, report } from "./documents";
import { draw, take, type Line } from "./hand";
import { asModerator, goTo, inQueue } from "./moderators";
import { doodle, frog, hotDog } from "./pictures";
import { button, pastDaysBefore, pickPrompt, playAsGuest, score, submit, tomorrow } from "./steps";
import { it, type Screen } from "./visitor";

const folder = process.env.SCREENSHOTS ?? "docs/screenshots";
/** Those of the documentation, unless a folder of one's own asks for all. */
const SHOWN = process.env.SCREENSHOTS
  ? /./
  : /^(home|draw|result|board|about)-(1440|360)-light|^(gallery|player)-1440-light|^(home|draw)-360-dark/;

const PHONE = { deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const screens: Record<string, Screen> = {
  "360": { viewport: { width: 360, height: 740 }, ...PHONE },
  "768": { viewport: { width: 768, height: 1024 } },
  "1440": { viewport: { width: 1440, height: 900 } },
};

/** Everything of the page that a visitor sees first, once it has all its pictures. */
const shot = async (page: Page, name: string) => {
  if (!SHOWN.test(name)) return;
  await page.locator("main h1, main h2").first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector("[aria-busy=true], [class*=skeleton], [class*='--waiting']") &&
      [...document.images].every(
        (image) =>
          (image.complete && image.naturalWidth > 0) ||
          image.getBoundingClientRect().top > innerHeight,
      ),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) if (image.naturalWidth > 0) await image.decode();
  });
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
};

/** Half as wide and high, and somewhere else. */
const smaller = (lines: Line[], left: number, top: number): Line[] =>
  lines.map((line) => ({
    ...line,
    points: line.points.map(([x, y]) => [left + x / 2, top + y / 2]),
  }));

/** Draws for a prompt as a new player; the result's page. */
const played = async (page: Page, prompt: string, lines: Line[]): Promise<string> => {
  await playAsGuest(page);
  await pickPrompt(page, prompt);
  await draw(page, lines);
  await submit(page);
  await score(page);
  await page.getByTestId("place").waitFor();
  return new URL(page.url()).pathname;
};

it("every page on every screen, light and dark, of a game that some have played", async ({
  visit,
}) => {
  const frogs = [doodle(0.3), smaller(frog(), 40, 180), hotDog(), doodle(0.9)];
  for (const lines of frogs) await played(await visit(), "frog", lines);
  await played(await visit(), "hot dog", hotDog());

  for (const [width, screen] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await visit({ ...screen, colorScheme });
      const of = (name: string) => `${name}-${width}-${colorScheme}`;
      await page.goto("/");
      await shot(page, of("home"));
      const result = await played(page, "frog", frog());
      await shot(page, of("result"));
      await page.getByTestId("neighbours").scrollIntoViewIfNeeded();
      await shot(page, of("neighbours"));
      await page.getByTestId("neighbours").getByRole("link", { name: "Show it" }).click();
      await page.locator("main [aria-current=true]").waitFor();
      await shot(page, of("place"));
      await page.goto(result.replace("/r/", "/d/"));
      await shot(page, of("drawing"));
      await button(page, "See the board").click();
      await page.getByTestId("board-entry").first().waitFor();
      await shot(page, of("board"));
      await page.goto("/board");
      await shot(page, of("points"));
      await pastDaysBefore(page, tomorrow());
      for (const name of ["gallery", "highlights", "dailies", "about", "me"]) {
        await page.goto(`/${name}`);
        await shot(page, of(name));
      }
      await page.goto("/gallery");
      await page.locator("main a[href^='/u/']").first().click();
      await shot(page, of("player"));
      await page.goto("/");
      await pickPrompt(page, "hot dog");
      await draw(page, hotDog());
      await take(page, "Fill", "Yellow");
      await shot(page, of("draw"));
      await page.context().close();
    }
  }
}, 1_200_000);

it("the moderation on every screen, light and dark, and what it says to a player", async ({
  visit,
}) => {
  const drawn = async (page: Page, lines: Line[]) =>
    (await played(page, "frog", lines)).replace("/r/", "");
  const plain = await drawn(await visit(), frog());
  const flagged = await drawn(await visit(), hotDog());
  const last = await visit();
  const hidden = await drawn(last, doodle());
  await flagAsUnsafe(flagged);
  await report(plain, "hateful: The frog is being mocked, and it cannot even reply.");
  await report(plain, "text");
  await putInQueue(plain, "reported", "near_duplicate");
  await putInQueue(flagged, "flagged", "strokes_too_few");
  await putInQueue(hidden, "reported");
  const judge = await asModerator(await visit(), "All");
  await goTo(judge, hidden);
  await judge.keyboard.press("n");
  await judge.keyboard.type("This is a portrait of my neighbour, and not a kind one.");
  await judge.keyboard.press("Escape");
  await judge.keyboard.press("h");
  await inQueue(judge, hidden).waitFor({ state: "detached" });

  for (const [width, screen] of Object.entries(screens)) {
    for (const colorScheme of ["light", "dark"] as const) {
      const of = (name: string) => `${name}-${width}-${colorScheme}`;
      const page = await asModerator(await visit({ ...screen, colorScheme }), "All");
      await inQueue(page, plain).waitFor();
      await shot(page, of("moderation"));
      await inQueue(page, plain)
        .getByRole("button", { name: /^Look at/ })
        .click();
      await page.getByTestId("detail").getByText("cannot even reply").waitFor();
      await shot(page, of("moderation-drawing"));
      await page.keyboard.press("n");
      await page.getByLabel("Note to the player").waitFor();
      await shot(page, of("moderation-note"));
      await page.getByRole("radio", { name: "History" }).check();
      await page.getByTestId("past-decision").first().waitFor();
      await shot(page, of("moderation-history"));
      await page.context().close();
      await last.emulateMedia({ colorScheme });
      await last.setViewportSize(screen.viewport!);
      await last.goto(`/r/${hidden}`);
      await last.getByTestId("ruling").scrollIntoViewIfNeeded();
      await last.locator(".result-picture img").waitFor();
      await shot(last, of("hidden"));
      await last.goto("/me");
      await last.getByTestId("own-drawing").first().scrollIntoViewIfNeeded();
      await shot(last, of("own-hidden"));
    }
  }
}, 600_000);
