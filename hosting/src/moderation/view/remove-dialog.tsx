import { Dialog } from "../../components/dialog";
import { strings } from "../../strings";

interface Props {
  count: number;
  onClose(): void;
  onRemove(): void;
}

/** The one decision that has no undo is asked for twice. */
export function RemoveDialog({ count, onClose, onRemove }: Props) {
  const text = strings.moderation;
  return (
    <Dialog title={text.removeTitle} onClose={onClose}>
      <p>{text.removeLead(count)}</p>
      <div class="buttons">
        <button class="button" type="button" onClick={onClose}>
          {text.removeStay}
        </button>
        <button class="button button--main" type="button" onClick={onRemove}>
          {text.removeGo}
        </button>
      </div>
    </Dialog>
  );
}
