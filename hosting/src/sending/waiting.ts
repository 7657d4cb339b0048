import { remember, remembered } from "../remembered";
import { createStore } from "../session/store";

/** What became of drawings that were sent by themselves, for the player to read wherever they are. */
export type News =
  | { kind: "sent"; promptId: string; promptText: string; drawingId: string }
  | { kind: "refused"; promptId: string; promptText: string; error: unknown }
  /** Nobody is signed in whose drawing it could be. */
  | { kind: "signIn" };

export const news = createStore<News[]>([]);

export function tell(item: News): void {
  news.set([...news.get().filter((old) => !isSame(old, item)), item]);
}

export function forget(item: News): void {
  news.set(news.get().filter((old) => old !== item));
}

const isSame = (a: News, b: News) =>
  a.kind === "signIn" || b.kind === "signIn" ? a.kind === b.kind : a.promptId === b.promptId;

const KEY = "waiting";

/** Whether a drawing waits for the network: known without reading the drafts, for most visitors have none. */
export const somethingWaits = (): boolean => remembered(KEY) !== null;

export function noteWaiting(waits: boolean): void {
  remember(KEY, waits ? "1" : null);
}

/** Sends what waits, now and whenever the network is back. */
export async function startOutbox(): Promise<void> {
  (await import("./outbox")).watchNetwork();
}
