import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import type { Page } from "../api/types";

interface State<P> {
  key: string;
  list?: P;
  error?: unknown;
  loadingMore: boolean;
  moreError?: unknown;
  /** How many entries the latest part brought, for those who do not see the list grow. */
  added: number;
}

export interface Pages<P> extends State<P> {
  more(): Promise<void>;
  retry(): void;
}

type Load<P> = (after: string | undefined, signal: AbortSignal) => Promise<P>;

/** A list of drawings that grows part by part; what came too late for another key is dropped. */
export function usePages<P extends Page<{ drawingId: string }>>(
  key: string,
  load: Load<P>,
): Pages<P> {
  const start: State<P> = { key, loadingMore: false, added: 0 };
  const [tries, setTries] = useState(0);
  const [state, setState] = useState(start);
  const abort = useRef(new AbortController());
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const controller = (abort.current = new AbortController());
    const settle = (result: Partial<State<P>>) => {
      if (!controller.signal.aborted) setState({ ...start, ...result });
    };
    settle({});
    latest.current(undefined, controller.signal).then(
      (list) => settle({ list }),
      (error: unknown) => settle({ error }),
    );
    return () => controller.abort();
  }, [key, tries]);

  const retry = useCallback(() => setTries((n) => n + 1), []);
  const { list, loadingMore } = state;
  const more = useCallback(async () => {
    if (!list?.next || loadingMore) return;
    const { signal } = abort.current;
    setState((now) => ({ ...now, loadingMore: true, moreError: undefined }));
    try {
      const part = await latest.current(list.next, signal);
      if (signal.aborted) return;
      const entries = joined(list.entries, part.entries);
      const added = entries.length - list.entries.length;
      setState({ ...start, list: { ...part, entries }, added });
    } catch (moreError) {
      if (signal.aborted) return;
      // The board went over to another judge: the order from before cannot be continued.
      if (moreError instanceof Problem && moreError.reason === "board_changed") return retry();
      setState((now) => ({ ...now, loadingMore: false, moreError }));
    }
  }, [key, list, loadingMore]);

  return { ...(state.key === key ? state : start), more, retry };
}

/** A drawing that climbed between two parts would otherwise stand on the list twice. */
function joined<E extends { drawingId: string }>(entries: readonly E[], more: readonly E[]): E[] {
  const here = new Set(entries.map((entry) => entry.drawingId));
  return [...entries, ...more.filter((entry) => !here.has(entry.drawingId))];
}
