import type { ComponentChildren } from "preact";
import { api } from "../api/client";
import { explain, isNotFound } from "../api/problem";
import type { Best, Profile } from "../api/types";
import { ButtonLink } from "../components/button-link";
import { CardList } from "../components/card-list";
import { DrawingCard, DrawingCardSkeletons } from "../components/drawing-card";
import { Medal } from "../components/medal";
import { Note } from "../components/note";
import { PageHead } from "../components/page-head";
import { useLoad } from "../hooks/use-load";
import { usePages } from "../hooks/use-pages";
import { useTitle } from "../hooks/use-title";
import { session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./player.css";

export function PlayerPage({ playerId }: { playerId: string }) {
  const text = strings.profile;
  const { data, error, retry } = useLoad<Profile>(`player/${playerId}`, (signal) =>
    api.profile(playerId, signal),
  );
  const pages = usePages(`player/${playerId}`, (after, signal) =>
    api.drawingsOf(playerId, after, signal),
  );
  const mine = useStore(session).playerId === playerId;
  useTitle(isNotFound(error) ? text.missing : data?.player.displayName);

  if (isNotFound(error)) {
    return (
      <Note alone title={text.missing} text={text.missingMore} mood="puzzled">
        <ButtonLink href="/gallery" look="sun">
          {strings.gallery.title}
        </ButtonLink>
      </Note>
    );
  }
  if (error !== undefined) {
    return <Note alone title={text.failed} text={explain(error)} mood="puzzled" onRetry={retry} />;
  }

  return (
    <>
      <PageHead title={data?.player.displayName ?? "…"}>
        <p class="soft">
          {data ? text.since(data.since) : text.loading}
          {data && mine && ` · ${text.you}`}
        </p>
      </PageHead>
      <Facts profile={data} />
      {data?.best.length !== 0 && (
        <section class="player-part" aria-labelledby="best">
          <h2 id="best">{text.best}</h2>
          {data ? (
            <ul class="drawing-cards player-best">
              {data.best.map((best) => (
                <BestCard key={best.drawingId} best={best} profile={data} />
              ))}
            </ul>
          ) : (
            <DrawingCardSkeletons count={4} label={text.loading} />
          )}
        </section>
      )}
      <section class="player-part" aria-labelledby="all">
        <h2 id="all">{text.all}</h2>
        <CardList
          pages={pages}
          loading={strings.gallery.loading}
          failed={strings.gallery.failed}
          empty={<Note title={text.empty} text={text.emptyMore} mood="looking" />}
        />
      </section>
    </>
  );
}

/** The player in figures; the place for them is there before they are. */
function Facts({ profile }: { profile?: Profile }) {
  const text = strings.profile;
  const count = (value?: number) => value !== undefined && strings.number(value);
  const facts = (["drawings", "prompts", "first", "podiums"] as const).map(
    (name) => [text.facts[name], profile?.[name]] as const,
  );
  const { streak, place } = profile ?? {};
  return (
    <dl class="player-facts" aria-busy={!profile}>
      <Fact
        name={text.facts.points}
        value={profile && strings.score(profile.points)}
        more={place && <a href="/board">{text.place(place.rank, place.of)}</a>}
      />
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={count(value)} />
      ))}
      <Fact
        name={text.facts.streak}
        value={count(streak?.current)}
        more={streak && streak.current > 0 && (streak.today ? text.streakToday : text.streakOpen)}
      />
      <Fact name={text.facts.longest} value={count(streak?.longest)} />
    </dl>
  );
}

interface FactProps {
  name: string;
  value?: string | false;
  more?: ComponentChildren;
}

function Fact({ name, value, more }: FactProps) {
  return (
    <div class="player-fact sheet">
      <dt>{name}</dt>
      <dd class="player-number">{value || "…"}</dd>
      {more && <dd class="soft">{more}</dd>}
    </div>
  );
}

function BestCard({ best, profile }: { best: Best; profile: Profile }) {
  const card = { ...best, player: profile.player, createdAt: "" };
  const place = strings.profile.bestOf(best.rank, best.of);
  return (
    <DrawingCard card={card} line={place}>
      {best.rank <= 3 && (
        <span class="player-medal">
          <Medal rank={best.rank} />
        </span>
      )}
    </DrawingCard>
  );
}
