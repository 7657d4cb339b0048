import type { Drawing } from "../canvas/history";
import { parseLog, toLog } from "../canvas/serialise";
import { erase, keys, read, write } from "./database";

/** A submission that was opened but not finished, so that trying again goes on under the same id. */
export interface Pending {
  drawingId: string;
  uid: string;
  strokesSent: boolean;
}

export interface Draft {
  drawing: Drawing;
  pending?: Pending;
  /** Sent and on its way to the judge: kept only until the judge has taken it. */
  sent?: boolean;
  /** Submitted where there was no network: to be sent by itself. The text of its prompt, to tell what was sent. */
  waiting?: string;
}

/** The prompts for which this device keeps a drawing. */
export async function draftedPrompts(): Promise<string[]> {
  return (await keys()).filter((key) => typeof key === "string");
}

export async function loadDraft(promptId: string): Promise<Draft | null> {
  return parseDraft(await read(promptId));
}

export async function saveDraft(promptId: string, draft: Draft): Promise<void> {
  if (draft.drawing.ops.length === 0 && draft.drawing.undone.length === 0) await erase(promptId);
  else await write(promptId, serialiseDraft(draft));
}

/** The judge has taken what was sent. What has been drawn for the prompt since then stays. */
export async function dropDraft(promptId: string): Promise<void> {
  if ((await loadDraft(promptId))?.sent) await erase(promptId);
}

/** A drawing that was turned away comes back to the easel, for another try under another id. */
export async function reviveDraft(promptId: string): Promise<void> {
  const draft = await loadDraft(promptId);
  if (draft?.sent) await saveDraft(promptId, { drawing: draft.drawing });
}

export function serialiseDraft({ drawing, pending, sent, waiting }: Draft): unknown {
  return { log: toLog(drawing), undone: [...drawing.undone], pending, sent, waiting };
}

/** What an older version or another program left behind is ignored, never shown as half a drawing. */
export function parseDraft(value: unknown): Draft | null {
  if (typeof value !== "object" || value === null) return null;
  const { log, undone, pending, sent, waiting } = value as Record<"log" | "undone", unknown> &
    Pick<Draft, "pending" | "sent" | "waiting">;
  const parsed = parseLog(log);
  if (!parsed) return null;
  const taken = parseLog({ ...parsed, ops: undone });
  const drawing = { seed: parsed.seed, ops: parsed.ops, undone: taken?.ops ?? [] };
  return {
    drawing,
    pending: typeof pending?.drawingId === "string" ? pending : undefined,
    sent: sent === true,
    waiting: typeof waiting === "string" ? waiting : undefined,
  };
}
