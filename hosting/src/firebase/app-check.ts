import type { FirebaseApp } from "firebase/app";
import { getToken, initializeAppCheck, ReCaptchaEnterpriseProvider } from "firebase/app-check";

/** Longer than reCAPTCHA takes; where its script is blocked, Firebase would wait for ever. */
const PATIENCE_MS = 5_000;

/**
 * Begins to attest that this is the game's own site, and returns what gives the token: undefined where there is none in
 * time, so that the server says what is wrong.
 */
export function attestations(app: FirebaseApp, siteKey: string): () => Promise<string | undefined> {
  // reCAPTCHA knows no local addresses: there the SDK makes a token that somebody enters in Firebase's console.
  if (["localhost", "127.0.0.1"].includes(location.hostname))
    Object.assign(self, { FIREBASE_APPCHECK_DEBUG_TOKEN: true });
  const appCheck = initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  });
  return () =>
    Promise.race([
      getToken(appCheck).then(
        ({ token }) => token,
        () => undefined,
      ),
      new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS)),
    ]);
}
