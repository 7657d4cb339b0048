import { keyOf, type KeyAction } from "../canvas/keys";
import { TOOLS } from "../canvas/tool";
import { strings } from "../strings";
import { Dialog } from "./dialog";
import "./keys-help.css";

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
          <Line key={tool} keys={keyOf(tool)!} does={text.tool[tool]} />
        ))}
        {ACTIONS.map((action) => (
          <Line key={action} keys={keyOf(action)!} does={text.does[action]!} />
        ))}
      </dl>
      <dl class="keys keys--long">
        {text.gestures.map(([keys, does]) => (
          <Line key={keys} keys={keys} does={does} />
        ))}
      </dl>
    </Dialog>
  );
}

function Line({ keys, does }: { keys: string; does: string }) {
  return (
    <div class="keys-line">
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
