import { expect } from "vitest";
import { asModerator, decide } from "./moderators";
import { shot } from "./screenshots";
import { aDrawingBy } from "./steps";
import { it } from "./visitor";

it("a drawing that a moderator features is among the highlights and on the home page, until it is taken out", async ({
  visit,
}) => {
  const id = await aDrawingBy(await visit());
  const moderator = await asModerator(await visit());
  await moderator.goto(`/d/${id}`);
  await moderator.getByText("Moderate").click();
  await moderator
    .getByTestId("detail")
    .and(moderator.locator(`[data-id="${id}"]`))
    .waitFor();
  await shot(moderator, "moderation-looked-up");
  await decide(moderator, "Feature");

  const visitor = await visit();
  const isShown = async (path: string) => {
    await visitor.goto(path);
    const cards = visitor.locator(`[data-testid=drawing-card] a[href="/d/${id}"]`);
    await visitor.getByRole("heading").first().waitFor();
    return cards.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(() => isShown("/highlights")).toBe(true);
  await expect.poll(() => isShown("/")).toBe(true);

  await decide(moderator, "Unfeature");
  await expect.poll(() => isShown("/highlights")).toBe(false);
});
