import { api } from "../api/client";
import type { Board, Scope } from "../api/types";
import { usePages, type Pages } from "./use-pages";

/** The board of a prompt, growing part by part. */
export function useBoard(promptId: string, scope: Scope): Pages<Board> {
  return usePages(`${promptId}/${scope}`, (after, signal) =>
    api.board(promptId, { scope, after }, signal),
  );
}
