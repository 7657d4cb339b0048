import { initializeApp, type FirebaseApp } from "firebase/app";
import { api, attestWith } from "../api/client";
import type { SiteConfig } from "../api/types";

export interface Backend {
  app: FirebaseApp;
  emulators: SiteConfig["emulators"];
}

let backend: Promise<Backend> | undefined;

/** The configuration is asked for at run time, so one build serves every project. A failure is not remembered. */
export function connect(): Promise<Backend> {
  backend ??= api.config().then(
    async ({ firebase, appCheck, emulators }) => {
      const app = initializeApp(firebase);
      // Before any other part of Firebase, which then attests its own requests as well.
      if (appCheck) attestWith((await import("./app-check")).attestations(app, appCheck.siteKey));
      return { app, emulators };
    },
    (error: unknown) => {
      backend = undefined;
      throw error;
    },
  );
  return backend;
}

/** "127.0.0.1:8080" or "http://127.0.0.1:8080" to what the SDK's connect functions take. */
export function hostAndPort(address: string): [host: string, port: number] {
  const url = new URL(address.includes("://") ? address : `http://${address}`);
  return [url.hostname, Number(url.port)];
}
