import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it } from "./visitor";

it("a player watches how the drawing was made, takes the picture home, shares the link and draws on", async ({
  visit,
}) => {
  const page = await visit();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await submit(page);
  await score(page);

  // The strokes can be had once the boards know the drawing.
  await page.getByTestId("place").waitFor();
  await button(page, "Timelapse").click();
  const film = page.getByRole("img", { name: /How this was drawn/ });
  await film.waitFor();
  const inked = () =>
    film.evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return data.filter((value, i) => i % 4 < 3 && value < 128).length;
    });
  const position = page.getByLabel("Position");
  await position.fill("0");
  await expect.poll(() => position.inputValue()).toBe("0");
  const firstDot = await inked();
  await shot(page, "timelapse");
  await button(page, "Play").click();
  const end = Number(await position.getAttribute("max"));
  await expect
    .poll(async () => Number(await position.inputValue()), { timeout: 30_000 })
    .toBeGreaterThanOrEqual(end - 1);
  await expect.poll(inked).toBeGreaterThan(2 * firstDot);
  await page.keyboard.press("Escape");

  const saving = page.waitForEvent("download");
  await button(page, "Download").click();
  expect((await saving).suggestedFilename()).toMatch(/^paint\.wtf .+\.png$/);

  // What others are shown is the drawing; the result is the player's own.
  const drawn = page.url().replace("/r/", "/d/");
  await button(page, "Share").click();
  await page.getByText("The link is in your clipboard.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(drawn);

  await button(page, "Draw on").click();
  await page.waitForURL(/\/draw$/);
  await expect.poll(() => ink(page)).toBeGreaterThan(500);
  await page.keyboard.press("Control+z");
  expect(await button(page, "Redo").isEnabled()).toBe(true);
});
