import { deleteApp, initializeApp } from "firebase/app";
import {
  browserPopupRedirectResolver,
  connectAuthEmulator,
  EmailAuthProvider,
  GoogleAuthProvider,
  initializeAuth,
  inMemoryPersistence,
  linkWithCredential,
  linkWithPopup,
  signInWithCredential,
  updateCurrentUser,
  type AuthCredential,
  type AuthError,
  type User,
} from "firebase/auth";
import { connect } from "./app";
import { authentication, LOCAL_GOOGLE_ACCOUNT } from "./auth";

/** By what one signs in. */
export interface Identity {
  guest: boolean;
  email: string | null;
  google: boolean;
}

export async function identity(): Promise<Identity | null> {
  const auth = await authentication();
  await auth.authStateReady();
  const user = auth.currentUser;
  return (
    user && {
      guest: user.isAnonymous,
      email: user.email,
      google: user.providerData.some(({ providerId }) => providerId === "google.com"),
    }
  );
}

/** There is an account with this credential already, so the guest cannot become it: it can only be merged into it. */
export class AccountExists extends Error {
  constructor(readonly credential: AuthCredential) {
    super("the account exists already");
  }
}

/** The guest becomes an account that signs in by e-mail; the uid, and so every drawing, stays. Throws AccountExists. */
export async function linkEmail(address: string, password: string): Promise<void> {
  const credential = EmailAuthProvider.credential(address, password);
  await link((user) => linkWithCredential(user, credential), credential);
}

/** As linkEmail, with Google. */
export async function linkGoogle(): Promise<void> {
  if ((await connect()).emulators) {
    const credential = GoogleAuthProvider.credential(LOCAL_GOOGLE_ACCOUNT);
    await link((user) => linkWithCredential(user, credential), credential);
    return;
  }
  await link((user) => linkWithPopup(user, new GoogleAuthProvider(), browserPopupRedirectResolver));
}

const TAKEN = ["auth/email-already-in-use", "auth/credential-already-in-use"];

async function link(way: (user: User) => Promise<unknown>, known?: AuthCredential): Promise<void> {
  try {
    await way(await here());
  } catch (error) {
    const credential = known ?? GoogleAuthProvider.credentialFromError(error as AuthError);
    if (credential && TAKEN.includes((error as AuthError).code))
      throw new AccountExists(credential);
    throw error;
  }
}

async function here(): Promise<User> {
  const user = (await authentication()).currentUser;
  if (!user) throw new Error("nobody is signed in");
  return user;
}

/** An account beside the guest that is signed in. */
export interface OtherAccount {
  token(): Promise<string>;
  guestToken(): Promise<string>;
  /** The account takes the guest's place in this browser. */
  enter(): Promise<void>;
  close(): Promise<void>;
}

let opened = 0;

/**
 * Signs in to another account, for this page only: the guest stays signed in until its drawings have moved, so that
 * nothing that happens in between can leave them to nobody.
 */
export async function openAccount(credential: AuthCredential): Promise<OtherAccount> {
  const { app, emulators } = await connect();
  const second = initializeApp(app.options, `account-${++opened}`);
  try {
    const auth = initializeAuth(second, { persistence: inMemoryPersistence });
    if (emulators) connectAuthEmulator(auth, emulators.auth, { disableWarnings: true });
    const { user } = await signInWithCredential(auth, credential);
    return {
      token: () => user.getIdToken(),
      guestToken: async () => (await here()).getIdToken(),
      enter: async () => updateCurrentUser(await authentication(), user),
      close: () => deleteApp(second),
    };
  } catch (error) {
    await deleteApp(second);
    throw error;
  }
}
