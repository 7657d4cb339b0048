import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What the build wrote, and Hosting sends to everybody. */
const DIST = `${import.meta.dirname}/../hosting/dist`;

const FORMS: Record<string, RegExp> = {
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  "a service account":
    /"private_key(_id)?"\s*:|"type"\s*:\s*"service_account"|[\w-]+@[\w-]+\.iam\.gserviceaccount\.com/,
  "a Google key": /\bAIza[\w-]{35}\b/,
  "a Google client's secret": /\bGOCSPX-[\w-]{20,}/,
  "a Google token": /\bya29\.[\w-]{20,}|\b1\/\/0[\w-]{20,}/,
  "a signed token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  "a GitHub token": /\bgh[oprsu]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{30,}/,
  "an npm token": /\bnpm_[A-Za-z0-9]{30,}/,
  "an AWS key": /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  "an address with a password": /\b[a-z][a-z+]+:\/\/[^\s/:@"'`$]+:[^\s/:@"'`$]+@/,
};

/** Values of this machine's environment that are nobody's business, such as DATABASE_URL, if the build took one in. */
const PRIVATE = /(SECRET|TOKEN|PASSWORD|PRIVATE|CREDENTIALS|DATABASE_URL|ADDRESS_KEY|API_KEY)/;

/** The browser is told this one by /api/config; it names the project and opens nothing. */
const PUBLIC = new Set(["FIREBASE_API_KEY"]);

const secrets = (text: string, environment: NodeJS.ProcessEnv = process.env): string[] => {
  const known = environment.FIREBASE_API_KEY;
  const rest = known ? text.replaceAll(known, "") : text;
  const forms = Object.entries(FORMS).flatMap(([what, form]) => (form.test(rest) ? [what] : []));
  const values = Object.entries(environment).flatMap(([name, value]) =>
    PRIVATE.test(name) && !PUBLIC.has(name) && value && value.length >= 8 && rest.includes(value)
      ? [`the value of ${name}`]
      : [],
  );
  return [...forms, ...values];
};

test("nothing in the built site is a secret", () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = files.map(({ name }) => name);
  expect(names.filter((name) => name.endsWith(".js")).length).toBeGreaterThan(5);
  expect(names.filter((name) => name.endsWith(".map") || name.startsWith("."))).toEqual([]);
  for (const { parentPath, name } of files)
    expect.soft(secrets(readFileSync(`${parentPath}/${name}`, "latin1")), name).toEqual([]);
});

test("a secret would be found, and the key of the public configuration is none", () => {
  const key = `AIza${"x".repeat(35)}`;
  for (const [what, text] of [
    ["a private key", "-----BEGIN RSA PRIVATE KEY-----"],
    ["a private key", "-----BEGIN PRIVATE KEY-----"],
    ["a service account", 'const a={"type":"service_account"}'],
    ["a service account", "judge@paint-wtf.iam.gserviceaccount.com"],
    ["a Google key", `apiKey:"${key}"`],
    ["a Google client's secret", `GOCSPX-${"x".repeat(28)}`],
    ["a Google token", `ya29.${"x".repeat(60)}`],
    ["a signed token", `eyJ${"x".repeat(20)}.eyJ${"x".repeat(20)}.${"x".repeat(20)}`],
    ["a GitHub token", `ghp_${"x".repeat(36)}`],
    ["an npm token", `npm_${"x".repeat(36)}`],
    ["an AWS key", `AKIA${"X".repeat(16)}`],
    ["an address with a password", "postgres://paint:frog@db.example.com/postgres"],
  ] as const)
    expect.soft(secrets(`let x="${text}";`, {}), text).toEqual([what]);
  expect(secrets(`"${key}"`, { FIREBASE_API_KEY: key })).toEqual([]);
  expect(secrets(`"hunter2hunter2"`, { SOME_TOKEN: "hunter2hunter2" })).toEqual([
    "the value of SOME_TOKEN",
  ]);
});
