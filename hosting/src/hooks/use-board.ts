import { api } from "../api/client";
import type { Board, Scope } from "../api/types";
import { usePages, type Pages } from "./use-pages";

/** The board of a prompt from its top, or from `around` a drawing, growing part by part. */
export function useBoard(promptId: string, scope: Scope, around?: string): Pages<Board> {
  return usePages(`${promptId}/${scope}/${around ?? ""}`, (cursor, signal, way) => {
    const place =
      cursor === undefined ? { around } : way === "next" ? { after: cursor } : { before: cursor };
    return api.board(promptId, { scope, ...place }, signal);
  });
}
