import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { moment, read, report, reportsOf, text, truth, write } from "./documents";
import { asModerator, goTo, said, show } from "./moderators";
import { aDrawingBy, button, playAsGuest } from "./steps";
import { it } from "./visitor";

/** What would run where a text is taken for markup; each calls xss(). */
const PAYLOADS = readFileSync(`${import.meta.dirname}/xss.txt`, "utf8")
  .trimEnd()
  .split("\n");

/** How many entries of a list come at once. */
const PART = 24;

/** Numbered: no two prompts may say the same but for capitals, as some payloads do. */
const ask = (payload: string, i: number) => `frog ${i} ${payload}`;

const id = (i: number, of: string) => `xss${of}${String(i).padStart(20 - 3 - of.length, "0")}`;

/** Whatever of a payload runs says so in the console, which fails the test. */
const watched = async (page: Page): Promise<Page> => {
  await page.addInitScript(() =>
    Object.assign(window, { xss: () => console.error("a payload ran") }),
  );
  return page;
};

/** Elements that nobody but a payload would make: those with a handler or a script in an attribute. */
const made = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) =>
        element
          .getAttributeNames()
          .some(
            (name) =>
              /^on/i.test(name) ||
              (/^(src|href|action|data|srcdoc|formaction|content)$/i.test(name) &&
                /^\s*(javascript|data:text|0;url)|xss\(\)/i.test(element.getAttribute(name)!) &&
                element.nodeName !== "META"),
          ),
      )
      .map((element) => element.outerHTML),
  );

const shows = async (page: Page, payloads: string[], where: string) => {
  const shown = () => page.evaluate(() => document.body.textContent!);
  for (const payload of payloads)
    await expect.poll(shown, { message: `${where} shows ${payload}` }).toContain(payload);
  expect(await made(page), where).toEqual([]);
};

/** A player with each payload as a name has drawn a prompt that ends with it, and one that all have drawn. */
const fill = async (page: Page): Promise<void> => {
  const drawing = await read(`drawings/${await aDrawingBy(page)}`);
  const many = PAYLOADS.map((payload, i) => ({ payload, i }));
  await write(`prompts/${id(0, "all")}`, { text: text("a frog that all have drawn") });
  for (const { payload, i } of many) {
    await write(`prompts/${id(i, "p")}`, { text: text(ask(payload, i)) });
    await write(`players/${id(i, "u")}`, {
      playerId: text(id(i, "n")),
      displayName: text(payload),
      createdAt: moment(),
    });
  }
  const prompts = [...many.map(({ i }) => id(i, "p")), id(0, "all")];
  for (const prompt of prompts)
    await expect
      .poll(async () => (await read(`prompts/${prompt}`)).state, { timeout: 60_000 })
      .toEqual(text("ready"));
  for (const { i } of many)
    for (const [of, promptId] of [
      ["d", id(i, "p")],
      ["e", id(0, "all")],
    ] as const)
      await write(`drawings/${id(i, of)}`, {
        ...drawing,
        uid: text(id(i, "u")),
        promptId: text(promptId),
        createdAt: moment(),
        raw: { doubleValue: 0.3 + i / 1000 },
      });
  // The Api knows a prompt and a drawing once their events have come.
  const answer = async (path: string) => (await page.request.get(path)).json();
  const known = async () =>
    (await answer("/api/prompts")).prompts.map(({ id }: { id: string }) => id);
  await expect.poll(known, { timeout: 60_000 }).toEqual(expect.arrayContaining(prompts));
  for (const { i } of many)
    for (const of of ["d", "e"])
      await expect
        .poll(async () => (await answer(`/api/drawings/${id(i, of)}`)).rankState, {
          timeout: 60_000,
        })
        .toBe("ready");
};

/** Nothing of this test is in the way of those that follow. */
const retire = async (): Promise<void> => {
  for (const prompt of [...PAYLOADS.map((_, i) => id(i, "p")), id(0, "all")])
    await write(`prompts/${prompt}`, {
      ...(await read(`prompts/${prompt}`)),
      active: truth(false),
    });
};

