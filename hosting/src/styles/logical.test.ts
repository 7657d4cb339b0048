import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Right-to-left comes from logical properties: inline and block, start and end. The drawing itself has a left and a
 * right in every language, so what lies on the canvas is named here.
 */
const ALLOWED = new Set(["canvas/view/canvas-view.css .canvas-ring inset"]);

const SIDE = /\b(left|right)\b/;
const PHYSICAL =
  /^(left|right|top|bottom|width|height|(min|max)-(width|height)|(margin|padding|border)-(left|right|top|bottom)\b.*|border-(top|bottom)-.*|scroll-(margin|padding)-(left|right|top|bottom))$/;

interface Declaration {
  selector: string;
  property: string;
  value: string;
}

/** Every declaration of a style sheet that knows no nesting but of at-rules. */
function declarations(css: string): Declaration[] {
  const rules = css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{};]+)\{([^{}]*)\}/g);
  return [...rules].flatMap(([, selector, body]) =>
    body!
      .split(";")
      .map((line) => /^\s*([\w-]+)\s*:\s*([^]+?)\s*$/.exec(line))
      .filter((match) => match !== null)
      .map(([, property, value]) => ({
        selector: selector!.trim(),
        property: property!,
        value: value!,
      })),
  );
}

/** Whether a declaration names a side of the screen where a side of the text is meant. */
function isPhysical({ property, value }: Declaration): boolean {
  if (PHYSICAL.test(property)) return true;
  if (property === "text-align" || property === "float" || property === "clear")
    return SIDE.test(value);
  // Four values begin at the top and go round by the right; alike on both sides, they are the same in both directions.
  if (/^(margin|padding|inset|border-width)$/.test(property)) {
    const [, right, , left] = value.split(/\s+(?![^(]*\))/);
    return left !== undefined && left !== right;
  }
  return false;
}

const src = `${import.meta.dirname}/..`;
const sheets = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".css"))
  .map((file) => ({ file, all: declarations(readFileSync(`${src}/${file}`, "utf8")) }));

test("the styles name sides of the text, not of the screen", () => {
  const found = sheets.flatMap(({ file, all }) =>
    all.filter(isPhysical).map(({ selector, property }) => `${file} ${selector} ${property}`),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(found.filter((where) => !ALLOWED.has(where))).toEqual([]);
  expect(found).toEqual(expect.arrayContaining([...ALLOWED]));
});

test("what grows or leans from a side does so from the other where text runs from the right", () => {
  for (const { file, all } of sheets) {
    const sided = all.filter(({ property, value }) => /origin/.test(property) && SIDE.test(value));
    const mirrored = sided.filter(({ selector }) => selector.includes(":dir(rtl)"));
    expect(mirrored.length, file).toBe(sided.length - mirrored.length);
  }
});

test.each([
  ["margin-left: 4px", true],
  ["margin-inline-start: 4px", false],
  ["border-top-left-radius: 4px", true],
  ["border-start-start-radius: 4px", false],
  ["text-align: right", true],
  ["text-align: end", false],
  ["max-width: 10px", true],
  ["max-inline-size: 10px", false],
  ["padding: 1px 2px 3px 4px", true],
  ["padding: 1px 2px 3px", false],
  ["padding: 0 calc(1px + 2px) 0 calc(1px + 2px)", false],
  ["inset: 0 auto auto 0", true],
  ["inset: 0", false],
])("%s is physical: %s", (declaration, physical) => {
  const [found] = declarations(`@media print { .a { ${declaration}; } }`);
  expect(isPhysical(found!)).toBe(physical);
});
