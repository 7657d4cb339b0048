import { expect } from "vitest";
import { doodle, frog, hotDog } from "./pictures";
import { draw, type Line } from "./hand";
import { shot } from "./screenshots";
import { button, isLoaded, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it } from "./visitor";

/** Half as wide and high, and somewhere else. */
const smaller = (lines: Line[], left: number, top: number): Line[] =>
  lines.map((line) => ({
    ...line,
    points: line.points.map(([x, y]) => [left + x / 2, top + y / 2]),
  }));

it("a board with some players on it, and a hot dog", async ({ visit }) => {
  const players: [prompt: string, lines: Line[]][] = [
    ["frog", doodle(0.3)],
    ["frog", smaller(frog(), 40, 180)],
    ["frog", hotDog()],
    ["frog", doodle(0.9)],
    ["frog", frog()],
  ];
  for (const [i, [prompt, lines]] of players.entries()) {
    const page = await visit();
    await playAsGuest(page);
    await pickPrompt(page, prompt);
    await draw(page, lines);
    await submit(page);
    await score(page);
    await page.getByTestId("place").waitFor();
    if (i < players.length - 1) continue;
    await shot(page, "frog");
    await button(page, "See the board").click();
    await page
      .getByTestId("board-entry")
      .nth(players.length - 1)
      .waitFor();
    const pictures = await page.getByTestId("board-entry").getByRole("img").all();
    for (const picture of pictures) await expect.poll(() => isLoaded(picture)).toBe(true);
    await shot(page, "frogs");
  }

  const page = await visit();
  await playAsGuest(page);
  await pickPrompt(page, "hot dog");
  await draw(page, hotDog());
  await shot(page, "drawing-hot-dog");
  await submit(page);
  await score(page);
  await page.getByTestId("place").waitFor();
  await shot(page, "hot-dog");
});
