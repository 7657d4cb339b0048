import type { Tool } from "./tool";

/** What can be done while drawing besides moving the pointer. */
export type KeyAction =
  | Tool
  | "smaller"
  | "larger"
  | "fainter"
  | "stronger"
  | "filled"
  | "mirrored"
  | "paper"
  | "undo"
  | "redo"
  | "clear"
  | "zoomIn"
  | "zoomOut"
  | "zoomFit"
  | "finish"
  | "cancel"
  | "help";

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** Every key by itself, as `KeyboardEvent.key` has it in lower case. */
export const KEYS: Readonly<Record<string, KeyAction>> = {
  b: "pen",
  m: "marker",
  n: "pencil",
  s: "spray",
  e: "eraser",
  f: "fill",
  i: "eyedropper",
  h: "hand",
  l: "line",
  a: "arrow",
  r: "rectangle",
  o: "ellipse",
  p: "polygon",
  "[": "smaller",
  "]": "larger",
  ",": "fainter",
  ".": "stronger",
  d: "filled",
  x: "mirrored",
  g: "paper",
  "+": "zoomIn",
  "=": "zoomIn",
  "-": "zoomOut",
  "0": "zoomFit",
  enter: "finish",
  escape: "cancel",
  "?": "help",
};

/** With Ctrl, or Command. */
export const HELD_KEYS: Readonly<Record<string, KeyAction>> = { z: "undo", y: "redo" };

/** What a key does while drawing, or undefined for every key that belongs to the browser. */
export function keyAction({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyPress): KeyAction | undefined {
  if (altKey) return undefined;
  const name = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (name === "z" && shiftKey) return "redo";
    if (name === "backspace") return "clear";
    return shiftKey ? undefined : own(HELD_KEYS, name);
  }
  return own(KEYS, name);
}

/** The key to show for an action, as it stands on the keyboard. */
export function keyOf(action: KeyAction): string | undefined {
  const single = Object.keys(KEYS).find((key) => KEYS[key] === action);
  if (single) return single.length === 1 ? single.toUpperCase() : single;
  const held = Object.keys(HELD_KEYS).find((key) => HELD_KEYS[key] === action);
  return held ? `Ctrl+${held.toUpperCase()}` : action === "clear" ? "Ctrl+⌫" : undefined;
}

function own(keys: Readonly<Record<string, KeyAction>>, name: string): KeyAction | undefined {
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}
