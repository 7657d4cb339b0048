import { doc, updateDoc } from "firebase/firestore";
import { Unreachable } from "../api/problem";
import { firestore } from "./documents";

/** Firestore keeps a write until there is a network; who waits for it is told sooner. */
const PATIENCE_MS = 12_000;

/** Changes a player's name; the rules say what is one. */
export async function rename(uid: string, displayName: string): Promise<void> {
  const written = updateDoc(doc(await firestore(), "players", uid), { displayName });
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable("Firestore does not answer")), PATIENCE_MS);
  });
  await Promise.race([written, late]).finally(() => clearTimeout(timer));
}
