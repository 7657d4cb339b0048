import type { Locator, Page } from "playwright-core";
import { button } from "./steps";
import { signIn, someone } from "./sign-in";

/** What moderators do, in their words. */

const askAuth = async (what: string, body: object): Promise<Record<string, unknown>> => {
  const { FIREBASE_AUTH_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:${what}`;
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: "Bearer owner", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
};

/** Gives an account the claim, as whoever runs the game does. */
const grant = async (email: string): Promise<void> => {
  const { users } = await askAuth("lookup", { email: [email] });
  const [{ localId }] = users as [{ localId: string }];
  await askAuth("update", { localId, customAttributes: JSON.stringify({ moderator: true }) });
};

/** Somebody makes an account, becomes a moderator and opens the queue. */
export const asModerator = async (page: Page, filter = "Reported"): Promise<Page> => {
  const address = someone();
  await page.goto("/");
  await signIn(page, address, { anew: true });
  await grant(address);
  await page.goto("/moderation");
  await show(page, filter);
  return page;
};

/** Shows the part of the queue that one filter lets through. */
export const show = async (page: Page, filter: string): Promise<void> => {
  const group = page.getByRole("group", { name: "Which drawings" });
  // With the numbers the filters have found their places.
  const choice = group.getByRole("radio", { name: new RegExp(`^${filter} \\(\\d+\\)$`) });
  await choice.check();
};

export const inQueue = (page: Page, drawingId: string): Locator =>
  page.locator(`[data-testid=queue-item][data-id="${drawingId}"]`);

/** Which drawing is looked at. */
const current = (page: Page) =>
  page.locator("[data-testid=queue-item][data-current]").getAttribute("data-id");

/** Goes through the queue by its keys until this drawing is looked at: others may wait too. */
export const goTo = async (page: Page, drawingId: string): Promise<void> => {
  await inQueue(page, drawingId).waitFor();
  for (const key of ["k", "j"])
    for (let i = 0; i < 60; i++) {
      if ((await current(page)) === drawingId) return;
      await page.keyboard.press(key);
    }
  throw new Error(`${drawingId} is not reached with j and k`);
};

export const said = (page: Page): Locator => page.getByTestId("said");

/** Decides by a button of the bar. */
export const decide = (page: Page, verb: string): Promise<void> =>
  button(page, new RegExp(`^${verb}`)).click();
