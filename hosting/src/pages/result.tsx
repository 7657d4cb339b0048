import { useMemo, useState } from "preact/hooks";
import { explain } from "../api/problem";
import { ButtonLink } from "../components/button-link";
import { Judge } from "../components/judge";
import { Keepsakes } from "../components/keepsakes";
import { Neighbours } from "../components/neighbours";
import { Note } from "../components/note";
import { Picture } from "../components/picture";
import { PlayerLink } from "../components/player-link";
import { RankLine } from "../components/rank-line";
import { Ruling } from "../components/ruling";
import { ScoreSheet } from "../components/score-sheet";
import { anotherPrompt, usePrompts } from "../hooks/use-prompt";
import { useResult, type Result } from "../hooks/use-result";
import { useTitle } from "../hooks/use-title";
import { session } from "../session/session";
import { useStore } from "../session/store";
import { reasonText, strings } from "../strings";
import "./result.css";

/** The result of one's own drawing at /r/, and the drawing as everybody sees it at /d/. */
export function ResultPage({ id, path }: { id: string; path: string }) {
  const text = strings.result;
  const [tries, setTries] = useState(0);
  const open = path.startsWith("/d/");
  const { result, promptId, promptText, picture, hidden, ruling, appeal, mine } = useResult(
    id,
    tries,
    open,
  );
  const { moderator } = useStore(session);
  const ranked = result.phase === "scored" ? result.ranked : undefined;
  const prompts = usePrompts();
  const listed = prompts.data?.find((prompt) => prompt.id === promptId);
  const task = promptText ?? listed?.text;
  const next = useMemo(() => anotherPrompt(prompts.data ?? [], promptId), [prompts.data, promptId]);
  const nextButton = next && <ButtonLink href={`/p/${next.id}/draw`}>{text.next}</ButtonLink>;
  useTitle(result.phase === "missing" ? text.missing : task);

  if (result.phase === "failed") {
    return (
      <Note
        alone
        title={text.failed}
        text={explain(result.error)}
        mood="puzzled"
        onRetry={() => setTries(tries + 1)}
      />
    );
  }
  if (result.phase === "missing" || result.phase === "removed") {
    const [title, more] =
      result.phase === "missing"
        ? [text.missing, text.missingMore]
        : [text.removed, text.removedMore];
    return (
      <Note alone title={title} text={more} mood="puzzled">
        <ButtonLink href="/" look="sun">
          {strings.problem.toPrompts}
        </ButtonLink>
      </Note>
    );
  }

  return (
    <article class={open ? "result result--open" : "result"}>
      <header class="result-head">
        <h1>{task ?? "…"}</h1>
        {(open || !mine) && (
          <p class="soft" data-testid="drawn-by">
            {ranked ? (
              <>
                <PlayerLink player={ranked.player} /> ·{" "}
                <time dateTime={ranked.createdAt}>{strings.date(ranked.createdAt)}</time>
              </>
            ) : (
              "…"
            )}
          </p>
        )}
      </header>
      <figure class="result-picture">
        {picture ? (
          <Picture
            image={picture}
            player={ranked?.player.displayName ?? ""}
            alt={mine ? text.picture(task ?? "") : undefined}
            eager
            hidden={hidden}
          />
        ) : (
          <span class="picture" />
        )}
      </figure>
      <div class="result-verdict" aria-live="polite">
        {result.phase === "waiting" && !mine && (
          <div class="result-skeleton" role="status" aria-label={strings.problem.loading}>
            <i />
            <i />
            <i />
          </div>
        )}
        {result.phase === "waiting" && mine && (
          <section class="result-waiting" data-testid="waiting">
            <div class="result-judge">
              <Judge mood="looking" />
            </div>
            <h2>{text.waiting}</h2>
            <p class="soft">{result.slow ? text.slow : text.waitingMore}</p>
          </section>
        )}
        {result.phase === "rejected" && <Rejected reason={result.reason} />}
        {result.phase === "scored" && (
          <>
            <ScoreSheet scored={result.scored} mine={mine} still={open} />
            {ruling && <Ruling drawingId={id} ruling={ruling} appeal={appeal} />}
            {!(ruling?.state === "pending" || ruling?.state === "hidden") && (
              <RankLine
                state={result.rankState}
                ranked={ranked}
                duplicate={result.scored.duplicate}
                mine={mine}
              />
            )}
          </>
        )}
      </div>
      {result.phase !== "waiting" && (
        <div class="buttons result-buttons">
          {promptId && (
            <>
              {!isClosed(result) && (
                <ButtonLink href={`/p/${promptId}/draw`} look="main">
                  {mine ? text.tryAgain : strings.prompt.draw}
                </ButtonLink>
              )}
              <ButtonLink href={`/p/${promptId}`} look="sun">
                {text.board}
              </ButtonLink>
            </>
          )}
          {nextButton}
          {moderator && (
            <ButtonLink href={`/moderation?drawing=${id}`}>{strings.moderation.lookUp}</ButtonLink>
          )}
        </div>
      )}
      {result.phase === "scored" && (
        <Keepsakes
          drawingId={id}
          task={task ?? ""}
          remixFor={mine ? promptId : undefined}
          foreign={!mine}
          picture={hidden ? undefined : (ranked?.image ?? picture)}
        />
      )}
      {mine && ranked?.rankState === "ready" && (
        <Neighbours drawingId={id} promptId={ranked.prompt.id} playerId={ranked.player.playerId} />
      )}
    </article>
  );
}

/** Whether the prompt takes no more drawings: then there is no other try at it. */
function isClosed(result: Result): boolean {
  const reason = result.phase === "rejected" ? result.reason : undefined;
  return reason === "prompt_retired" || reason === "unknown_prompt";
}

function Rejected({ reason }: { reason?: string }) {
  const [title, advice] = reasonText(reason);
  return (
    <section class="result-rejected" data-testid="rejected">
      <div class="result-judge">
        <Judge mood="puzzled" />
      </div>
      <p class="soft">{strings.result.rejected}</p>
      <h2>{title}</h2>
      <p>{advice}</p>
    </section>
  );
}
