import type { Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { fillIn, signIn, someone } from "./sign-in";
import { button, finished, isLoaded, pickPrompt, playAsGuest, submit } from "./steps";
import { it, PHONE } from "./visitor";
import { unzipped } from "./zip";

/** A drawing that is on its board; its id and the address of the board. */
const drawOne = async (page: Page): Promise<{ id: string; board: string }> => {
  await page.goto("/");
  await pickPrompt(page, /./);
  const board = new URL(page.url()).pathname.replace(/\/draw$/, "");
  await draw(page, doodle(Math.random()));
  await submit(page);
  return { id: await finished(page), board };
};

const toAccount = async (page: Page): Promise<void> => {
  await page.getByTestId("player-name").click();
  await page.waitForURL("**/me");
  await own(page).first().waitFor();
};

const own = (page: Page) => page.getByTestId("own-drawing");
const ownIds = async (page: Page) => {
  const links = await own(page).locator(".frame-open").all();
  const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
  return paths.map((path) => path!.replace("/d/", "")).sort();
};
const said = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

it("a guest takes a name and an e-mail address, keeps the drawings, and finds them again elsewhere", async ({
  visit,
}) => {
  const page = await visit(PHONE);
  await playAsGuest(page);
  const { id, board } = await drawOne(page);
  await toAccount(page);
  await page.getByText("You play as a guest").waitFor();
  await expect.poll(() => isLoaded(own(page).getByRole("img").first())).toBe(true);
  await shot(page, "account-guest");

  const name = page.getByLabel("Name on the boards");
  await name.fill("   ");
  await button(page, "Change it").click();
  await page.getByText("A name needs at least one character").waitFor();
  await name.fill("Señor Frog 🐸 ");
  await name.press("Enter");
  await said(page, "You are Señor Frog 🐸 now").waitFor();
  expect(await page.getByTestId("player-name").innerText()).toBe("Señor Frog 🐸");

  const address = someone();
  await fillIn(page, address);
  await button(page, "Keep them").click();
  await said(page, "Your drawings are safe").waitFor();
  await page.getByTestId("account").getByText(address).waitFor();
  expect(await ownIds(page)).toEqual([id]);
  await shot(page, "account-member");

  const elsewhere = await visit();
  await elsewhere.goto("/");
  await signIn(elsewhere, address, { name: "Señor Frog 🐸" });
  await toAccount(elsewhere);
  expect(await ownIds(elsewhere)).toEqual([id]);
  await elsewhere.goto(board);
  await elsewhere.getByTestId("board-entry").filter({ hasText: "Señor Frog 🐸" }).waitFor();
});

it("a guest who has an account already is told what happens, and brings the drawings to it", async ({
  visit,
}) => {
  // What the guest tries first is refused: such an account exists.
  const page = await visit(undefined, /status of 400/);
  const address = someone();
  await page.goto("/");
  await signIn(page, address, { anew: true });
  const name = await page.getByTestId("player-name").innerText();
  const before = await drawOne(page);
  await button(page, "Sign out").click();

  await playAsGuest(page);
  const guest = await page.getByTestId("player-name").innerText();
  const drawn = await drawOne(page);
  await toAccount(page);
  await fillIn(page, address);
  await button(page, "Keep them").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Nothing is lost").waitFor();
  expect(await dialog.innerText()).toContain(guest);
  await shot(page, "account-merge");
  await dialog.getByRole("button", { name: "Stay a guest" }).click();
  expect(await ownIds(page)).toEqual([drawn.id]);

  await button(page, "Keep them").click();
  await dialog.getByRole("button", { name: "Sign in and move them" }).click();
  await said(page, "All your drawings are in one place now").waitFor();
  await own(page).nth(1).waitFor();
  expect(await ownIds(page)).toEqual([before.id, drawn.id].sort());
  expect(await page.getByTestId("player-name").innerText()).toBe(name);
  await page.reload();
  await own(page).nth(1).waitFor();
  expect(await page.getByTestId("account").innerText()).toContain(address);
});

it("a drawing that its player deletes is gone from the board, and so is its page", async ({
  visit,
}) => {
  const page = await visit(undefined, /status of 404/);
  await playAsGuest(page);
  const player = await page.getByTestId("player-name").innerText();
  const { id, board } = await drawOne(page);
  await page.goto(board);
  const mine = page.getByTestId("board-entry").filter({ hasText: player });
  await mine.waitFor();

  await toAccount(page);
  const remove = page.getByRole("button", { name: /^Delete your drawing of/ });
  await remove.focus();
  await page.keyboard.press("Enter");
  await page.getByText("There is no undo").waitFor();
  await shot(page, "account-delete");
  await page.keyboard.press("Escape");
  await expect.poll(() => remove.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await own(page).count()).toBe(1);
  await page.keyboard.press("Enter");
  await button(page, "Delete it").click();
  await said(page, "Deleted:").waitFor();
  await page.getByText("Nothing here yet").waitFor();

  await page.goto(board);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByTestId("board-entry").or(page.getByText("The board is bare")).first().waitFor();
  expect(await mine.count()).toBe(0);
  const answers = [`/api/drawings/${id}`, `/img/${id}.png`].map((path) => page.request.get(path));
  for (const answer of await Promise.all(answers)) expect(answer.status()).toBe(404);
});

it("a player takes along everything that is kept, as a zip with the drawing in it", async ({
  visit,
}) => {
  const page = await visit(PHONE);
  const address = someone();
  await page.goto("/");
  await signIn(page, address, { anew: true });
  const { id } = await drawOne(page);
  await toAccount(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "Download everything").click(),
  ]);
  await said(page, "Packed").waitFor();
  expect(download.suggestedFilename()).toBe("paint.wtf.zip");
  const files = unzipped(readFileSync((await download.path())!));
  expect([...files.keys()].sort()).toEqual(
    ["account.json", `pictures/${id}.png`, `strokes/${id}.json.gz`].sort(),
  );
  const account = JSON.parse(files.get("account.json")!.toString());
  expect(account.signIn.email).toBe(address);
  expect(account.player.displayName).toBe(await page.getByTestId("player-name").innerText());
  expect(account.drawings).toMatchObject([{ id, state: "scored", moderation: { state: "none" } }]);
  expect(files.get(`pictures/${id}.png`)!.subarray(1, 4).toString()).toBe("PNG");
  const log = JSON.parse(gunzipSync(files.get(`strokes/${id}.json.gz`)!).toString());
  expect(log.ops.length).toBeGreaterThan(0);
});

it("who deletes everything types a word for it, and is nobody afterwards", async ({ visit }) => {
  const page = await visit(undefined, /status of 40\d/);
  const address = someone();
  await page.goto("/");
  await signIn(page, address, { anew: true });
  const { id, board } = await drawOne(page);
  await toAccount(page);
  const player = await page.getByTestId("player-name").innerText();
  await button(page, "Delete everything").click();
  const go = button(page, "Delete it all");
  expect(await go.isDisabled()).toBe(true);
  await page.getByLabel("Type “delete” to be sure").fill("delete");
  await shot(page, "account-everything");
  await go.click();
  await page.getByRole("heading", { name: "All gone" }).waitFor();
  await button(page, "Sign in").waitFor();

  await page.goto(board);
  await page.getByTestId("board-entry").or(page.getByText("The board is bare")).first().waitFor();
  expect(await page.getByTestId("board-entry").filter({ hasText: player }).count()).toBe(0);
  expect((await page.request.get(`/api/drawings/${id}`)).status()).toBe(404);
  await button(page, "Sign in").click();
  await fillIn(page, address);
  await page.getByRole("dialog").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("do not match an account").waitFor();
});
