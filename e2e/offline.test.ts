import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, score, submit } from "./steps";
import { DESK, it } from "./visitor";

it("a player whose connection breaks keeps the drawing, and sends it again", async ({ visit }) => {
  const page = await visit(DESK, /net::ERR_INTERNET_DISCONNECTED/);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await page.waitForLoadState("networkidle"); // what sends the drawing is loaded while it is drawn
  await page.context().setOffline(true);
  await submit(page);

  const dialog = page.getByRole("dialog").filter({ hasText: "The drawing was not sent" });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain("Nothing is lost");
  await shot(page, "offline");

  await page.context().setOffline(false);
  await button(page, "Send again").click();
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});
