export type KeyAction = "pen" | "eraser" | "smaller" | "larger" | "undo" | "redo";

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** What a key does while drawing, or undefined for every key that belongs to the browser. */
export function keyAction({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyPress): KeyAction | undefined {
  if (altKey) return undefined;
  const letter = key.toLowerCase();
  if (ctrlKey || metaKey) {
    if (letter === "z") return shiftKey ? "redo" : "undo";
    return letter === "y" && !shiftKey ? "redo" : undefined;
  }
  switch (letter) {
    case "b":
      return "pen";
    case "e":
      return "eraser";
    case "[":
      return "smaller";
    case "]":
      return "larger";
    default:
      return undefined;
  }
}
