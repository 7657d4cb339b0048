import { useEffect, useRef } from "preact/hooks";
import { commandOf, type Command } from "../keys";

/** Keys work anywhere on the page but over a dialog and in a text field, where Esc alone is heard. */
export function useCommands(obey: (command: Command) => void): void {
  const latest = useRef(obey);
  latest.current = obey;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      const target = event.target as Element | null;
      if (!command || target?.closest?.("dialog")) return;
      if (target?.closest?.("textarea, select") && command !== "back") return;
      // The arrows of a choice are its own.
      if (target?.closest?.("[type=radio]") && event.key.startsWith("Arrow")) return;
      event.preventDefault();
      latest.current(command);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
