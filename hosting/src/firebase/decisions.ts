import { collection, doc, serverTimestamp, writeBatch } from "firebase/firestore";
import type { Action } from "../api/moderation";
import { Problem } from "../api/problem";
import { firestore } from "./documents";
import { inTime } from "./in-time";

/** The rules look each drawing of a batch up, and their lookups are limited to 20 a batch; some are the moderator's own. */
const MOST_IN_BATCH = 15;

/**
 * Decides on drawings, in one batch as long as the rules can take it. Decisions are only ever added, so what another
 * moderator writes at the same time is not lost. `note` has at most 1000 characters. Throws Problem `forbidden` for
 * who is no moderator.
 */
export async function decide(
  uid: string,
  drawingIds: readonly string[],
  action: Action,
  note: string,
): Promise<void> {
  const store = await firestore();
  for (let from = 0; from < drawingIds.length; from += MOST_IN_BATCH) {
    const batch = writeBatch(store);
    for (const drawingId of drawingIds.slice(from, from + MOST_IN_BATCH)) {
      const decision = { drawingId, action, by: uid, at: serverTimestamp() };
      batch.set(doc(collection(store, "decisions")), note ? { ...decision, note } : decision);
    }
    await inTime(batch.commit()).catch((error: { code?: string }) => {
      throw error.code === "permission-denied" ? new Problem(403, "forbidden", undefined) : error;
    });
  }
}
