import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { initializeTestEnvironment, type RulesTestEnvironment } from "@firebase/rules-unit-testing";

/** Storage rules read Firestore in the project that the Storage emulator was started for, so this must be that one. */
const STACK_PROJECT = process.env.GCLOUD_PROJECT ?? "demo-paint-wtf";

/** The rules hold for every bucket; no trigger listens to this one. */
export const BUCKET = "gs://rules-tests";

const emulator = (variable: string) => {
  const address = process.env[variable];
  const [host, port] = (address ?? "").replace(/^http:\/\//, "").split(":");
  if (!host || !port) {
    throw new Error(
      `${variable} is not set to HOST:PORT: the rules tests need the running emulators. ` +
        "Run them with: go run ./dev with -emulators -- npm run test:rules",
    );
  }
  return { host, port: Number(port) };
};

const rules = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

/** A project of this run's own: no trigger listens to it, and its coverage report is of these tests alone. */
export const firestoreOfItsOwn = (): Promise<RulesTestEnvironment> =>
  initializeTestEnvironment({
    projectId: `demo-rules-${randomBytes(4).toString("hex")}`,
    firestore: { ...emulator("FIRESTORE_EMULATOR_HOST"), rules: rules("firestore.rules") },
  });

/** The stack's project, whose data may be somebody's: tests make documents under new ids and clear nothing. */
export const storageOfTheStack = (): Promise<RulesTestEnvironment> =>
  initializeTestEnvironment({
    projectId: STACK_PROJECT,
    firestore: emulator("FIRESTORE_EMULATOR_HOST"),
    storage: { ...emulator("FIREBASE_STORAGE_EMULATOR_HOST"), rules: rules("storage.rules") },
  });

export const newId = (): string => randomBytes(10).toString("hex");
