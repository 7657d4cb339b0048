import { expect, test } from "vitest";
import { bestLanguage, directionOf, LANGUAGES } from "./language";

test.each([
  ["what was chosen here, before what the browser wants", "es", ["de-DE"], "es"],
  ["the browser's first language that there is", null, ["fr-FR", "de-AT", "en"], "de"],
  ["a region's language", null, ["es-419"], "es"],
  ["English, where there is no other", null, ["fr", "ja"], "en"],
  ["English, where nothing is wanted", null, [], "en"],
  ["a real language, whatever was stored", "constructor", ["de"], "de"],
])("the site speaks %s", (_, chosen, wanted, language) => {
  expect(bestLanguage(chosen, wanted)).toBe(language);
});

test("pages are read from the side that their language is written from", () => {
  expect(directionOf("ar")).toBe("rtl");
  for (const language of Object.keys(LANGUAGES)) expect(directionOf(language)).toBe("ltr");
});
