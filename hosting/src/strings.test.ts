import { expect, test } from "vitest";
import { reasonText, strings } from "./strings";
import { de } from "./strings/de";
import { en, type Catalogue } from "./strings/en";
import { es } from "./strings/es";

const translations: [string, Catalogue][] = [
  ["German", de],
  ["Spanish", es],
];

/** Every text by its path; of functions, what they say for a few arguments. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [1, 2, 55, 1234].map((n) => {
      const first = path === "home.stats" ? { prompts: n, drawings: n, players: n } : n;
      return [`${path}(${n})`, String(value(first, n, n))];
    });
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path ? `${path}.${key}` : key));
}

test("every reason of the contract has words of its own", () => {
  const reasons =
    "not_png damaged wrong_size too_large animated unknown_prompt prompt_retired rate_limited expired duplicate blank";
  for (const reason of reasons.split(" ")) {
    expect(reasonText(reason)).not.toBe(strings.reasonUnknown);
  }
});

test("a reason nobody has heard of still says something", () => {
  expect(reasonText("gremlins")).toBe(strings.reasonUnknown);
  expect(reasonText(undefined)).toBe(strings.reasonUnknown);
  expect(reasonText("constructor")).toBe(strings.reasonUnknown);
});

test("ranks are spoken as people speak them", () => {
  const ranks = [1, 2, 3, 4, 11, 12, 13, 21, 102, 1111];
  expect(ranks.map((n) => en.result.rank(n, 2000).split(" ")[0])).toEqual(
    "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 1,111th".split(" "),
  );
  expect(en.result.rank(1, 1)).toBe("1st of 1 drawing");
  expect(de.result.rank(2, 1234)).toBe("2. von 1.234 Zeichnungen");
  expect(es.result.rank(3, 1)).toBe("3.º de 1 dibujo");
});

test.each(translations)("%s has every text, and no other", (_, catalogue) => {
  const keys = (of: Catalogue) => texts(of).map(([path]) => path);
  expect(keys(catalogue)).toEqual(keys(en));
});

test.each(translations)("%s leaves no text empty or unfinished", (_, catalogue) => {
  for (const [path, text] of texts(catalogue)) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|NaN|\[object/);
  }
});

test.each(translations)("%s is translated: no sentence is the English one", (_, catalogue) => {
  const english = new Map(texts(en));
  const same = texts(catalogue).filter(
    ([path, text]) => text.split(" ").length > 3 && text === english.get(path),
  );
  expect(same).toEqual([]);
});
