import type { ComponentChildren } from "preact";
import { keyOf, type KeyAction } from "../canvas/keys";

interface Props {
  label: string;
  /** What its key does, for the hint. */
  action?: KeyAction;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ComponentChildren;
}

export function ToolButton({ label, action, pressed, disabled, onClick, children }: Props) {
  const key = action && keyOf(action);
  return (
    <button
      class="tool"
      type="button"
      aria-label={label}
      aria-keyshortcuts={key?.replace("Ctrl", "Control").replace("⌫", "Backspace")}
      title={key ? `${label} (${key})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
