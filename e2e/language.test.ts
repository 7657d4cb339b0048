import { expect } from "vitest";
import { shot } from "./screenshots";
import { button, pickPrompt } from "./steps";
import { it, PHONE } from "./visitor";

it("the site speaks the browser's language, until another one is chosen", async ({ visit }) => {
  const page = await visit({ ...PHONE, locale: "de-AT" });
  await page.goto("/");
  await page.getByText("Was zeichnest du?").waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  await shot(page, "german");

  await page.getByLabel("Sprache").selectOption({ label: "Español" });
  await page.getByText("¿Qué vas a dibujar?").waitFor();
  await page.reload();
  await page.getByText("¿Qué vas a dibujar?").waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("es");

  await page.getByLabel("Idioma").selectOption({ label: "English" });
  await page.getByText("What will you draw?").waitFor();
  await pickPrompt(page, /./);
  expect(await button(page, "Eraser").isVisible()).toBe(true);
});
