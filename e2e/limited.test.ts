import { expect } from "vitest";
import { draw, ink } from "./hand";
import { doodle } from "./pictures";
import { shot } from "./screenshots";
import { button, pickPrompt, playAsGuest, score, submit } from "./steps";
import { it, PHONE } from "./visitor";

const WAIT_S = 6;

it("who sends too much reads how long to wait, sees it count down, and sends the same drawing then", async ({
  visit,
}) => {
  const page = await visit(PHONE, /429/);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  const drawn = await ink(page);
  // As the Api answers past its limit; it takes what comes after.
  await page.route(
    "**/api/submissions",
    (route) =>
      route.fulfill({
        status: 429,
        headers: { "retry-after": String(WAIT_S) },
        contentType: "application/problem+json",
        body: JSON.stringify({ status: 429, reason: "rate_limited", title: "Too many" }),
      }),
    { times: 1 },
  );
  await submit(page);

  const dialog = page.getByRole("dialog");
  await dialog.getByText("Slow down, Picasso").waitFor();
  const again = dialog.getByRole("button", { name: "Send again" });
  expect(await again.isDisabled()).toBe(true);
  const left = async () => {
    const [minutes, seconds] = /(\d+):(\d\d)/.exec(await dialog.innerText())?.slice(1) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  const first = await left();
  expect(first).toBeLessThanOrEqual(WAIT_S);
  await shot(page, "limited");
  await expect.poll(left).toBeLessThan(first);

  // The drawing is still there, for who would rather draw on.
  expect(await ink(page)).toBe(drawn);
  await expect.poll(() => again.isEnabled(), { timeout: 2 * WAIT_S * 1000 }).toBe(true);
  expect(await dialog.getByTestId("countdown").count()).toBe(0);
  await again.click();
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});

it("a drawing that has to wait is kept, also when the page is closed meanwhile", async ({
  visit,
}) => {
  const page = await visit(undefined, /429/);
  await playAsGuest(page);
  await pickPrompt(page, /./);
  await draw(page, doodle());
  const drawn = await ink(page);
  await page.route("**/api/submissions", (route) =>
    route.fulfill({
      status: 429,
      headers: { "retry-after": "3600" },
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 429, reason: "rate_limited", title: "Too many" }),
    }),
  );
  await submit(page);
  await page.getByRole("dialog").getByText("Nothing is lost").waitFor();
  await page.unroute("**/api/submissions");

  await page.reload();
  await page.getByText("Your draft is back.").waitFor();
  expect(await ink(page)).toBe(drawn);
  await button(page, "Submit").click();
  expect(await score(page)).toBeGreaterThanOrEqual(0);
});
