import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "vitest";
import { chromiumPath } from "../chromium";
import { draw } from "../hand";
import { frog } from "../pictures";
import { atTheEasel, playAsGuest, score, submit } from "../steps";
import { it } from "../visitor";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** One visit of a phone on a slow network, as Lighthouse simulates it. */
const audit = async (url: string): Promise<Report> => {
  const program = process.env.LIGHTHOUSE;
  if (!program) throw new Error("LIGHTHOUSE is not set: run `make lighthouse`");
  const { stdout } = await promisify(execFile)(
    program,
    [
      url,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox",
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath() }, maxBuffer: 64 * 1024 * 1024 },
  ).catch(({ stderr }: { stderr: string }) => {
    throw new Error(stderr); // without the report, which is megabytes
  });
  return JSON.parse(stdout) as Report;
};

const median = (numbers: number[]) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** What cost points, for whoever wants them back. */
const losses = ({ categories, audits }: Report): string[] =>
  CATEGORIES.flatMap((category) =>
    categories[category]!.auditRefs.filter(
      ({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9,
    ).map(({ id }) => `${category}: ${audits[id]!.title} ${audits[id]!.displayValue ?? ""}`),
  );

it(`Lighthouse gives every page at least ${LEAST}, the median of ${ROUNDS}`, async ({ visit }) => {
  const page = await visit();
  await playAsGuest(page);
  await atTheEasel(page);
  await draw(page, frog());
  await submit(page);
  await score(page);
  const at = (path: string) => new URL(path, page.url()).href;
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const prompt = await page.locator("a[href^='/p/']").first().getAttribute("href");
  await page.context().close();

  const scores: Record<string, Scores> = {};
  for (const [name, path] of Object.entries({
    home: "/",
    prompt: prompt!.replace(/\/draw$/, ""),
    drawing: `/d/${id}`,
  })) {
    const reports: Report[] = [];
    for (let round = 0; round < ROUNDS; round++) reports.push(await audit(at(path)));
    scores[name] = Object.fromEntries(
      CATEGORIES.map((category) => [
        category,
        Math.round(100 * median(reports.map(({ categories }) => categories[category]!.score))),
      ]),
    ) as Scores;
    console.log([`${name}:`, ...losses(reports.at(-1)!)].join("\n  "));
  }
  console.table(scores);
  for (const [name, categories] of Object.entries(scores))
    for (const [category, value] of Object.entries(categories))
      expect.soft(value, `${category} of the ${name} page`).toBeGreaterThanOrEqual(LEAST);
}, 1_800_000);
