import { doc, updateDoc } from "firebase/firestore";
import { firestore } from "./documents";
import { inTime } from "./in-time";

/** Changes a player's name; the rules say what is one. */
export async function rename(uid: string, displayName: string): Promise<void> {
  await inTime(updateDoc(doc(await firestore(), "players", uid), { displayName }));
}
