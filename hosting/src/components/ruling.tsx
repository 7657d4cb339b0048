import type { AppealStage } from "../account/appeal-stage";
import type { Ruling as RulingType } from "../api/types";
import { strings } from "../strings";
import { Appeal } from "./appeal";
import "./ruling.css";

/** Decisions that say that a drawing may stay. */
const KIND = new Set(["approve", "clear", "unhide"]);

interface Props {
  drawingId: string;
  ruling: RulingType;
  appeal: AppealStage;
}

/** For the owner: what moderators made of the drawing, why, and what to do about it. */
export function Ruling({ drawingId, ruling, appeal }: Props) {
  const text = strings.ruling;
  const { state, note } = ruling;
  const [title, more] = headline(ruling);
  if (!title && !note) return null;
  return (
    <section class="ruling sheet" data-testid="ruling" data-state={state}>
      {title && <h2>{title}</h2>}
      {more && <p class="soft">{more}</p>}
      {note && (
        <p class="ruling-note">
          {text.note} <q dir="auto">{note}</q>
        </p>
      )}
      {state === "hidden" && <Appeal drawingId={drawingId} stage={appeal} />}
    </section>
  );
}

function headline({ state, action }: RulingType): [title?: string, more?: string] {
  const text = strings.ruling;
  if (state === "pending") return [text.pending, text.pendingMore];
  if (state === "hidden") return [text.hidden, text.hiddenMore];
  return action && KIND.has(action) ? [text.approved] : [];
}
