import { Problem } from "../api/problem";
import type { Submission } from "../api/types";
import type { Pending } from "../drafts/draft";
import { newDrawingId } from "./drawing-id";

/** What sending needs of the world; tests give it a world that fails where they like. */
export interface Post {
  submit(drawingId: string): Promise<Submission>;
  upload(
    path: string,
    data: Blob,
    contentType: string,
    onProgress: (sent: number) => void,
  ): Promise<void>;
  /** Whether an upload failed because its path is taken or its submission is over. */
  isRefused(error: unknown): boolean;
  /** Remembers how far it got, for the next try. */
  remember(pending: Pending): Promise<void>;
  /** Told as soon as the id is the server's, so that the result can be watched from the start. */
  opened?(drawingId: string): void;
}

export interface Parcel {
  uid: string;
  strokes: Blob;
  picture: Blob;
  pending?: Pending;
}

/**
 * Sends one drawing and returns its id. A try that failed goes on where it stopped, under the same id, so the
 * server never sees one drawing twice; only an id that can no longer be used is replaced.
 */
export async function send(
  post: Post,
  parcel: Parcel,
  onProgress: (part: number) => void,
): Promise<string> {
  const { uid, strokes, picture } = parcel;
  let pending = parcel.pending?.uid === uid ? parcel.pending : undefined;
  const repeated = pending !== undefined;
  pending ??= { drawingId: newDrawingId(), uid, strokesSent: false };

  await post.remember(pending);
  let submission: Submission;
  try {
    submission = await post.submit(pending.drawingId);
  } catch (error) {
    if (!isSpent(error)) throw error;
    pending = { drawingId: newDrawingId(), uid, strokesSent: false };
    await post.remember(pending);
    submission = await post.submit(pending.drawingId);
  }
  post.opened?.(pending.drawingId);

  const total = strokes.size + picture.size;
  if (!pending.strokesSent) {
    await once(() =>
      post.upload(submission.strokes, strokes, "application/gzip", (sent) =>
        onProgress(sent / total),
      ),
    );
    pending = { ...pending, strokesSent: true };
    await post.remember(pending);
  }
  onProgress(strokes.size / total);
  await once(() =>
    post.upload(submission.upload, picture, "image/png", (sent) =>
      onProgress((strokes.size + sent) / total),
    ),
  );
  onProgress(1);
  return pending.drawingId;

  /** On a second try "refused" means that the first one arrived and only its answer was lost. */
  async function once(uploading: () => Promise<void>): Promise<void> {
    try {
      await uploading();
    } catch (error) {
      if (!(repeated && post.isRefused(error))) throw error;
    }
  }
}

function isSpent(error: unknown): boolean {
  return error instanceof Problem && (error.reason === "expired" || error.reason === "taken");
}
