import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem } from "../api/problem";
import type { Page } from "../api/types";

/** On which side a list grows: of what stands before it, or after. */
export type Way = "previous" | "next";

interface State<P> {
  key: string;
  list?: P;
  error?: unknown;
  loadingMore: boolean;
  moreError?: unknown;
  /** How many entries the latest part brought, for those who do not see the list grow. */
  added: number;
  /** Where the latest part was asked for. */
  way: Way;
}

export interface Pages<P> extends State<P> {
  more(way?: Way): Promise<void>;
  retry(): void;
}

/** The first part, or the one that a cursor of the list leads to. */
type Load<P> = (cursor: string | undefined, signal: AbortSignal, way: Way) => Promise<P>;

type Entry<P> = P extends Page<infer E> ? E : never;

/** A list of drawings that grows part by part; what came too late for another key is dropped. */
export function usePages<P extends Page<{ drawingId: string }>>(
  key: string,
  load: Load<P>,
): Pages<P> {
  return usePagesOf<P>(key, load, (entry) => entry.drawingId);
}

/** The same of anything that has a name of its own. */
export function usePagesOf<P extends Page<unknown>>(
  key: string,
  load: Load<P>,
  nameOf: (entry: Entry<P>) => string,
): Pages<P> {
  const start: State<P> = { key, loadingMore: false, added: 0, way: "next" };
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
    latest.current(undefined, controller.signal, "next").then(
      (list) => settle({ list }),
      (error: unknown) => settle({ error }),
    );
    return () => controller.abort();
  }, [key, tries]);

  const retry = useCallback(() => setTries((n) => n + 1), []);
  const { list, loadingMore } = state;
  const more = useCallback(
    async (way: Way = "next") => {
      const cursor = list?.[way];
      if (!cursor || loadingMore) return;
      const { signal } = abort.current;
      setState((now) => ({ ...now, loadingMore: true, moreError: undefined, way }));
      try {
        const part = await latest.current(cursor, signal, way);
        if (signal.aborted) return;
        const grown = joined(list, part, way, nameOf);
        const added = grown.entries.length - list.entries.length;
        setState({ ...start, list: grown, added, way });
      } catch (moreError) {
        if (signal.aborted) return;
        // The board went over to another judge: the order from before cannot be continued.
        if (moreError instanceof Problem && moreError.reason === "board_changed") return retry();
        setState((now) => ({ ...now, loadingMore: false, moreError }));
      }
    },
    [key, list, loadingMore],
  );

  return { ...(state.key === key ? state : start), more, retry };
}

/** A list with a part more; what moved between two parts would otherwise stand on it twice. */
function joined<P extends Page<unknown>>(
  list: P,
  part: P,
  way: Way,
  nameOf: (entry: Entry<P>) => string,
): P {
  const name = (entry: unknown) => nameOf(entry as Entry<P>);
  const here = new Set(list.entries.map(name));
  const fresh = part.entries.filter((entry) => !here.has(name(entry)));
  return way === "next"
    ? { ...part, entries: [...list.entries, ...fresh], previous: list.previous }
    : { ...part, entries: [...fresh, ...list.entries], next: list.next };
}
