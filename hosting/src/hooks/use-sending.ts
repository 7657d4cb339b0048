import { useCallback, useState } from "preact/hooks";
import { api } from "../api/client";
import type { Drawing } from "../canvas/history";
import { toLog } from "../canvas/serialise";
import { exportPng } from "../canvas/view/surface";
import { saveDraft, type Pending } from "../drafts/draft";
import { packLog } from "../sending/pack";
import { send } from "../sending/send";
import { rememberSent } from "../sending/sent";
import { watchDrawing } from "../sending/watch";
import { player } from "../session/session";
import { askToSignIn } from "../session/sign-in-request";

export type SendState =
  | { phase: "idle" }
  | { phase: "sending"; part: number | null }
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

  const start = useCallback(async ({ drawing, prompt, pending, remember }: Job) => {
    try {
      let who = await player().catch(() => null);
      if (!who) {
        if (!(await askToSignIn("submit"))) return setState({ phase: "idle" });
        who = await player();
      }
      if (!who) return setState({ phase: "idle" });
      const { uid, token } = who;
      setState({ phase: "sending", part: null });

      const { upload, isRefused } = await import("../firebase/uploads");
      const picture = exportPng(drawing);
      const contents = Promise.all([packLog(toLog(drawing)), picture]);
      const keep = (next: Pending, sent = false) => {
        remember(next);
        // A browser without storage can still send, it only cannot go on after a reload.
        void saveDraft(prompt.id, { drawing, pending: next, sent }).catch(() => undefined);
      };
      let last: Pending | undefined;
      const drawingId = await send(
        {
          submit: (id) => api.submit({ drawingId: id, promptId: prompt.id }, token),
          upload,
          isRefused,
          remember: (next) => keep((last = next)),
          opened: (id) => void watchDrawing(id),
        },
        { uid, pending, contents: contents.then(([strokes, picture]) => ({ strokes, picture })) },
        (part) => setState({ phase: "sending", part }),
      );
      rememberSent(drawingId, await picture, prompt);
      if (last) keep(last, true);
      setState({ phase: "sent", drawingId });
    } catch (error) {
      setState({ phase: "failed", error });
    }
  }, []);

  const dismiss = useCallback(() => setState({ phase: "idle" }), []);
  return { state, start, dismiss };
}
