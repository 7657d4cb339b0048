import { Unreachable } from "../api/problem";

const PATIENCE_MS = 12_000;

/** Firestore keeps a write until there is a network; who waits for it is told sooner, as Unreachable. */
export async function inTime<T>(written: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable("Firestore does not answer")), PATIENCE_MS);
  });
  return Promise.race([written, late]).finally(() => clearTimeout(timer));
}
