import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { newDrawing, type Drawing } from "../canvas/history";
import { loadDraft, saveDraft, type Pending } from "../drafts/draft";

/** A crash loses at most this much; writing on every stroke would make a phone stutter. */
const SAVE_AFTER_MS = 350;

/** Whether the drawing comes from an earlier visit: as a draft, or submitted and waiting for the network. */
type Restored = "draft" | "waiting" | false;

/** The drawing for a prompt: restored from its draft, and kept in it as it grows. */
export function useDrawing(promptId: string) {
  const [drawing, setDrawing] = useState<Drawing>(() => newDrawing(newSeed()));
  const [restored, setRestored] = useState<Restored>(false);
  const [draftFailed, setDraftFailed] = useState(false);
  const pending = useRef<Pending | undefined>(undefined);
  const unsaved = useRef<Drawing | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const next = unsaved.current;
    if (!next) return;
    unsaved.current = undefined;
    try {
      await saveDraft(promptId, { drawing: next, pending: pending.current });
    } catch {
      setDraftFailed(true);
    }
  }, [promptId]);

  useEffect(() => {
    let gone = false;
    touched.current = false;
    pending.current = undefined;
    setDrawing(newDrawing(newSeed()));
    setRestored(false);
    loadDraft(promptId).then(
      (draft) => {
        // Whoever has begun to draw in the meantime keeps what they drew.
        if (gone || touched.current || !draft || draft.sent) return;
        pending.current = draft.pending;
        setDrawing(draft.drawing);
        if (draft.waiting) setRestored("waiting");
        else setRestored(draft.drawing.ops.length > 0 && "draft");
      },
      () => setDraftFailed(true),
    );
    // A page that is being closed or put away may never get another turn. When it is loaded again, the new page can be there
    // before the old one is told that it is put away; beforeunload comes first, where a browser has it.
    const flush = () => void save();
    addEventListener("beforeunload", flush);
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      gone = true;
      removeEventListener("beforeunload", flush);
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      void save();
    };
  }, [promptId]);

  const change = useCallback(
    (step: (drawing: Drawing) => Drawing) => {
      setDrawing((now) => {
        const next = step(now);
        if (next === now) return now;
        touched.current = true;
        // What was opened for another picture cannot be finished with this one.
        pending.current = undefined;
        unsaved.current = next;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
        return next;
      });
      setRestored(false);
    },
    [save],
  );

  return { drawing, change, restored, draftFailed, pending, save };
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}
