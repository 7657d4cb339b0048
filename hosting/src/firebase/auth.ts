import {
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  GoogleAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  signInAnonymously,
  signInWithCredential,
  signInWithEmailAndPassword,
  signInWithPopup,
  signOut,
  type Auth,
  type User,
} from "firebase/auth";
import { connect } from "./app";

export type { User };

let auth: Promise<Auth> | undefined;

export function authentication(): Promise<Auth> {
  auth ??= connect().then(
    ({ app, emulators }) => {
      const made = initializeAuth(app, {
        persistence: [indexedDBLocalPersistence, browserLocalPersistence],
      });
      if (emulators) connectAuthEmulator(made, emulators.auth, { disableWarnings: true });
      return made;
    },
    (error: unknown) => {
      auth = undefined;
      throw error;
    },
  );
  return auth;
}

export async function watchUser(listener: (user: User | null) => void): Promise<() => void> {
  return onAuthStateChanged(await authentication(), listener);
}

export async function currentUser(): Promise<User | null> {
  return (await authentication()).currentUser;
}

export async function guest(): Promise<void> {
  await signInAnonymously(await authentication());
}

/** What the Auth emulator takes for a Google account: an ID token that nobody signed. */
export const LOCAL_GOOGLE_ACCOUNT = JSON.stringify({
  sub: "local-google-player",
  email: "google.player@example.com",
  email_verified: true,
});

export async function google(): Promise<void> {
  if ((await connect()).emulators) {
    // The popup needs a script from Google even with the emulator, and the local stack works without a network.
    await signInWithCredential(
      await authentication(),
      GoogleAuthProvider.credential(LOCAL_GOOGLE_ACCOUNT),
    );
    return;
  }
  // The resolver is given here and not at the start: it would load a frame from Google on every page.
  await signInWithPopup(
    await authentication(),
    new GoogleAuthProvider(),
    browserPopupRedirectResolver,
  );
}

export async function email(address: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await authentication(), address, password);
}

export async function register(address: string, password: string): Promise<void> {
  await createUserWithEmailAndPassword(await authentication(), address, password);
}

export async function leave(): Promise<void> {
  await signOut(await authentication());
}
