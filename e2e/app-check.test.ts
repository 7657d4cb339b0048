import { expect } from "vitest";
import { draw } from "./hand";
import { doodle } from "./pictures";
import { atTheEasel, playAsGuest, score, submit } from "./steps";
import { DESK, it } from "./visitor";

const RECAPTCHA = "https://www.google.com/recaptcha/**";
const EXCHANGE = "https://content-firebaseappcheck.googleapis.com/**";

/** What Firebase's SDK reads of a token: when it ends. Nobody verifies it here. */
const token = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  return `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: now, exp: now + 3600 })}.signed`;
};

it("with App Check a browser attests what it sends, by the debug provider on this machine", async ({
  visit,
}) => {
  // A service worker would ask for the configuration past the answers that are given here.
  const page = await visit({ ...DESK, serviceWorkers: "block" });
  const attested = token();
  const exchanges: string[] = [];
  await page.route("**/api/config", async (route) => {
    const answer = await route.fetch();
    const config = (await answer.json()) as { firebase: object };
    await route.fulfill({
      json: {
        ...config,
        firebase: { ...config.firebase, appId: "1:1:web:1" },
        appCheck: { siteKey: "a-site-key" },
      },
    });
  });
  // Firebase loads it even where the debug provider answers instead; the policy lets it.
  await page.route(RECAPTCHA, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: "self.grecaptcha = { enterprise: { ready() {} } }",
    }),
  );
  await page.route(EXCHANGE, (route) => {
    exchanges.push(new URL(route.request().url()).pathname);
    return route.fulfill({ json: { token: attested, ttl: "3600s" } });
  });
  const submissions: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/submissions"))
      submissions.push(request.headers()["x-firebase-appcheck"]);
  });
  await playAsGuest(page);
  await atTheEasel(page);
  await draw(page, doodle());
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
  expect(submissions).toEqual([attested]);
  expect(exchanges[0]).toMatch(/exchangeDebugToken$/);
});

it("without App Check no browser loads it, and nothing is attested", async ({ visit }) => {
  const page = await visit();
  const asked: string[] = [];
  page.on("request", (request) => {
    const attestation = request.headers()["x-firebase-appcheck"];
    if (attestation || /app-check|firebaseappcheck|recaptcha/.test(request.url()))
      asked.push(request.url());
  });
  await playAsGuest(page);
  await atTheEasel(page);
  await draw(page, doodle());
  await submit(page);
  expect(await score(page)).toBeGreaterThanOrEqual(0);
  expect(asked).toEqual([]);
});
