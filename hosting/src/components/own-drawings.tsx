import { useEffect, useRef, useState } from "preact/hooks";
import { api } from "../api/client";
import { explain } from "../api/problem";
import type { OwnDrawing, Page } from "../api/types";
import { usePages } from "../hooks/use-pages";
import { session, signedIn } from "../session/session";
import { useStore } from "../session/store";
import { strings } from "../strings";
import { ButtonLink } from "./button-link";
import { DeleteDrawing } from "./delete-drawing";
import { DrawingCardSkeletons } from "./drawing-card";
import { MoreButton } from "./more-button";
import { Note } from "./note";
import { OwnCard } from "./own-card";

/** All that one has drawn, also what nobody else sees, each with a way to be rid of it. */
export function OwnDrawings({ onSaid }: { onSaid(text: string): void }) {
  const text = strings.account;
  const { uid } = useStore(session);
  const pages = usePages<Page<OwnDrawing>>(`own/${uid}`, async (after, signal) => {
    const { token } = await signedIn();
    return api.ownDrawings(token, after, signal);
  });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<OwnDrawing>();
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that had the focus went with the drawing.
  useEffect(() => {
    if (gone.size > 0) heading.current?.focus();
  }, [gone]);

  const deleted = (drawing: OwnDrawing) => {
    setAsking(undefined);
    setGone(new Set([...gone, drawing.drawingId]));
    onSaid(text.deleted(drawing.prompt.text));
  };

  return (
    <section class="account-part" aria-labelledby="own">
      <h2 id="own" ref={heading} tabIndex={-1}>
        {text.drawings}
      </h2>
      <List pages={pages} gone={gone} onDelete={setAsking} />
      {asking && (
        <DeleteDrawing
          drawing={asking}
          onClose={() => setAsking(undefined)}
          onDeleted={() => deleted(asking)}
        />
      )}
    </section>
  );
}

interface ListProps {
  pages: ReturnType<typeof usePages<Page<OwnDrawing>>>;
  gone: ReadonlySet<string>;
  onDelete(drawing: OwnDrawing): void;
}

function List({ pages, gone, onDelete }: ListProps) {
  const text = strings.account;
  const { list, error, retry } = pages;
  if (error !== undefined) {
    return (
      <Note title={text.drawingsFailed} text={explain(error)} mood="puzzled" onRetry={retry} />
    );
  }
  if (!list) return <DrawingCardSkeletons count={4} label={text.loading} />;
  const left = list.entries.filter(({ drawingId }) => !gone.has(drawingId));
  if (left.length === 0 && !list.next) {
    return (
      <Note title={text.empty} text={text.emptyMore} mood="looking">
        <ButtonLink href="/" look="main">
          {strings.problem.toPrompts}
        </ButtonLink>
      </Note>
    );
  }
  return (
    <>
      <ul class="drawing-cards">
        {left.map((drawing) => (
          <OwnCard key={drawing.drawingId} drawing={drawing} onDelete={() => onDelete(drawing)} />
        ))}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
}
