import type { RankedDrawing } from "../api/types";
import type { RankState } from "../hooks/use-result";
import { reasonText, strings } from "../strings";
import { Medal } from "./medal";
import "./rank-line.css";

interface Props {
  state: RankState;
  ranked?: RankedDrawing;
  duplicate: boolean;
  mine: boolean;
}

export function RankLine({ state, ranked, duplicate, mine }: Props) {
  const text = strings.result;
  const { rank, of, percentile, place } = ranked ?? {};
  const ready = state === "ready" && rank && of;
  return (
    <section class="rank-line sheet" data-state={state}>
      {ready && <Medal rank={rank} />}
      <div>
        <p class="rank-line-rank" data-testid="rank" data-state={state}>
          {headline(state, ranked)}
        </p>
        {ready && typeof percentile === "number" && (
          <p data-testid="percentile">{text.percentile(percentile, of)}</p>
        )}
        {ready && place && <p data-testid="place">{text.place(place.rank, place.of)}</p>}
        {ready && !place && mine && <p class="soft">{text.notBest}</p>}
        {state === "unranked" && <p class="soft">{unrankedWhy(duplicate, ranked)}</p>}
      </div>
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
