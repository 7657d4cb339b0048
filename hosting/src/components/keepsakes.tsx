import { useLocation } from "preact-iso";
import { useState } from "preact/hooks";
import type { Picture } from "../api/types";
import { loadDraft, saveDraft } from "../drafts/draft";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { explainFilm, FilmButton, loadLog } from "./film";
import { DownloadIcon, PenIcon, ShareIcon } from "./icons";
import { Report } from "./report";
import { useRevealed } from "./revealed";

interface Props {
  drawingId: string;
  task: string;
  /** The prompt to draw on for, when the drawing is one's own. */
  remixFor?: string;
  picture?: Picture;
  /** Somebody else's, so that it can be reported. */
  foreign?: boolean;
}

/** What one can take away from a drawing: its making as a film, the picture, a link. */
export function Keepsakes({ drawingId, task, remixFor, picture, foreign }: Props) {
  const text = strings.keepsakes;
  const [revealed] = useRevealed(picture?.url ?? "");
  // What is covered is not shown by a film or a file either.
  const covered = foreign && picture?.blurred && !revealed;
  const [replacing, setReplacing] = useState(false);
  const [note, setNote] = useState("");
  const { route } = useLocation();

  const fetched = async (act: () => Promise<void>) => {
    setNote(text.loading);
    try {
      await act();
      setNote("");
    } catch (error) {
      setNote(explainFilm(error));
    }
  };
  const remix = (promptId: string, replace: boolean) =>
    fetched(async () => {
      const draft = replace ? null : await loadDraft(promptId);
      if (draft && !draft.sent) return setReplacing(true);
      const { seed, ops } = await loadLog(drawingId);
      await saveDraft(promptId, { drawing: { seed, ops, undone: [] } });
      route(`/p/${promptId}/draw`);
    });
  const share = async () => {
    const url = new URL(`/d/${drawingId}`, location.href).href;
    try {
      if (navigator.share) await navigator.share({ title: strings.title(task), url });
      else {
        await navigator.clipboard.writeText(url);
        setNote(text.copied);
      }
    } catch (error) {
      // Whoever closes the share sheet knows that nothing was shared.
      if (!(error instanceof DOMException && error.name === "AbortError")) setNote(url);
    }
  };

  return (
    <div class="keepsakes">
      <div class="buttons">
        {!covered && <FilmButton drawingId={drawingId} task={task} onSaid={setNote} />}
        {picture && !covered && (
          <a
            class="button"
            href={picture.revealUrl ?? picture.url}
            download={`paint.wtf ${task}.png`}
          >
            <DownloadIcon size={20} /> {text.download}
          </a>
        )}
        {remixFor && (
          <button class="button" type="button" onClick={() => void remix(remixFor, false)}>
            <PenIcon size={20} /> {text.remix}
          </button>
        )}
        <button class="button" type="button" onClick={() => void share()}>
          <ShareIcon size={20} /> {text.share}
        </button>
        {foreign && <Report drawingId={drawingId} />}
      </div>
      <p class="soft" role="status">
        {note}
      </p>
      {replacing && remixFor && (
        <Dialog title={text.replace} onClose={() => setReplacing(false)}>
          <p>{text.replaceMore}</p>
          <div class="buttons">
            <button class="button button--main" type="button" onClick={() => setReplacing(false)}>
              {text.replaceStay}
            </button>
            <button class="button" type="button" onClick={() => void remix(remixFor, true)}>
              {text.replaceGo}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
