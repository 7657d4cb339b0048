import { useCallback, useState } from "preact/hooks";
import { parseRecent, withRecent } from "../canvas/recent-colours";

const KEY = "recent-colours";

/** The colours mixed by hand, kept on this device. */
export function useRecentColours() {
  const [recent, setRecent] = useState(() => parseRecent(read()));
  const remember = useCallback((color: string) => {
    setRecent((now) => {
      const next = withRecent(now, color);
      write(JSON.stringify(next));
      return next;
    });
  }, []);
  return { recent, remember };
}

// A browser that stores nothing forgets the colours, and nothing else goes wrong.
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    return;
  }
}
