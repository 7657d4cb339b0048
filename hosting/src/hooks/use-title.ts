import { useEffect } from "preact/hooks";
import { strings } from "../strings";

export function useTitle(page?: string): void {
  useEffect(() => {
    document.title = strings.title(page);
  }, [page]);
}
