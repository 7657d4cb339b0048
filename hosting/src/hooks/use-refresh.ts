import { useEffect } from "preact/hooks";

/** As long as shared caches keep a public answer: asked earlier, it would be the same. */
export const REFRESH_MS = 30_000;

/** Asks again for what changes while a page is open, as long as somebody looks, and at once when they look again. */
export function useRefresh(ask: () => void, everyMs = REFRESH_MS): void {
  useEffect(() => {
    let asked = Date.now();
    const look = () => {
      if (document.hidden || Date.now() - asked < everyMs) return;
      asked = Date.now();
      ask();
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [ask, everyMs]);
}
