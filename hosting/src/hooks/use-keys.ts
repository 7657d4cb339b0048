import { useLayoutEffect, useRef } from "preact/hooks";
import { keyAction, type KeyAction } from "../canvas/keys";

/** Drawing keys work anywhere on the page but in a text field or over a dialog. */
export function useKeys(act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  // Before the first paint: whoever sees the page can use its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Element | null;
      if (target?.closest?.("input:not([type=radio]):not([type=color]), textarea, select, dialog"))
        return;
      const action = keyAction(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
