import type { Scored } from "../hooks/use-result";
import { strings } from "../strings";
import { CountUp } from "./count-up";
import { Judge, type Mood } from "./judge";
import "./score-sheet.css";

/** A reading of text this strong is named as the cause; below it the penalty is a trace. */
const STRONG_TEXTNESS = 0.5;

interface Props {
  scored: Scored;
  mine: boolean;
  /** Nobody has waited for this score: it is there at once. */
  still: boolean;
}

export function ScoreSheet({ scored, mine, still }: Props) {
  const text = strings.result;
  const costs = costsOf(scored, mine);
  return (
    <section class="score-sheet">
      <div class="score-top">
        <div class="score-judge">
          <Judge mood={moodOf(scored)} />
        </div>
        <div>
          {/* The numbers on the way up are for the eye; the final one is said once. */}
          <p class="score-number" aria-hidden="true">
            <span data-testid="score">
              {still ? (
                strings.score(scored.score)
              ) : (
                <CountUp value={scored.score} format={strings.score} />
              )}
            </span>
            <small>{text.outOf}</small>
          </p>
          <p class="unseen">{text.scoreSaid(scored.score, mine)}</p>
          <h2 class="score-verdict">
            {scored.parts?.blank ? text.verdictBlank : text.verdict(scored.score)}
          </h2>
        </div>
      </div>
      <div class="score-meter" aria-hidden="true">
        <div
          class="score-paint"
          style={{ inlineSize: `${Math.max(2, Math.min(100, scored.score))}%` }}
        />
      </div>
      {costs.length > 0 && (
        <div class="score-cost" data-testid="cost">
          <h3>{text.cost}</h3>
          {costs.map((cost) => (
            <p key={cost}>{cost}</p>
          ))}
        </div>
      )}
      {scored.saw.length > 0 && !scored.parts?.blank && (
        <div data-testid="saw">
          <h3>{text.saw}</h3>
          <p class="unseen">{text.sawMore}</p>
          <ol class="score-saw">
            {scored.saw.map((seen) => (
              <li key={seen.text}>{seen.text}</li>
            ))}
          </ol>
        </div>
      )}
      {scored.flagged && mine && (
        <p class="score-flag">
          <strong>{strings.nsfw.tag}</strong> {strings.nsfw.own}
        </p>
      )}
    </section>
  );
}

function costsOf({ parts }: Scored, mine: boolean): string[] {
  const text = strings.result;
  if (!parts) return [];
  if (parts.blank) return [text.costBlank];
  if (parts.penalty > 0)
    return [parts.textness >= STRONG_TEXTNESS ? text.costText(mine) : text.costTextLittle];
  return [text.costNothing];
}

function moodOf({ score, parts }: Scored): Mood {
  if (parts?.blank) return "looking";
  if (parts && parts.penalty > 0 && parts.textness >= STRONG_TEXTNESS) return "stern";
  return score >= 70 ? "happy" : score >= 35 ? "calm" : "puzzled";
}
