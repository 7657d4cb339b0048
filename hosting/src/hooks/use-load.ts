import { useCallback, useEffect, useRef, useState } from "preact/hooks";

export interface Loaded<T> {
  data?: T;
  error?: unknown;
  retry(): void;
}

/** Answers of this visit. Going back shows the old one at once while the new one is on its way. */
const answers = new Map<string, unknown>();

export function known<T>(key: string): T | undefined {
  return answers.get(key) as T | undefined;
}

/** Loads something by key, again when the key changes or on retry(); what came too late is dropped. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [tries, setTries] = useState(0);
  const [result, setResult] = useState<{ key: string; data?: T; error?: unknown }>({
    key,
    data: known<T>(key),
  });
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const abort = new AbortController();
    setResult({ key, data: known<T>(key) });
    latest.current(abort.signal).then(
      (data) => {
        answers.set(key, data);
        if (!abort.signal.aborted) setResult({ key, data });
      },
      (error: unknown) => {
        // An old answer is better than an error page.
        if (!abort.signal.aborted)
          setResult(answers.has(key) ? { key, data: known<T>(key) } : { key, error });
      },
    );
    return () => abort.abort();
  }, [key, tries]);

  const retry = useCallback(() => setTries((n) => n + 1), []);
  return result.key === key ? { ...result, retry } : { data: known<T>(key), retry };
}