it("names and prompts that look like scripts are shown as what they are, on every page", async ({
  visit,
}) => {
  const page = await watched(await visit(undefined, /status of 404/));
  try {
    await fill(page);
    await page.goto("/");
    await shows(page, PAYLOADS.map(ask), "the home page");
    await page.goto(`/p/${id(0, "all")}`);
    for (let shown = PART; shown < PAYLOADS.length; shown += PART) {
      const before = await page.getByTestId("board-entry").count();
      await button(page, "Load more").click();
      await expect.poll(() => page.getByTestId("board-entry").count()).toBeGreaterThan(before);
    }
    await shows(page, PAYLOADS, "a board");
    for (const [i, payload] of PAYLOADS.entries()) {
      await page.goto(`/d/${id(i, "d")}`);
      await page.getByTestId("score").waitFor();
      await shows(page, [payload], `a drawing's page`);
      expect(await page.title()).toContain(payload);
      if (i % 8) continue;
      await page.goto(`/u/${id(i, "n")}`);
      await page.getByRole("heading", { name: payload }).waitFor();
      await shows(page, [payload, ask(payload, i)], "a player's page");
      await page.goto(`/p/${id(i, "p")}/draw`);
      await page.getByLabel("Drawing canvas").waitFor();
      await shows(page, [ask(payload, i)], "the easel");
    }
    await page.goto("/gallery");
    await page.getByTestId("drawing-card").first().waitFor();
    expect(await made(page), "the gallery").toEqual([]);
  } finally {
    await retire();
  }
}, 600_000);

it("a player may be called like a script, and report a drawing with one", async ({ visit }) => {
  const id = await aDrawingBy(await visit());
  const page = await watched(await visit());
  await playAsGuest(page);
  await page.getByTestId("player-name").click();
  const name = "<img src=x onerror=xss()>";
  await page.getByLabel("Name on the boards").fill(name);
  await button(page, "Change it").click();
  await page.getByTestId("player-name").filter({ hasText: name }).waitFor();
  await shows(page, [name], "one's own page");

  await page.goto(`/d/${id}`);
  await button(page, "Report").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hateful or cruel").check();
  const reason = PAYLOADS.join(" ").slice(0, 480);
  await dialog.getByLabel(/Anything that helps/).fill(reason);
  await dialog.getByRole("button", { name: "Send report" }).click();
  await dialog.getByText("Thank you").waitFor();
  expect(await made(page)).toEqual([]);
  const [report] = await reportsOf(id);
  expect(report!.fields.reason!.stringValue).toContain(reason.trim());
});

it("reports, notes and appeals that look like scripts are shown as such, to moderators and to the player", async ({
  visit,
}) => {
  const player = await watched(await visit());
  const drawing = await aDrawingBy(player);
  const owner = `players/${(await read(`drawings/${drawing}`)).uid!.stringValue}`;
  const name = "<svg/onload=xss()//";
  await write(owner, { ...(await read(owner)), displayName: text(name) });
  await report(drawing, PAYLOADS.join(" "));

  const moderator = await asModerator(await watched(await visit()));
  await goTo(moderator, drawing);
  await shows(moderator, [name, ...PAYLOADS], "a report, to a moderator");
  const words = PAYLOADS.slice(0, 12);
  await moderator.keyboard.press("n");
  await moderator.keyboard.insertText(words.join(" "));
  await moderator.keyboard.press("Escape");
  await moderator.keyboard.press("h");
  await said(moderator).getByText("hidden").waitFor();

  const ruling = player.getByTestId("ruling");
  await ruling.getByRole("button", { name: "Appeal" }).click();
  await shows(player, words, "a note, to the player");
  await player.getByLabel("What should they know?").fill(words.join(" "));
  await player.getByRole("button", { name: "Send the appeal" }).click();
  await ruling.getByText("Your appeal is being read.").waitFor();

  await show(moderator, "Appealed");
  await goTo(moderator, drawing);
  const appeal = moderator.getByTestId("detail").getByText(words[1]!).first();
  await appeal.waitFor();
  await shows(moderator, words, "an appeal, to a moderator");
}, 180_000);
