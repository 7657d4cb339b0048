import { appealStage } from "../account/appeal-stage";
import type { OwnDrawing } from "../api/types";
import { reasonText, strings } from "../strings";
import { Appeal } from "./appeal";
import { Frame } from "./frame";
import "./drawing-card.css";
import "./own-card.css";

interface Props {
  drawing: OwnDrawing;
  onDelete(): void;
}

/** A drawing of one's own, and what became of it. */
export function OwnCard({ drawing, onDelete }: Props) {
  const text = strings.account;
  const { drawingId, image, moderation, player, prompt, score, state } = drawing;
  const [fate, why] = fateOf(drawing);
  return (
    <li class="drawing-card own-card" data-testid="own-drawing" data-state={state}>
      {image ? (
        <Frame
          drawingId={drawingId}
          image={image}
          player={player.displayName}
          label={strings.gallery.open(prompt.text, player.displayName)}
          width={256}
        />
      ) : (
        <div class="frame own-card-covered">
          <span aria-hidden="true">{text.unseen}</span>
          {state === "scored" && (
            <a
              class="frame-open"
              href={`/r/${drawingId}`}
              aria-label={strings.gallery.open(prompt.text, player.displayName)}
            />
          )}
        </div>
      )}
      <a class="drawing-card-prompt" href={`/p/${prompt.id}`}>
        {prompt.text || "…"}
      </a>
      <p class="drawing-card-line soft">
        {fate}
        {state === "scored" && (
          <span class="drawing-card-score">
            <span aria-hidden="true">{strings.score(score)}</span>
            <span class="unseen">{strings.prompt.scoreLabel(score)}</span>
          </span>
        )}
      </p>
      {why && <p class="own-card-why soft">{why}</p>}
      {moderation.note && (
        <p class="own-card-why">
          {strings.ruling.note} <q dir="auto">{moderation.note}</q>
        </p>
      )}
      {moderation.state === "hidden" && (
        <Appeal drawingId={drawingId} stage={appealStage(drawing.appealedAt, moderation.at)} />
      )}
      <button
        class="button button--plain own-card-delete"
        type="button"
        aria-label={text.deleteLabel(prompt.text)}
        onClick={onDelete}
      >
        {text.delete}
      </button>
    </li>
  );
}

/** What became of a drawing, and why where that is not plain. */
export function fateOf({ state, moderation, reason }: OwnDrawing): [fate: string, why?: string] {
  const { fates } = strings.account;
  const why = reason ? reasonText(reason)[1] : undefined;
  if (state !== "scored") return [fates[state], state === "rejected" ? why : undefined];
  if (moderation.state === "pending") return [fates.pending];
  if (moderation.state === "hidden") return [fates.hidden];
  return reason ? [fates.unranked, why] : [fates.scored];
}
