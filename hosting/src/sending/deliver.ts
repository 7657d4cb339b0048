import { api } from "../api/client";
import type { Drawing } from "../canvas/history";
import { toLog } from "../canvas/serialise";
import { exportPng } from "../canvas/view/surface";
import type { Pending } from "../drafts/draft";
import { packLog } from "./pack";
import { send } from "./send";
import { rememberSent } from "./sent";
import { watchDrawing } from "./watch";

export interface Delivery {
  drawing: Drawing;
  prompt: { id: string; text: string };
  pending?: Pending;
  who: { uid: string; token: string };
  /** Told how far it got, for the next try; `sent` once all has arrived. */
  remember(pending: Pending, sent: boolean): void;
  /** 0 to 1. */
  onPart?(part: number): void;
  /** Follows the result from the start: for a player who is looking. */
  watch?: boolean;
}

/** Brings one drawing to the judge and returns its id. */
export async function deliver(delivery: Delivery): Promise<string> {
  const { drawing, prompt, pending, who, remember, watch } = delivery;
  const { upload, isRefused } = await import("../firebase/uploads");
  const picture = exportPng(drawing);
  const contents = Promise.all([packLog(toLog(drawing)), picture]);
  let last: Pending | undefined;
  const drawingId = await send(
    {
      submit: (id) => api.submit({ drawingId: id, promptId: prompt.id }, who.token),
      upload,
      isRefused,
      remember: (next) => remember((last = next), false),
      opened: (id) => void (watch && watchDrawing(id)),
    },
    {
      uid: who.uid,
      pending,
      contents: contents.then(([strokes, picture]) => ({ strokes, picture })),
    },
    delivery.onPart ?? (() => {}),
  );
  rememberSent(drawingId, await picture, prompt);
  if (last) remember(last, true);
  return drawingId;
}
