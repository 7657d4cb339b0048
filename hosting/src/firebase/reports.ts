import { doc, getDoc, serverTimestamp, setDoc } from "firebase/firestore";
import { firestore } from "./documents";

/** The rules let a player report a drawing once, under this id, and read only their own reports. */
const path = (drawingId: string, uid: string) => ["reports", `${drawingId}_${uid}`] as const;

export async function hasReported(drawingId: string, uid: string): Promise<boolean> {
  return (await getDoc(doc(await firestore(), ...path(drawingId, uid)))).exists();
}

/** `reason` has at most 500 characters. */
export async function report(drawingId: string, uid: string, reason: string): Promise<void> {
  await setDoc(doc(await firestore(), ...path(drawingId, uid)), {
    drawingId,
    by: uid,
    reason,
    createdAt: serverTimestamp(),
  });
}
