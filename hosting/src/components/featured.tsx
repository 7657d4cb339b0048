import { api } from "../api/client";
import type { Card, Page } from "../api/types";
import { useLoad } from "../hooks/use-load";
import { strings } from "../strings";
import { DrawingCard } from "./drawing-card";
import "./featured.css";

const SHOWN = 6;

/** The latest highlights, in one row. Where there are none, or they do not come, nobody needs to know. */
export function Featured() {
  const text = strings.highlights;
  const { data } = useLoad<Page<Card>>("featured", (signal) =>
    api.highlights(undefined, signal, SHOWN),
  );
  if (!data || data.entries.length === 0) return null;
  return (
    <section aria-labelledby="featured" data-testid="featured">
      <div class="home-head">
        <h2 id="featured">{text.featured}</h2>
        <a href="/highlights">{text.all}</a>
      </div>
      <ul class="featured">
        {data.entries.map((card) => (
          <DrawingCard key={card.drawingId} card={card} />
        ))}
      </ul>
    </section>
  );
}
