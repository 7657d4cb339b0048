import { useEffect, useState } from "preact/hooks";
import type { Daily } from "../api/types";
import type { Loaded } from "../hooks/use-load";
import { strings } from "../strings";
import { ButtonLink } from "./button-link";
import { ClockIcon, PenIcon } from "./icons";
import "./daily-prompt.css";

/** Today's prompt and the time until the next one. Nothing where there is none, and room for it until that is known. */
export function DailyPrompt({ daily }: { daily: Loaded<Daily> }) {
  const text = strings.daily;
  const { data, error } = daily;
  const left = useMinutesLeft(data?.endsAt, daily.retry);
  if (error !== undefined) return null;
  if (!data) return <div class="daily daily--waiting" role="status" aria-label={text.loading} />;

  const { id, text: task, drawings, players } = data.prompt;
  return (
    <section class="daily" aria-labelledby="daily" data-testid="daily">
      <h2 id="daily" class="daily-title">
        {text.title}
      </h2>
      <p class="daily-task">
        <a href={`/p/${id}`}>{task}</a>
      </p>
      <p class="daily-facts">
        <span>
          {drawings > 0
            ? `${strings.drawings(drawings)} · ${strings.players(players)}`
            : strings.home.untouched}
        </span>
        <span class="daily-left" role="timer">
          <ClockIcon size={18} />{" "}
          {left > 0 ? text.left(Math.floor(left / 60), left % 60) : text.over}
        </span>
      </p>
      <div class="buttons">
        <ButtonLink href={`/p/${id}/draw`} look="main">
          <PenIcon size={20} /> {text.draw}
        </ButtonLink>
        <ButtonLink href={`/p/${id}`}>{text.board}</ButtonLink>
      </div>
      <p>
        <a class="daily-past" href="/dailies">
          {text.past}
        </a>
      </p>
    </section>
  );
}

const TICK_MS = 15_000;

/** Full minutes until a time, the one under way among them. When none are left it calls `over`, until there are again. */
function useMinutesLeft(until: string | undefined, over: () => void): number {
  const minutes = () => (until ? Math.ceil((Date.parse(until) - Date.now()) / 60_000) : 0);
  const [, tick] = useState(0);
  useEffect(() => {
    if (!until) return;
    const timer = setInterval(() => {
      tick((n) => n + 1);
      if (minutes() <= 0) over();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [until]);
  return minutes();
}
