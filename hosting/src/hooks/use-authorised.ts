import { useEffect, useState } from "preact/hooks";
import { player } from "../session/session";

/** The server's copy of who may see what is a moment behind the decision that the page knows of already. */
const TRIES_AFTER_MS = [0, 1_000, 3_000];

export interface Authorised {
  /** A blob: address of the bytes, once they are here. */
  src?: string;
  failed: boolean;
}

/** Loads a picture that only its owner and moderators may see, as who is signed in; null loads nothing. */
export function useAuthorised(url: string | null): Authorised {
  const [loaded, setLoaded] = useState<Authorised & { url: string | null }>({ url, failed: false });
  useEffect(() => {
    if (url === null) return;
    const abort = new AbortController();
    let src: string | undefined;
    void (async () => {
      for (const wait of TRIES_AFTER_MS) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        const bytes = await load(url, abort.signal);
        if (abort.signal.aborted) return;
        if (!bytes) continue;
        src = URL.createObjectURL(bytes);
        return setLoaded({ url, src, failed: false });
      }
      setLoaded({ url, failed: true });
    })();
    return () => {
      abort.abort();
      if (src) URL.revokeObjectURL(src);
    };
  }, [url]);
  return loaded.url === url ? loaded : { failed: false };
}

async function load(url: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const who = await player();
    if (!who || signal.aborted) return null;
    const headers = { authorization: `Bearer ${who.token}` };
    const response = await fetch(url, { headers, signal });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
