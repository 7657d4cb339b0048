import type { ComponentChildren } from "preact";
import { explain } from "../api/problem";
import type { Page } from "../api/types";
import type { Pages } from "../hooks/use-pages";
import { MoreButton } from "./more-button";
import { Note } from "./note";

interface Props<E> {
  pages: Pages<Page<E>>;
  /** Stands in while the first part loads. */
  skeleton: ComponentChildren;
  /** What is said when that did not come. */
  failed: string;
  /** Stands in for a list of nothing. */
  empty: ComponentChildren;
  /** Says how many of what the list holds, where that is not drawings. */
  counted?(n: number): string;
  children(entries: E[]): ComponentChildren;
}

/** A list that grows, in every state it can be in. */
export function Listing<E>({ pages, skeleton, failed, empty, counted, children }: Props<E>) {
  const { list, error, retry } = pages;
  if (error !== undefined)
    return <Note title={failed} text={explain(error)} mood="puzzled" onRetry={retry} />;
  if (!list) return <>{skeleton}</>;
  if (list.entries.length === 0) return <>{empty}</>;
  return (
    <>
      {children(list.entries)}
      <MoreButton pages={pages} counted={counted} />
    </>
  );
}
