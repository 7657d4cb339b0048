import { api } from "../api/client";
import type { Daily, Stats } from "../api/types";
import { explain } from "../api/problem";
import { ButtonLink } from "../components/button-link";
import { Choice } from "../components/choice";
import { DailyPrompt } from "../components/daily-prompt";
import { Featured } from "../components/featured";
import { DiceIcon } from "../components/icons";
import { Judge } from "../components/judge";
import { Note } from "../components/note";
import { PlayAsGuest } from "../components/play-as-guest";
import { PromptCard, PromptCardSkeleton } from "../components/prompt-card";
import { useLoad } from "../hooks/use-load";
import { anotherPrompt, usePrompts } from "../hooks/use-prompt";
import { useRefresh } from "../hooks/use-refresh";
import { useTitle } from "../hooks/use-title";
import { session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { useMemo, useState } from "preact/hooks";
import { inOrder, ORDERS, type Order } from "./order";
import "./home.css";

export function Home() {
  const text = strings.home;
  const prompts = usePrompts();
  const stats = useLoad<Stats>("stats", (signal) => api.stats(signal));
  const daily = useLoad<Daily>("daily", (signal) => api.daily(signal));
  const [seed] = useState(() => String(Math.random()));
  const [order, setOrder] = useState<Order>("fresh");
  const { status, displayName } = useStore(session);
  const surprise = useMemo(() => anotherPrompt(prompts.data ?? []), [prompts.data]);
  const today = new Date().toISOString().slice(0, 10);
  const stranger = status === "out" || status === "away" || (status === "unknown" && !displayName);
  useTitle();
  useRefresh(stats.retry);

  return (
    <>
      <section class="hero">
        <div class="hero-words">
          <h1>
            {text.headline} <span class="hero-more">{text.headlineMore}</span>
          </h1>
          <p>{text.lead}</p>
          <div class="buttons">
            {stranger && <PlayAsGuest />}
            {!prompts.data && prompts.error === undefined && (
              <span class="button button--big hero-soon" aria-hidden="true">
                <DiceIcon /> {text.surprise}
              </span>
            )}
            {surprise && (
              <ButtonLink href={`/p/${surprise.id}/draw`} look={stranger ? "" : "main"} big>
                <DiceIcon /> {text.surprise}
              </ButtonLink>
            )}
          </div>
        </div>
        <div class="hero-today">
          <div class={daily.error === undefined ? "hero-judge hero-judge--peeking" : "hero-judge"}>
            <Judge follow mood="calm" />
          </div>
          <DailyPrompt daily={daily} />
        </div>
      </section>

      <Featured />

      <section aria-labelledby="prompts">
        <div class="home-head">
          <h2 id="prompts">{text.prompts}</h2>
          {stats.data && stats.data.drawings > 0 && <p class="soft">{text.stats(stats.data)}</p>}
          {prompts.data && prompts.data.length > 1 && (
            <Choice<Order>
              legend={text.order}
              name="order"
              options={ORDERS.map((value) => [value, text.orders[value]] as const)}
              value={order}
              onChange={setOrder}
            />
          )}
        </div>
        {prompts.data === undefined && prompts.error === undefined && (
          <div class="prompt-list" role="status" aria-label={text.loading}>
            {Array.from({ length: 6 }, (_, i) => (
              <PromptCardSkeleton key={i} />
            ))}
          </div>
        )}
        {prompts.error !== undefined && (
          <Note
            title={text.failed}
            text={explain(prompts.error)}
            mood="puzzled"
            onRetry={prompts.retry}
          />
        )}
        {prompts.data?.length === 0 && <Note title={text.empty} text={text.emptyMore} />}
        {prompts.data && prompts.data.length > 0 && (
          <ul class="prompt-list">
            {inOrder(prompts.data, order, today, seed).map((prompt) => (
              <li key={prompt.id}>
                <PromptCard prompt={prompt} today={today} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
