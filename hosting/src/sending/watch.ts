import type { DrawingDocument } from "../firebase/documents";
import { createStore, type Store } from "../session/store";

export interface Watched {
  document?: DrawingDocument;
  error?: unknown;
}

let watched: { drawingId: string; store: Store<Watched>; stop: () => void } | undefined;

/**
 * Follows one drawing's document. It starts while the upload is still under way and goes on across the change of
 * page, so the score is shown the moment it is written.
 */
export function watchDrawing(drawingId: string): Store<Watched> {
  if (watched?.drawingId === drawingId && !watched.store.get().error) return watched.store;
  watched?.stop();

  const store = createStore<Watched>({});
  let stopped = false;
  let unsubscribe: (() => void) | undefined;
  const fail = (error: unknown) => {
    if (!stopped) store.set({ ...store.get(), error });
  };
  import("../firebase/documents")
    .then(({ watchDocument }) =>
      watchDocument(drawingId, {
        next: (document) =>
          store.set(document ? { document } : { error: new Error("no such drawing") }),
        error: fail,
      }),
    )
    .then((stop) => (stopped ? stop() : (unsubscribe = stop)))
    .catch(fail);

  watched = {
    drawingId,
    store,
    stop() {
      stopped = true;
      unsubscribe?.();
    },
  };
  return store;
}

/** Signing out or leaving the result ends it: an open listener costs a phone its battery. */
export function stopWatching(): void {
  watched?.stop();
  watched = undefined;
}
