import { useEffect, useRef } from "preact/hooks";
import { explain } from "../api/problem";
import type { Page } from "../api/types";
import type { Pages, Way } from "../hooks/use-pages";
import { strings } from "../strings";
import "./more-button.css";

interface Props {
  pages: Pages<Page<unknown>>;
  /** On which side of the list it stands. */
  way?: Way;
  /** Says how many of what the list holds. */
  counted?(n: number): string;
}

/**
 * Lets a list grow. The focus stays on the button while it does; when nothing is left it goes to the line
 * that says so, and what came is said aloud.
 */
export function MoreButton({ pages, way = "next", counted = strings.drawings }: Props) {
  const text = strings.list;
  const { list, more } = pages;
  const asked = pages.way === way;
  const added = asked ? pages.added : 0;
  const loading = asked && pages.loadingMore;
  const end = useRef<HTMLParagraphElement>(null);
  const atEnd = list !== undefined && !list[way];

  useEffect(() => {
    // Without this the keyboard would start over from the top of the page.
    if (atEnd && added > 0) end.current?.focus({ preventScroll: true });
  }, [atEnd, added]);

  if (!list) return null;
  return (
    <div class={`more more--${way}`}>
      <p class="unseen" role="status">
        {loading ? text.loading : added > 0 ? text.added(counted(added), list.entries.length) : ""}
      </p>
      {asked && pages.moreError !== undefined && <p role="alert">{explain(pages.moreError)}</p>}
      {list[way] && (
        <button
          class="button"
          type="button"
          aria-disabled={pages.loadingMore ? true : undefined}
          onClick={() => void more(way)}
        >
          {loading ? text.loading : text.more[way]}
        </button>
      )}
      {atEnd && added > 0 && (
        <p class="soft" ref={end} tabIndex={-1}>
          {text.end[way]}
        </p>
      )}
    </div>
  );
}
