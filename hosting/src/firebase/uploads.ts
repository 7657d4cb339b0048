import {
  connectStorageEmulator,
  getStorage,
  ref,
  uploadBytesResumable,
  type FirebaseStorage,
} from "firebase/storage";
import { connect, hostAndPort } from "./app";

/** A phone that has lost the network for this long is told so, instead of a bar that stands still. */
const RETRY_FOR_MS = 20_000;

let storage: Promise<FirebaseStorage> | undefined;

function ready(): Promise<FirebaseStorage> {
  storage ??= connect().then(
    ({ app, emulators }) => {
      const made = getStorage(app);
      made.maxUploadRetryTime = RETRY_FOR_MS;
      if (emulators) connectStorageEmulator(made, ...hostAndPort(emulators.storage));
      return made;
    },
    (error: unknown) => {
      storage = undefined;
      throw error;
    },
  );
  return storage;
}

export async function upload(
  path: string,
  data: Blob,
  contentType: string,
  onProgress: (sent: number) => void,
): Promise<void> {
  const task = uploadBytesResumable(ref(await ready(), path), data, { contentType });
  task.on("state_changed", (snapshot) => onProgress(snapshot.bytesTransferred));
  await task;
}

/** The rules refuse a second upload to the same path: after a lost answer that means the first one arrived. */
export function isRefused(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "storage/unauthorized";
}
