import {
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  onSnapshot,
  type Firestore,
} from "firebase/firestore";
import type { Parts, Ruling, Seen } from "../api/types";
import { connect, hostAndPort } from "./app";

/** The fields of drawings/{id} that the page shows; the rest of the document is the server's business. */
export interface DrawingDocument {
  promptId: string;
  state: "submitted" | "scored" | "rejected" | "removed";
  reason?: string;
  score?: number;
  parts?: Parts;
  saw?: Seen[];
  nsfw?: { flagged: boolean; cleared?: boolean };
  ranked?: boolean;
  moderation?: Omit<Ruling, "at"> & { at?: Moment };
  appeal?: { at: Moment | null };
}

/** A time as Firestore has it. */
interface Moment {
  toDate(): Date;
}

let store: Promise<Firestore> | undefined;

export function firestore(): Promise<Firestore> {
  store ??= connect().then(
    ({ app, emulators }) => {
      const made = initializeFirestore(app, {});
      if (emulators) connectFirestoreEmulator(made, ...hostAndPort(emulators.firestore));
      return made;
    },
    (error: unknown) => {
      store = undefined;
      throw error;
    },
  );
  return store;
}

export async function watchDocument(
  drawingId: string,
  listener: { next(document: DrawingDocument | null): void; error(error: Error): void },
): Promise<() => void> {
  return onSnapshot(doc(await firestore(), "drawings", drawingId), {
    next: (snapshot) => {
      // An empty answer from the cache only says that the server has not been heard yet.
      if (!snapshot.exists() && snapshot.metadata.fromCache) return;
      listener.next((snapshot.data() as DrawingDocument | undefined) ?? null);
    },
    error: listener.error,
  });
}
