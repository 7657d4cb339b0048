import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { moderation, type Detail as DetailType, type QueueItem } from "../../api/moderation";
import { explain } from "../../api/problem";
import { FilmButton } from "../../components/film";
import { Note } from "../../components/note";
import { useLoad } from "../../hooks/use-load";
import { signedIn } from "../../session/session";
import { strings } from "../../strings";
import { DecisionLine } from "./decision-line";
import { ItemPicture } from "./item-picture";
import { PlayerName } from "./player-name";
import { ReportLine } from "./report-line";
import { probesOf, Tags } from "./tags";
import { Waiting } from "./waiting";
import "./detail.css";

interface Props {
  /** As the queue has it: shown while the rest loads. */
  item: QueueItem;
  left: boolean;
  /** Changes when the rest is to be asked for anew. */
  answers: number;
}

/** Everything there is to know before one decides. */
export function Detail({ item, left, answers }: Props) {
  const text = strings.moderation;
  const { data, error, retry } = useDetail(item.id);
  const seen = useRef(answers);
  useEffect(() => {
    if (seen.current !== answers) retry();
    seen.current = answers;
  }, [answers]);
  const [said, say] = useState("");
  const { prompt, player, score, state, nsfw } = item;
  const waits = item.reasons.length > 0 && !left;

  return (
    <article class="detail" data-testid="detail" data-id={item.id}>
      <header class="detail-head">
        <h2>{prompt.text}</h2>
        <p class="detail-by soft">
          {text.by} <PlayerName player={player} /> · {strings.prompt.scoreLabel(score)}
        </p>
        <Tags item={item} left={left} />
        <p>{text.states[state]}</p>
        {!waits && !left && <p class="soft">{text.settled}</p>}
      </header>
      <div class={data?.similar ? "detail-pictures detail-pictures--two" : "detail-pictures"}>
        <figure class="detail-picture">
          <ItemPicture item={item} />
        </figure>
        {data?.similar && <Similar key={data.similar} id={data.similar} />}
      </div>
      <div class="buttons">
        <FilmButton key={item.id} drawingId={item.id} task={prompt.text} onSaid={say} />
      </div>
      <p class="soft detail-said" role="status">
        {said}
      </p>
      {(nsfw.flagged || nsfw.cleared) && (
        <Part title={text.probes}>
          <p>{probesOf(item)}</p>
          {nsfw.cleared && <p class="soft">{text.cleared}</p>}
        </Part>
      )}
      {error !== undefined && (
        <Note title={text.detailFailed} text={explain(error)} mood="puzzled" onRetry={retry} />
      )}
      {data ? (
        <Known detail={data} />
      ) : (
        error === undefined && <Waiting label={strings.problem.loading} />
      )}
    </article>
  );
}

function useDetail(id: string) {
  return useLoad<DetailType>(`moderation/${id}`, async (signal) =>
    moderation.drawing(id, (await signedIn()).token, signal),
  );
}

/** The drawing that this one is nearly the same as; it may be gone by now. */
function Similar({ id }: { id: string }) {
  const text = strings.moderation;
  const { data } = useDetail(id);
  return (
    data && (
      <figure class="detail-picture" data-testid="similar">
        <ItemPicture item={data} />
        <figcaption>
          {text.similar}, {text.by} <PlayerName player={data.player} />
        </figcaption>
      </figure>
    )
  );
}

function Known({ detail }: { detail: DetailType }) {
  const text = strings.moderation;
  const { appeal, reports, history, decisions } = detail;
  const { joinedAt, guest, ...facts } = history;
  return (
    <>
      {appeal && (
        <Part title={text.appeal}>
          <blockquote class="detail-quote" dir="auto">
            {appeal.text}
          </blockquote>
          <p class="soft">{text.ago(appeal.at)}</p>
        </Part>
      )}
      {reports.length > 0 && (
        <Part title={text.reports}>
          <ul class="detail-lines">
            {reports.map((report) => (
              <ReportLine key={report.player.playerId + report.createdAt} report={report} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={text.history}>
        <p>
          {[joinedAt && text.joined(joinedAt), guest && text.guest].filter(Boolean).join(" · ")}
        </p>
        <dl class="detail-facts">
          {(["drawings", "flagged", "hidden"] as const).map((fact) => (
            <div key={fact}>
              <dt>{text.historyFacts[fact]}</dt>
              <dd>{strings.number(facts[fact])}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={text.decisions}>
        {decisions.length === 0 && <p class="soft">{text.undecided}</p>}
        <ol class="detail-lines" data-testid="decisions">
          {decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionLine decision={decision} />
            </li>
          ))}
        </ol>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="detail-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
