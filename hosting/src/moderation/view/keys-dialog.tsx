import { Dialog } from "../../components/dialog";
import { KeyLine } from "../../components/key-line";
import { strings } from "../../strings";
import { keyOf } from "../keys";

type Meaning = keyof typeof strings.moderation.meanings;

export function KeysDialog({ onClose }: { onClose(): void }) {
  const { help, meanings } = strings.moderation;
  return (
    <Dialog title={help} onClose={onClose} wide>
      <dl class="keys keys--long">
        {(Object.keys(meanings) as Meaning[]).map((command) => (
          <KeyLine key={command} keys={keyOf(command)} does={meanings[command]} />
        ))}
      </dl>
    </Dialog>
  );
}
