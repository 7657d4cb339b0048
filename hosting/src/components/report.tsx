import { useState } from "preact/hooks";
import { strings } from "../strings";
import { FlagIcon } from "./icons";
import { ReportDialog } from "./report-dialog";

/** Beside every drawing but one's own. */
export function Report({ drawingId }: { drawingId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button class="button button--plain" type="button" onClick={() => setOpen(true)}>
        <FlagIcon size={20} /> {strings.report.open}
      </button>
      {open && <ReportDialog drawingId={drawingId} onClose={() => setOpen(false)} />}
    </>
  );
}
