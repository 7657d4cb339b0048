import type { ComponentChildren } from "preact";
import type { Card, Page } from "../api/types";
import type { Pages } from "../hooks/use-pages";
import { DrawingCard, DrawingCardSkeletons } from "./drawing-card";
import { Listing } from "./listing";

interface Props {
  pages: Pages<Page<Card>>;
  /** What is said while it loads, and when it did not come. */
  loading: string;
  failed: string;
  /** Stands in for a list of nothing. */
  empty: ComponentChildren;
}

/** Drawings of any prompt. */
export function CardList({ pages, loading, failed, empty }: Props) {
  return (
    <Listing
      pages={pages}
      skeleton={<DrawingCardSkeletons count={8} label={loading} />}
      failed={failed}
      empty={empty}
    >
      {(cards) => (
        <ul class="drawing-cards">
          {cards.map((card) => (
            <DrawingCard key={card.drawingId} card={card} />
          ))}
        </ul>
      )}
    </Listing>
  );
}
