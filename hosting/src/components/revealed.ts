import { createStore, useStore } from "../session/store";

/**
 * The flagged drawings that the player chose to look at: in this tab until it is closed, wherever they turn up.
 * A browser that stores nothing remembers them until the page is loaded anew.
 */

const KEY = "revealed";
const revealed = createStore<ReadonlySet<string>>(new Set(stored()));

/** Whether a picture is shown that would be covered, and how to change that. By its address: blurred ones are named by drawing. */
export function useRevealed(url: string): [shown: boolean, show: (shown: boolean) => void] {
  const all = useStore(revealed);
  const show = (shown: boolean) => {
    const next = new Set(revealed.get());
    if (shown) next.add(url);
    else next.delete(url);
    revealed.set(next);
    try {
      sessionStorage.setItem(KEY, JSON.stringify([...next]));
    } catch {
      return;
    }
  };
  return [all.has(url), show];
}

function stored(): string[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter((url) => typeof url === "string") : [];
  } catch {
    return [];
  }
}
