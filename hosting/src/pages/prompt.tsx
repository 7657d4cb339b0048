import { useLocation } from "preact-iso";
import { useRef, useState } from "preact/hooks";
import { explain, isNotFound } from "../api/problem";
import type { Scope } from "../api/types";
import { BoardEntry } from "../components/board-entry";
import { ButtonLink } from "../components/button-link";
import { PenIcon } from "../components/icons";
import { MoreButton } from "../components/more-button";
import { Note } from "../components/note";
import { Choice } from "../components/choice";
import { Podium } from "../components/podium";
import { useBoard } from "../hooks/use-board";
import { usePrompt } from "../hooks/use-prompt";
import { useTitle } from "../hooks/use-title";
import { lastSent } from "../sending/sent";
import { session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./prompt.css";

const ON_THE_PODIUM = 3;

export function PromptPage({ id }: { id: string }) {
  const text = strings.prompt;
  const [scope, setScope] = useState<Scope>("players");
  const { around } = useLocation().query;
  const pages = useBoard(id, scope, around);
  const { list: board, error, retry } = pages;
  const listed = usePrompt(id);
  const prompt = board?.prompt ?? listed.data;
  const { playerId } = useStore(session);
  const entries = board?.entries ?? [];
  const atTop = !board?.previous;
  const onPodium = atTop ? ON_THE_PODIUM : 0;
  const [first, others] = [entries.slice(0, onPodium), entries.slice(onPodium)];
  const own = entries.find((entry) => entry.player.playerId === playerId);
  // Where each player has one entry, that of the drawing may be another one of the same player's.
  const sought = around && (entries.find((entry) => entry.drawingId === around) ?? own)?.drawingId;
  const missing = isNotFound(error) && (!around || isNotFound(listed.error));
  useTitle(missing ? text.missing : prompt?.text);

  if (missing) {
    return (
      <Note alone title={text.missing} text={text.missingMore} mood="puzzled">
        <ButtonLink href="/" look="sun">
          {strings.problem.toPrompts}
        </ButtonLink>
      </Note>
    );
  }

  return (
    <>
      <section class="prompt-head">
        <h1>{prompt?.text ?? "…"}</h1>
        {prompt?.active === false ? (
          <p class="soft">{text.retired}</p>
        ) : (
          <ButtonLink href={`/p/${id}/draw`} look="main" big>
            <PenIcon /> {text.draw}
          </ButtonLink>
        )}
      </section>

      <section aria-labelledby="board">
        <div class="prompt-board-head">
          <h2 id="board">
            {text.board}
            {board && board.of > 0 && (
              <span class="prompt-board-of soft">{text.of(board.of, scope)}</span>
            )}
          </h2>
          <Choice<Scope>
            legend={text.scope}
            name="scope"
            options={[
              ["players", text.scopePlayers],
              ["drawings", text.scopeDrawings],
            ]}
            value={scope}
            onChange={setScope}
          />
        </div>
        <OtherPlace key={id} id={id} around={around} />
        {error !== undefined && (
          <Note
            title={isNotFound(error) ? text.notThere : text.failed}
            text={isNotFound(error) ? text.notThereMore : explain(error)}
            mood="puzzled"
            onRetry={retry}
          />
        )}
        {!board && error === undefined && <BoardSkeleton />}
        {board && entries.length === 0 && (
          <Note title={text.empty} text={text.emptyMore} mood="looking" />
        )}
        {entries.length > 0 && (
          <>
            <MoreButton pages={pages} way="previous" />
            {atTop && <Podium entries={first} playerId={playerId} sought={sought} />}
            {others.length > 0 && (
              <ol class="board" start={others[0]!.rank}>
                {others.map((entry) => (
                  <BoardEntry
                    key={entry.drawingId}
                    entry={entry}
                    mine={entry.player.playerId === playerId}
                    sought={entry.drawingId === sought}
                  />
                ))}
              </ol>
            )}
            <MoreButton pages={pages} />
          </>
        )}
      </section>
    </>
  );
}

/** Leads from the top of the board to one's own place, and back. One link, so that the keyboard stays where it is. */
function OtherPlace({ id, around }: { id: string; around?: string }) {
  const before = useRef(around);
  before.current = around ?? before.current;
  const drawing = before.current ?? lastSent(id);
  if (!drawing) return null;
  return (
    <a class="prompt-place" href={around ? `/p/${id}` : `/p/${id}?around=${drawing}`}>
      {around ? strings.prompt.toTop : strings.prompt.toPlace}
    </a>
  );
}

function BoardSkeleton() {
  return (
    <div class="board" role="status" aria-label={strings.prompt.loading}>
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} class="frame frame--waiting" aria-hidden="true" />
      ))}
    </div>
  );
}
