import type { Decision } from "../../api/moderation";
import { strings } from "../../strings";
import { PlayerName } from "./player-name";

/** What was decided, by whom and when, and what its owner was told. */
export function DecisionLine({ decision }: { decision: Decision }) {
  const text = strings.moderation;
  const { action, by, at, note } = decision;
  return (
    <>
      <p>
        <strong>{text.done[action]}</strong>, {text.by} <PlayerName player={by} />{" "}
        <time class="soft" dateTime={at} title={strings.date(at)}>
          {text.ago(at)}
        </time>
      </p>
      {note && (
        <blockquote class="detail-quote" dir="auto">
          {note}
        </blockquote>
      )}
    </>
  );
}
