import { keyOf, type KeyAction } from "../canvas/keys";
import { TOOLS } from "../canvas/tool";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import { KeyLine } from "./key-line";

const ACTIONS: KeyAction[] = [
  "smaller",
  "larger",
  "fainter",
  "stronger",
  "filled",
  "mirrored",
  "paper",
  "undo",
  "redo",
  "clear",
  "zoomIn",
  "zoomOut",
  "zoomFit",
  "help",
];

export function KeysHelp({ onClose }: { onClose(): void }) {
  const text = strings.draw;
  return (
    <Dialog title={text.help} onClose={onClose} wide>
      <dl class="keys">
        {TOOLS.map((tool) => (
          <KeyLine key={tool} keys={keyOf(tool)!} does={text.tool[tool]} />
        ))}
        {ACTIONS.map((action) => (
          <KeyLine key={action} keys={keyOf(action)!} does={text.does[action]!} />
        ))}
      </dl>
      <dl class="keys keys--long">
        {text.gestures.map(([keys, does]) => (
          <KeyLine key={keys} keys={keys} does={does} />
        ))}
      </dl>
    </Dialog>
  );
}
