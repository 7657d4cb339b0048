import { isAway, isOffline, Problem } from "../api/problem";
import { draftedPrompts, loadDraft, saveDraft, type Draft, type Pending } from "../drafts/draft";
import { session, signedIn } from "../session/session";
import { deliver } from "./deliver";
import { forget, news, noteWaiting, somethingWaits, tell, type News } from "./waiting";

/** A network that comes back does not always say so. */
const LOOK_EVERY_MS = 15_000;

/** What emptying needs of the world; tests give it one that fails where they like. */
export interface Box {
  promptIds(): Promise<string[]>;
  load(promptId: string): Promise<Draft | null>;
  save(promptId: string, draft: Draft): Promise<void>;
  /** Sends a drawing and returns its id. */
  deliver(
    promptId: string,
    draft: Draft & { waiting: string },
    remember: (pending: Pending, sent: boolean) => void,
  ): Promise<string>;
  tell(item: News): void;
}

/**
 * Sends every drawing that waits, one after the other. A draft that the player takes up in the meantime is left to
 * them. Returns after how many milliseconds to try again, or null if nothing waits any more.
 */
export async function empty(box: Box): Promise<number | null> {
  for (const promptId of await box.promptIds()) {
    const draft = await box.load(promptId);
    if (!draft || !waits(draft)) continue;
    const promptText = draft.waiting;
    const keep = async (change: Partial<Draft>) => {
      if ((await box.load(promptId))?.waiting) await box.save(promptId, { ...draft, ...change });
    };
    let kept = Promise.resolve();
    try {
      const drawingId = await box.deliver(promptId, draft, (pending, sent) => {
        const change = sent ? { pending, sent, waiting: undefined } : { pending };
        kept = kept.then(() => keep(change)).catch(() => undefined);
      });
      await kept;
      box.tell({ kind: "sent", promptId, promptText, drawingId });
    } catch (error) {
      await kept;
      if (isAway(error)) return LOOK_EVERY_MS;
      if (error instanceof Problem && error.reason === "unauthenticated") {
        box.tell({ kind: "signIn" });
        return LOOK_EVERY_MS;
      }
      // A server that is full or on a break takes it later; any other no is final, and the player's to read.
      if (error instanceof Problem && (error.status === 429 || error.status >= 500))
        return Math.max(LOOK_EVERY_MS, (error.retryAfterSeconds ?? 0) * 1000);
      await keep({ waiting: undefined });
      box.tell({ kind: "refused", promptId, promptText, error });
    }
  }
  return null;
}

const waits = (draft: Draft): draft is Draft & { waiting: string } =>
  draft.waiting !== undefined && !draft.sent;

const box: Box = {
  promptIds: draftedPrompts,
  load: loadDraft,
  save: saveDraft,
  tell,
  async deliver(promptId, { drawing, pending, waiting }, remember) {
    return deliver({
      drawing,
      prompt: { id: promptId, text: waiting },
      pending,
      who: await signedIn(),
      remember,
    });
  },
};

let timer: ReturnType<typeof setTimeout> | undefined;
let watching = false;

/** Tries at once, then whenever the network may be back: it says so, somebody looks, or some time has passed. */
export function watchNetwork(): void {
  if (!watching) {
    watching = true;
    addEventListener("online", look);
    document.addEventListener("visibilitychange", look);
    session.subscribe(() => {
      const asked = news.get().find((item) => item.kind === "signIn");
      if (!asked || session.get().status !== "in") return;
      forget(asked);
      look();
    });
  }
  look();
}

function look(): void {
  if (!document.hidden && somethingWaits()) void emptyOnce();
}

async function emptyOnce(): Promise<void> {
  clearTimeout(timer);
  let again: number | null = LOOK_EVERY_MS;
  if (!isOffline()) {
    // Two tabs would send the same drawing: no harm to the board, but a waste.
    again = await navigator.locks
      .request("outbox", { ifAvailable: true }, (lock) => (lock ? empty(box) : LOOK_EVERY_MS))
      .catch(() => LOOK_EVERY_MS);
  }
  clearTimeout(timer);
  if (again === null) noteWaiting(false);
  else timer = setTimeout(look, again);
}
