import { expect } from "vitest";
import { shot } from "./screenshots";
import { it, PHONE } from "./visitor";

it("header and footer lead to every page, and each fits a narrow phone", async ({ visit }) => {
  const page = await visit(PHONE);
  await page.goto("/");
  for (const [link, heading] of [
    ["Gallery", "Gallery"],
    ["Highlights", "Highlights"],
    ["Points", "The big board"],
    ["The judge", "How the judge works"],
  ] as const) {
    const named = page.getByRole("banner").getByRole("link", { name: link });
    await named.click();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    expect(await named.getAttribute("aria-current")).toBe("page");
    expect(await page.title()).toBe(`${heading} · paint.wtf`);
    const foot = page.getByRole("contentinfo").getByRole("link", { name: heading });
    expect(new URL(page.url()).pathname).toBe(await foot.getAttribute("href"));
    await page.waitForLoadState("networkidle");
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth, `${page.url()} is wider than the phone`).toBeLessThanOrEqual(clientWidth);
    await shot(page, link.toLowerCase().replace(" ", "-"));
  }
});

it("the highlights can be followed as a feed", async ({ visit }) => {
  const page = await visit();
  await page.goto("/highlights");
  const feed = await page.getByRole("link", { name: /Atom/ }).getAttribute("href");
  const announced = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  expect(await announced.getAttribute("href")).toBe(feed);
  const answer = await page.request.get(feed!);
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(await answer.text()).toContain("<feed");
});

it("the footer leads to what is kept, which is told in every language", async ({ visit }) => {
  const page = await visit(PHONE);
  await page.goto("/");
  const foot = page.getByRole("contentinfo");
  for (const [language, heading] of [
    ["en", "What is kept"],
    ["de", "Was aufbewahrt wird"],
    ["es", "Qué se guarda"],
  ] as const) {
    await foot.getByRole("combobox").selectOption(language);
    await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
    await foot.getByRole("link", { name: heading }).click();
    await page.waitForURL("**/privacy");
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    expect(await page.title()).toBe(`${heading} · paint.wtf`);
    expect(await page.locator("main li").count()).toBe(19);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await shot(page, `privacy-${language}`);
  }
});
