import type { Page } from "playwright-core";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { button, pickPrompt, playAsGuest } from "./steps";
import { it } from "./visitor";

const ROUNDS = Number(process.env.ROUNDS ?? 9);

/** When, in milliseconds after the click on Submit and by the page's own clock, each step was over. */
type Milestones = Record<"opened" | "strokes sent" | "picture sent" | "score seen", number>;

const submitToScore = async (page: Page): Promise<Milestones> => {
  const measured = page.evaluate(
    () =>
      new Promise<Milestones>((resolve) => {
        let start = 0;
        const begin = () => (start ||= performance.now());
        addEventListener("click", begin, { capture: true, once: true });
        const observer = new MutationObserver(() => {
          if (!start || !document.querySelector('[data-testid="score"]')) return;
          observer.disconnect();
          const seen = performance.now();
          const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
          const over = (part: string) =>
            Math.max(
              ...requests
                .filter(({ name, startTime }) => startTime >= start && name.includes(part))
                .map(({ responseEnd }) => responseEnd - start),
            );
          resolve({
            opened: over("/api/submissions"),
            "strokes sent": over("strokes%2F"),
            "picture sent": over("drawings%2F"),
            "score seen": seen - start,
          });
        });
        observer.observe(document, { subtree: true, childList: true });
      }),
  );
  await button(page, "Submit").click();
  return measured;
};

const median = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
};

it(`submit to score, ${ROUNDS} times after one to warm up`, async ({ visit }) => {
  const page = await visit();
  await playAsGuest(page);
  await pickPrompt(page, /./);
  const rounds: Milestones[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await draw(page, doodle());
    rounds.push(await submitToScore(page));
    await button(page, "Try again").click();
  }
  rounds.shift();
  for (const step of ["opened", "strokes sent", "picture sent", "score seen"] as const) {
    const taken = rounds.map((round) => Math.round(round[step]));
    const range = `${Math.min(...taken)} to ${Math.max(...taken)} ms`;
    console.log(
      `submit → ${step.padEnd(12)} median ${median(taken)} ms (${range}, ${ROUNDS} rounds)`,
    );
  }
});
