import { api } from "../api/client";
import { Problem } from "../api/problem";
import { remember, remembered } from "../remembered";
import { createStore } from "./store";

export interface Session {
  /** "unknown" until Firebase has said who is here; "away" when it cannot be asked. */
  status: "unknown" | "out" | "in" | "away";
  uid?: string;
  guest?: boolean;
  displayName?: string;
  playerId?: string;
  /** The server could not say the player's name. */
  nameless?: boolean;
  /** The account is being deleted. */
  departing?: boolean;
  /** May decide what others see; undefined until the sign-in has said so. */
  moderator?: boolean;
}

type AuthModule = typeof import("../firebase/auth");
type User = import("../firebase/auth").User;

/** Who was here last time: the header need not blink while Firebase loads, and who never was here needs no Firebase. */
const REMEMBERED = "paint.wtf/player";

export const session = createStore<Session>({ status: "unknown", ...lastPlayer() });

let current: User | null = null;
let started: Promise<AuthModule> | undefined;
let settle: () => void;
const settled = new Promise<void>((resolve) => (settle = resolve));

/** Follows whoever is signed in on this device. Where nobody is, Firebase is left alone until somebody signs in. */
export async function resumeSession(): Promise<void> {
  if (remembered(REMEMBERED)) await startSession();
  else if (!started) {
    session.set({ status: "out" });
    addEventListener("storage", signedInElsewhere);
  }
}

/** In another tab; without Firebase this one would not hear of it. */
function signedInElsewhere({ key, newValue }: StorageEvent): void {
  if (key === REMEMBERED && newValue) void startSession().catch(() => undefined);
}

/** Loads Firebase's auth part and begins to follow the player. Safe to call again after it failed. */
export function startSession(): Promise<AuthModule> {
  started ??= (async () => {
    removeEventListener("storage", signedInElsewhere);
    const auth = await import("../firebase/auth");
    await auth.watchUser(follow);
    return auth;
  })().catch((error: unknown) => {
    started = undefined;
    session.set({ ...session.get(), status: "away" });
    throw error;
  });
  return started;
}

/** Who is signed in, for what only a player can do. Throws Problem `unauthenticated` where nobody is. */
export async function signedIn(): Promise<{ uid: string; token: string }> {
  const who = await player();
  if (!who) throw new Problem(401, "unauthenticated", undefined);
  return who;
}

/** Who is signed in, waiting until that is known; null for nobody. */
export async function player(): Promise<{ uid: string; token: string } | null> {
  await startSession();
  await settled;
  return current ? { uid: current.uid, token: await current.getIdToken() } : null;
}

export async function signInWith(way: (auth: AuthModule) => Promise<void>): Promise<void> {
  const auth = await startSession();
  await way(auth);
  // The listener hears of it a moment later; whoever asked to sign in goes on at once.
  follow(await auth.currentUser());
}

export async function signOut(): Promise<void> {
  await (await startSession()).leave();
}

/** Asks anew what the player may do: a role may have been given after they signed in. */
export async function askRole(): Promise<void> {
  await settled;
  if (current) await learnRole(current, true);
}

/** The guest has got a way to sign in again; it is the same player. */
export function becomeMember(): void {
  session.set({ ...session.get(), guest: false });
}

/** The player has taken another name. */
export function renamed(displayName: string): void {
  const { uid, playerId } = session.get();
  session.set({ ...session.get(), displayName });
  remember(REMEMBERED, JSON.stringify({ uid, playerId, displayName }));
}

function follow(user: User | null): void {
  const known = session.get();
  if (user && current?.uid === user.uid && known.status === "in") return;
  current = user;
  if (user) {
    const { playerId, displayName } = known.uid === user.uid ? known : {};
    const same = { uid: user.uid, playerId, displayName };
    session.set({ ...same, status: "in", guest: user.isAnonymous });
    remember(REMEMBERED, JSON.stringify(same));
    void introduce(user);
  } else {
    remember(REMEMBERED, null);
    session.set({ status: "out" });
  }
  settle();
}

async function learnRole(user: User, anew = false): Promise<string> {
  const { token, claims } = await user.getIdTokenResult(anew);
  const moderator = claims.moderator === true;
  if (current?.uid === user.uid) session.set({ ...session.get(), moderator });
  return token;
}

/** The name is the server's to give. It is decoration: a game without it is still a game, so failing is quiet. */
async function introduce(user: User): Promise<void> {
  try {
    const me = await api.me(await learnRole(user));
    if (current?.uid !== user.uid) return;
    session.set({ ...session.get(), ...me });
    remember(REMEMBERED, JSON.stringify({ uid: user.uid, ...me }));
  } catch (error) {
    if (current?.uid !== user.uid) return;
    const departing = error instanceof Problem && error.reason === "departed";
    // It is asked for again with the next visit.
    session.set({ ...session.get(), nameless: true, departing });
  }
}

function lastPlayer(): Partial<Session> {
  try {
    return JSON.parse(remembered(REMEMBERED) ?? "{}") as Partial<Session>;
  } catch {
    return {};
  }
}
