import { api } from "../api/client";
import type { Points, PointsEntry, Profile } from "../api/types";
import { ButtonLink } from "../components/button-link";
import { Listing } from "../components/listing";
import { Medal } from "../components/medal";
import { Note } from "../components/note";
import { PageHead } from "../components/page-head";
import { PlayerLink } from "../components/player-link";
import { useLoad } from "../hooks/use-load";
import { usePagesOf } from "../hooks/use-pages";
import { useTitle } from "../hooks/use-title";
import { session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./board.css";

/** The board over all prompts: players by their points. */
export function BoardPage() {
  const text = strings.points;
  const pages = usePagesOf<Points>("points", api.points, (entry) => entry.player.playerId);
  const { playerId } = useStore(session);
  useTitle(text.headline);

  return (
    <>
      <PageHead title={text.headline}>
        <p class="soft">{text.lead}</p>
        {playerId && <OwnPlace playerId={playerId} />}
      </PageHead>
      <Listing
        pages={pages}
        skeleton={<Skeleton />}
        failed={text.failed}
        empty={
          <Note title={text.empty} text={text.emptyMore} mood="looking">
            <ButtonLink href="/" look="main">
              {strings.problem.toPrompts}
            </ButtonLink>
          </Note>
        }
        counted={strings.players}
      >
        {(entries) => (
          <ol class="points">
            {entries.map((entry) => (
              <Row
                key={entry.player.playerId}
                entry={entry}
                mine={entry.player.playerId === playerId}
              />
            ))}
          </ol>
        )}
      </Listing>
    </>
  );
}

function Skeleton() {
  return (
    <div class="points" role="status" aria-busy="true" aria-label={strings.points.loading}>
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} class="points-row points-row--waiting" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Where whoever is signed in stands, however far down that is. */
function OwnPlace({ playerId }: { playerId: string }) {
  const { data } = useLoad<Profile>(`player/${playerId}`, (signal) =>
    api.profile(playerId, signal),
  );
  if (!data?.place) return null;
  const { rank, of } = data.place;
  return <p data-testid="own-place">{strings.points.own(rank, of, data.points)}</p>;
}

function Row({ entry, mine }: { entry: PointsEntry; mine: boolean }) {
  const { rank, player, points, prompts } = entry;
  return (
    <li class="points-row sheet" aria-current={mine ? true : undefined} data-testid="points-row">
      <span class="points-rank" aria-hidden="true">
        {rank <= 3 ? <Medal rank={rank} /> : strings.prompt.rank(rank)}
      </span>
      <span class="unseen">{strings.prompt.rankLabel(rank)}</span>
      <span class="points-player">
        <PlayerLink player={player} />
        {mine && <span class="points-you">{strings.prompt.you}</span>}
      </span>
      <span class="points-prompts soft">{strings.points.from(prompts)}</span>
      <span class="points-sum">
        <span aria-hidden="true">{strings.score(points)}</span>
        <span class="unseen">{strings.prompt.scoreLabel(points)}</span>
      </span>
    </li>
  );
}
