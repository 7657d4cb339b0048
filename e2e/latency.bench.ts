import type { Page } from "playwright-core";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { button, pickPrompt, playAsGuest } from "./steps";
import { it } from "./visitor";

const ROUNDS = Number(process.env.ROUNDS ?? 7);

/** From the click on Submit to the score on the page, in milliseconds, by the page's own clock. */
const submitToScore = async (page: Page): Promise<number> => {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0;
        addEventListener("click", () => (start ||= performance.now()), {
          capture: true,
          once: true,
        });
        const observer = new MutationObserver(() => {
          if (!start || !document.querySelector('[data-testid="score"]')) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document, { subtree: true, childList: true });
      }),
  );
  await button(page, "Submit").click();
  return measured;
};

it(`submit to score, ${ROUNDS} times after one to warm up`, async ({ visit }) => {
  const page = await visit();
  await playAsGuest(page);
  await pickPrompt(page, /./);
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await draw(page, doodle());
    taken.push(await submitToScore(page));
    await button(page, "Try again").click();
  }
  const [warmUp, ...rounds] = taken.map(Math.round);
  const sorted = [...rounds].sort((a, b) => a - b);
  console.log(
    `submit → score: median ${sorted[Math.floor(sorted.length / 2)]} ms ` +
      `(${sorted[0]} to ${sorted.at(-1)} ms, ${rounds.length} rounds; the first of all ${warmUp} ms)`,
  );
});
