import type { ComponentChildren } from "preact";
import { explain } from "../api/problem";
import type { Card, Page } from "../api/types";
import type { Pages } from "../hooks/use-pages";
import { DrawingCard, DrawingCardSkeletons } from "./drawing-card";
import { MoreButton } from "./more-button";
import { Note } from "./note";

interface Props {
  pages: Pages<Page<Card>>;
  /** What is said while it loads, and when it did not come. */
  loading: string;
  failed: string;
  /** Stands in for a list of nothing. */
  empty: ComponentChildren;
}

/** Drawings of any prompt, in every state a list can be in. */
export function CardList({ pages, loading, failed, empty }: Props) {
  const { list, error, retry } = pages;
  if (error !== undefined)
    return <Note title={failed} text={explain(error)} mood="puzzled" onRetry={retry} />;
  if (!list) return <DrawingCardSkeletons count={8} label={loading} />;
  if (list.entries.length === 0) return <>{empty}</>;
  return (
    <>
      <ul class="drawing-cards">
        {list.entries.map((card) => (
          <DrawingCard key={card.drawingId} card={card} />
        ))}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
}
