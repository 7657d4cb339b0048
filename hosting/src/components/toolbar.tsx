import { TOOLS, type Brush } from "../canvas/tool";
import { strings } from "../strings";
import { ClearIcon, RedoIcon, UndoIcon } from "./icons";
import { ToolButton } from "./tool-button";
import { TOOL_ICONS } from "./tool-icons";
import "./toolbar.css";

interface Props {
  brush: Brush;
  onBrush(change: Partial<Brush>): void;
  canUndo: boolean;
  canRedo: boolean;
  canClear: boolean;
  onUndo(): void;
  onRedo(): void;
  onClear(): void;
}

export function Toolbar(props: Props) {
  const text = strings.draw;
  return (
    <div class="tools tools--grid" role="group" aria-label={text.tools}>
      {TOOLS.map((tool) => {
        const Icon = TOOL_ICONS[tool];
        return (
          <ToolButton
            key={tool}
            label={text.tool[tool]}
            action={tool}
            pressed={props.brush.tool === tool}
            onClick={() => props.onBrush({ tool })}
          >
            <Icon />
          </ToolButton>
        );
      })}
      <ToolButton label={text.undo} action="undo" disabled={!props.canUndo} onClick={props.onUndo}>
        <UndoIcon />
      </ToolButton>
      <ToolButton label={text.redo} action="redo" disabled={!props.canRedo} onClick={props.onRedo}>
        <RedoIcon />
      </ToolButton>
      <ToolButton
        label={text.clear}
        action="clear"
        disabled={!props.canClear}
        onClick={props.onClear}
      >
        <ClearIcon />
      </ToolButton>
    </div>
  );
}
