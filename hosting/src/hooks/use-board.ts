import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api/client";
import type { Board, Scope } from "../api/types";

interface State {
  key: string;
  board?: Board;
  error?: unknown;
  loadingMore: boolean;
  moreError?: unknown;
}

/** The board of a prompt, growing page by page. */
export function useBoard(promptId: string, scope: Scope) {
  const key = `${promptId}/${scope}`;
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<State>({ key, loadingMore: false });
  const abort = useRef(new AbortController());

  useEffect(() => {
    const controller = (abort.current = new AbortController());
    const settle = (result: Partial<State>) => {
      if (!controller.signal.aborted) setState({ key, loadingMore: false, ...result });
    };
    settle({});
    api.board(promptId, { scope }, controller.signal).then(
      (board) => settle({ board }),
      (error: unknown) => settle({ error }),
    );
    return () => controller.abort();
  }, [key, tries]);

  const { board, loadingMore } = state;
  const more = useCallback(async () => {
    if (!board?.next || loadingMore) return;
    const { signal } = abort.current;
    setState((now) => ({ ...now, loadingMore: true, moreError: undefined }));
    try {
      const page = await api.board(promptId, { scope, after: board.next }, signal);
      if (signal.aborted) return;
      // A drawing that climbed between two pages would otherwise stand on the board twice.
      const here = new Set(board.entries.map((entry) => entry.drawingId));
      const entries = [
        ...board.entries,
        ...page.entries.filter((entry) => !here.has(entry.drawingId)),
      ];
      setState({ key, loadingMore: false, board: { ...page, entries } });
    } catch (moreError) {
      if (!signal.aborted) setState((now) => ({ ...now, loadingMore: false, moreError }));
    }
  }, [key, board, loadingMore]);

  const retry = useCallback(() => setTries((n) => n + 1), []);
  const current: State = state.key === key ? state : { key, loadingMore: false };
  return { ...current, more, retry };
}
