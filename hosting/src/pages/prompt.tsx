import { useState } from "preact/hooks";
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
import { session } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import "./prompt.css";

const ON_THE_PODIUM = 3;

export function PromptPage({ id }: { id: string }) {
  const text = strings.prompt;
  const [scope, setScope] = useState<Scope>("players");
  const pages = useBoard(id, scope);
  const { list: board, error, retry } = pages;
  const listed = usePrompt(id);
  const prompt = board?.prompt ?? listed.data;
  const { playerId } = useStore(session);
  const entries = board?.entries ?? [];
  const [first, others] = [entries.slice(0, ON_THE_PODIUM), entries.slice(ON_THE_PODIUM)];
  useTitle(isNotFound(error) ? text.missing : prompt?.text);

  if (isNotFound(error)) {
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
        {error !== undefined && (
          <Note title={text.failed} text={explain(error)} mood="puzzled" onRetry={retry} />
        )}
        {!board && error === undefined && <BoardSkeleton />}
        {board && entries.length === 0 && (
          <Note title={text.empty} text={text.emptyMore} mood="looking" />
        )}
        {entries.length > 0 && (
          <>
            <Podium entries={first} playerId={playerId} />
            {others.length > 0 && (
              <ol class="board" start={first.length + 1}>
                {others.map((entry) => (
                  <BoardEntry
                    key={entry.drawingId}
                    entry={entry}
                    mine={entry.player.playerId === playerId}
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

function BoardSkeleton() {
  return (
    <div class="board" role="status" aria-label={strings.prompt.loading}>
      {Array.from({ length: 8 }, (_, i) => (
        <div key={i} class="frame frame--waiting" aria-hidden="true" />
      ))}
    </div>
  );
}
