import { useCallback, useState } from "preact/hooks";
import { parseRecent, withRecent } from "../canvas/recent-colours";
import { remember as keep, remembered } from "../remembered";

const KEY = "recent-colours";

/** The colours mixed by hand, kept on this device. */
export function useRecentColours() {
  const [recent, setRecent] = useState(() => parseRecent(remembered(KEY)));
  const remember = useCallback((color: string) => {
    setRecent((now) => {
      const next = withRecent(now, color);
      keep(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  return { recent, remember };
}
