import { useEffect, useRef } from "preact/hooks";
import { explain } from "../api/problem";
import type { Page } from "../api/types";
import type { Pages } from "../hooks/use-pages";
import { strings } from "../strings";
import "./more-button.css";

/**
 * Lets a list grow. The focus stays on the button while it does; when nothing is left it goes to the line
 * that says so, and what came is said aloud.
 */
export function MoreButton({ pages }: { pages: Pages<Page<{ drawingId: string }>> }) {
  const text = strings.list;
  const { list, added, loadingMore, moreError, more } = pages;
  const end = useRef<HTMLParagraphElement>(null);
  const atEnd = list !== undefined && !list.next;

  useEffect(() => {
    // Without this the keyboard would start over from the top of the page.
    if (atEnd && added > 0) end.current?.focus({ preventScroll: true });
  }, [atEnd, added]);

  if (!list) return null;
  return (
    <div class="more">
      <p class="unseen" role="status">
        {loadingMore ? text.loading : added > 0 ? text.added(added, list.entries.length) : ""}
      </p>
      {moreError !== undefined && <p role="alert">{explain(moreError)}</p>}
      {list.next && (
        <button
          class="button"
          type="button"
          aria-disabled={loadingMore ? true : undefined}
          onClick={() => void more()}
        >
          {loadingMore ? text.loading : text.more}
        </button>
      )}
      {atEnd && added > 0 && (
        <p class="soft" ref={end} tabIndex={-1}>
          {text.end}
        </p>
      )}
    </div>
  );
}
