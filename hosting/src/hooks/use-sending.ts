import { useCallback, useEffect, useState } from "preact/hooks";
import { isAway, isOffline } from "../api/problem";
import type { Drawing } from "../canvas/history";
import { loadDraft, saveDraft, type Pending } from "../drafts/draft";
import { deliver } from "../sending/deliver";
import { forget, news, noteWaiting, startOutbox } from "../sending/waiting";
import { player } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";

export type SendState =
  | { phase: "idle" }
  | { phase: "sending"; part: number | null }
  /** Kept until the network is back, then sent by itself. */
  | { phase: "waiting"; promptId: string }
  | { phase: "failed"; error: unknown }
  | { phase: "sent"; drawingId: string };

interface Job {
  drawing: Drawing;
  prompt: { id: string; text: string };
  pending?: Pending;
  remember(pending: Pending): void;
}

/** Brings a drawing to the judge, asking who is drawing only when nobody is signed in. */
export function useSending() {
  const [state, setState] = useState<SendState>({ phase: "idle" });

  const start = useCallback(async (job: Job) => {
    const { drawing, prompt, remember } = job;
    let pending = job.pending;
    const keep = (next: Pending, sent: boolean) => {
      remember((pending = next));
      // A browser without storage can still send, it only cannot go on after a reload.
      void saveDraft(prompt.id, { drawing, pending, sent }).catch(() => undefined);
    };
    try {
      if (isOffline()) throw new Error("offline");
      let who = await player().catch(orNobody);
      if (!who) {
        if (!(await askToSignIn("submit"))) return setState({ phase: "idle" });
        who = await player();
      }
      if (!who) return setState({ phase: "idle" });
      setState({ phase: "sending", part: null });
      const drawingId = await deliver({
        drawing,
        prompt,
        pending,
        who,
        remember: keep,
        onPart: (part) => setState({ phase: "sending", part }),
        watch: true,
      });
      setState({ phase: "sent", drawingId });
    } catch (error) {
      if (!isAway(error)) return setState({ phase: "failed", error });
      try {
        await saveDraft(prompt.id, { drawing, pending, waiting: prompt.text });
        noteWaiting(true);
        setState({ phase: "waiting", promptId: prompt.id });
        void startOutbox().catch(() => undefined);
      } catch {
        // What cannot be kept cannot wait.
        setState({ phase: "failed", error });
      }
    }
  }, []);

  /** Somebody whom the server no longer knows signs in anew, and the drawing goes on its way. */
  const signInAndStart = useCallback(
    async (job: Job) => {
      setState({ phase: "idle" });
      if (await askToSignIn("submit")) await start(job);
    },
    [start],
  );

  const waitingFor = state.phase === "waiting" ? state.promptId : undefined;
  useEffect(() => {
    if (waitingFor === undefined) return;
    const read = () => {
      const mine = news
        .get()
        .find((item) => item.kind !== "signIn" && item.promptId === waitingFor);
      if (!mine || mine.kind === "signIn") return;
      forget(mine);
      setState(
        mine.kind === "sent"
          ? { phase: "sent", drawingId: mine.drawingId }
          : { phase: "failed", error: mine.error },
      );
    };
    read();
    return news.subscribe(read);
  }, [waitingFor]);

  /** Goes on waiting with a drawing that was submitted in an earlier visit. */
  const wait = useCallback((promptId: string) => setState({ phase: "waiting", promptId }), []);

  /** Back to drawing: what waited no longer goes out by itself. */
  const dismiss = useCallback(() => {
    if (waitingFor !== undefined) void takeBack(waitingFor).catch(() => undefined);
    setState({ phase: "idle" });
  }, [waitingFor]);

  return { state, start, signInAndStart, wait, dismiss };
}

async function takeBack(promptId: string): Promise<void> {
  const draft = await loadDraft(promptId);
  if (draft?.waiting) await saveDraft(promptId, { ...draft, waiting: undefined });
}

/** Without a network nobody can be asked who they are either. */
function orNobody(error: unknown): null {
  if (isAway(error)) throw error;
  return null;
}
