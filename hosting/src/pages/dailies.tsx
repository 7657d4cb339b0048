import { api } from "../api/client";
import type { Page, PastDay } from "../api/types";
import { ButtonLink } from "../components/button-link";
import { DrawingCard, DrawingCardSkeletons } from "../components/drawing-card";
import { Listing } from "../components/listing";
import { Note } from "../components/note";
import { PageHead } from "../components/page-head";
import { usePagesOf } from "../hooks/use-pages";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";
import "./dailies.css";

/** The days that are over, each with its prompt and the drawing that leads there. */
export function DailiesPage() {
  const text = strings.dailies;
  const pages = usePagesOf<Page<PastDay>>("dailies", api.dailies, (day) => day.date);
  useTitle(text.title);

  return (
    <>
      <PageHead title={text.title}>
        <p class="soft">{text.lead}</p>
      </PageHead>
      <Listing
        pages={pages}
        skeleton={<DrawingCardSkeletons count={8} label={text.loading} />}
        failed={text.failed}
        empty={
          <Note title={text.empty} text={text.emptyMore}>
            <ButtonLink href="/" look="main">
              {strings.problem.toPrompts}
            </ButtonLink>
          </Note>
        }
        counted={strings.days}
      >
        {(days) => (
          <ul class="drawing-cards">
            {days.map((day) => (
              <Day key={day.date} day={day} />
            ))}
          </ul>
        )}
      </Listing>
    </>
  );
}

function Day({ day: { date, prompt, leader } }: { day: PastDay }) {
  const pin = (
    <time class="pin pin--day" dateTime={date}>
      {strings.day(date)}
    </time>
  );
  if (leader) return <DrawingCard card={{ ...leader, prompt }}>{pin}</DrawingCard>;
  return (
    <li class="drawing-card" data-testid="drawing-card">
      <div class="frame day-untouched">
        {pin}
        <span>{strings.home.untouched}</span>
      </div>
      <a class="drawing-card-prompt" href={`/p/${prompt.id}`}>
        {prompt.text}
      </a>
    </li>
  );
}
