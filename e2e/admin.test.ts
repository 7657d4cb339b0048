import { spawn } from "node:child_process";
import { expect } from "vitest";
import { it } from "./visitor";

const { FIREBASE_AUTH_EMULATOR_HOST, FIRESTORE_EMULATOR_HOST, GCLOUD_PROJECT } = process.env;

const post = async (url: string, body: unknown, token?: string) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};

const auth = (action: string, body: object) =>
  post(
    `http://${FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:${action}?key=demo-key`,
    { ...body, returnSecureToken: true },
  );

/** What the program prints, what it says beside that, and the status that it ends with. */
const paintwtf = (args: string[], input = "") =>
  new Promise<{ printed: string; said: string; status: number | null }>((resolve, reject) => {
    const program = spawn(`${import.meta.dirname}/../bin/paintwtf`, args);
    let [printed, said] = ["", ""];
    program.stdout.on("data", (text) => (printed += text));
    program.stderr.on("data", (text) => (said += text));
    program.on("error", reject);
    program.on("close", (status) => resolve({ printed, said, status }));
    program.stdin.end(input);
  });

const words = () => Math.random().toString(36).replace(/\d/g, "").slice(2, 10);

it("an admin's document with one field is a prompt on the site within seconds, and one that cannot be is answered with a reason", async ({
  visit,
}) => {
  const account = { email: `${words()}@example.com`, password: "a good one" };
  const { body: stranger } = await auth("signUp", account);
  const documents = `http://${FIRESTORE_EMULATOR_HOST}/v1/projects/${GCLOUD_PROJECT}/databases/(default)/documents`;
  const add = (text: string, token?: string) =>
    post(`${documents}/prompts`, { fields: { text: { stringValue: text } } }, token);

  const text = `a giraffe named ${words()}`;
  expect((await add(text, stranger.idToken)).status).toBe(403);
  const granted = await paintwtf(["grant", "-unverified", account.email, "admin"]);
  expect(granted.status, granted.said).toBe(0);
  const { body: admin } = await auth("signInWithPassword", account);

  const page = await visit();
  await page.goto("/");
  const added = await add(text, admin.idToken);
  expect(added.status).toBe(200);
  const id = added.body.name!.split("/").at(-1)!;
  await expect.poll(async () => (await page.request.get(`/api/prompts/${id}`)).status()).toBe(200);
  await page.goto(`/p/${id}`);
  await page.getByRole("heading", { name: text }).waitFor();

  const again = await add(text.toUpperCase(), admin.idToken);
  const answered = async () => {
    const answer = await fetch(`${documents}/prompts/${again.body.name!.split("/").at(-1)}`);
    const { fields } = (await answer.json()) as { fields: Record<string, { stringValue: string }> };
    return `${fields.state?.stringValue} ${fields.reason?.stringValue}`;
  };
  await expect.poll(answered).toMatch(`invalid duplicate: prompt ${id} has it`);
});

it("a file of prompts is imported, answered and on the site, and what is refused is said", async ({
  visit,
}) => {
  const [first, second] = [`a walrus named ${words()}`, `a tapir named ${words()}`];
  const file = `${first}\n?!?!\n${second}\n`;
  const imported = await paintwtf(["prompts", "import", "-wait", "20s", "-"], file);
  expect(imported.printed).toMatch(
    /^line 2: it is added, and answered invalid: no_words: .*\n2 added, 0 there already, 1 refused\n$/,
  );
  expect(imported.status).toBe(1);
  const page = await visit();
  const { prompts } = (await (await page.request.get("/api/prompts")).json()) as {
    prompts: { text: string }[];
  };
  expect(prompts.map(({ text }) => text)).toEqual(expect.arrayContaining([first, second]));
});
