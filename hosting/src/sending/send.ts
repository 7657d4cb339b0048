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
  /** Remembers how far it got, for the next try. Nobody waits for it: the player is waiting for a score. */
  remember(pending: Pending): void;
  /** Told as soon as the id is the server's, so that the result can be watched from the start. */
  opened?(drawingId: string): void;
}

export interface Parcel {
  uid: string;
  /** Still being packed while the submission is opened. */
  contents: Promise<{ strokes: Blob; picture: Blob }>;
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
  const { uid } = parcel;
  let pending = parcel.pending?.uid === uid ? parcel.pending : undefined;
  let repeated = pending !== undefined;
  pending ??= { drawingId: newDrawingId(), uid, strokesSent: false };

  const [submission, { strokes, picture }] = await Promise.all([open(), parcel.contents]);

  const total = strokes.size + picture.size;
  if (!pending.strokesSent) {
    await once(() =>
      post.upload(submission.strokes, strokes, "application/gzip", (sent) =>
        onProgress(sent / total),
      ),
    );
    pending = { ...pending, strokesSent: true };
    post.remember(pending);
  }
  onProgress(strokes.size / total);
  await once(() =>
    post.upload(submission.upload, picture, "image/png", (sent) =>
      onProgress((strokes.size + sent) / total),
    ),
  );
  onProgress(1);
  return pending.drawingId;

  async function open(): Promise<Submission> {
    post.remember(pending!);
    const submission = await post.submit(pending!.drawingId).catch((error: unknown) => {
      if (!isSpent(error)) throw error;
      repeated = false;
      pending = { drawingId: newDrawingId(), uid, strokesSent: false };
      post.remember(pending);
      return post.submit(pending.drawingId);
    });
    post.opened?.(pending!.drawingId);
    return submission;
  }

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
