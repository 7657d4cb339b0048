import type { RankedDrawing } from "../api/types";
import type { RankState } from "../hooks/use-result";
import { reasonText, strings } from "../strings";
import "./rank-line.css";

interface Props {
  state: RankState;
  ranked?: RankedDrawing;
  duplicate: boolean;
  mine: boolean;
}

export function RankLine({ state, ranked, duplicate, mine }: Props) {
  const text = strings.result;
  return (
    <section class="rank-line sheet" data-state={state}>
      <p class="rank-line-rank" data-testid="rank" data-state={state}>
        {headline(state, ranked)}
      </p>
      {state === "ready" && ranked?.place && (
        <p data-testid="place">{text.place(ranked.place.rank, ranked.place.of)}</p>
      )}
      {state === "ready" && ranked && !ranked.place && mine && <p class="soft">{text.notBest}</p>}
      {state === "unranked" && <p class="soft">{unrankedWhy(duplicate, ranked)}</p>}
    </section>
  );
}

function unrankedWhy(duplicate: boolean, ranked?: RankedDrawing): string {
  if (duplicate) return reasonText("duplicate")[1];
  return ranked?.parts.blank ? strings.result.unrankedBlank : strings.result.unrankedMore;
}

function headline(state: RankState, ranked?: RankedDrawing): string {
  const text = strings.result;
  if (state === "finding") return text.rankPending;
  if (state === "unranked") return text.unranked;
  if (state === "ready" && ranked?.rank && ranked.of) return text.rank(ranked.rank, ranked.of);
  return text.rankSoon;
}
