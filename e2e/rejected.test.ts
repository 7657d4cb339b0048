import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, submit } from "./steps";
import { it } from "./visitor";

it("a player whose picture is turned away reads why, and may try again", async ({ visit }) => {
  const page = await visit();
  // A browser that calls a JPEG a PNG: what arrives is honest for the rules, and not for the judge.
  await page.addInitScript(() => {
    const toBlob = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (callback) {
      toBlob.call(
        this,
        (blob) => callback(blob && new Blob([blob], { type: "image/png" })),
        "image/jpeg",
      );
    };
  });
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  await submit(page);

  const rejected = page.getByTestId("rejected");
  await rejected.waitFor();
  expect(await rejected.innerText()).toContain("This one was turned away");
  expect(await rejected.innerText()).toContain("not a PNG");
  expect(await page.getByTestId("score").count()).toBe(0);
  await shot(page, "rejected");
  await button(page, "Try again").click();
  await page.getByLabel("Drawing canvas").waitFor();
});
