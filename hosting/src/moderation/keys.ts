import type { Verb } from "./action";

export type Command = Verb | "next" | "previous" | "select" | "undo" | "note" | "help" | "back";

/** Every key by itself, as `KeyboardEvent.key` has it in lower case. */
const KEYS: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  arrowdown: "next",
  arrowup: "previous",
  x: "select",
  a: "approve",
  c: "clear",
  h: "hide",
  r: "remove",
  f: "feature",
  d: "dismiss",
  o: "reopen",
  u: "undo",
  n: "note",
  escape: "back",
  "?": "help",
};

/** Keys that may be held down: any other would decide on drawing after drawing that nobody has seen. */
const HELD = new Set<Command>(["next", "previous"]);

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat">;

/** What a key asks for, or undefined for every key that belongs to the browser. */
export function commandOf({ key, ctrlKey, metaKey, altKey, repeat }: Press): Command | undefined {
  const name = key.toLowerCase();
  if (ctrlKey || metaKey || altKey || !Object.hasOwn(KEYS, name)) return undefined;
  const command = KEYS[name]!;
  return repeat && !HELD.has(command) ? undefined : command;
}

/** The key to show for a command, as it stands on the keyboard. */
export function keyOf(command: Command): string {
  const name = Object.keys(KEYS).find((key) => KEYS[key] === command)!;
  return name === "escape" ? "Esc" : name.toUpperCase();
}
