import type { Report } from "../../api/moderation";
import { strings } from "../../strings";
import { PlayerName } from "./player-name";

/** Who reported a drawing, why, and how much that counts. */
export function ReportLine({ report }: { report: Report }) {
  const text = strings.moderation;
  const { player, weight, outcome, createdAt } = report;
  const [kind, more] = partsOf(report.reason);
  return (
    <li>
      <p>
        <strong>{kind}</strong>, {text.by} <PlayerName player={player} />{" "}
        <span class="soft">
          {text.report(weight ?? 0)}
          {outcome && `, ${text.outcomes[outcome]}`} · {text.ago(createdAt)}
        </span>
      </p>
      {more && (
        <blockquote class="detail-quote" dir="auto">
          {more}
        </blockquote>
      )}
    </li>
  );
}

/** The kind of a report and what the player wrote: "kind: words", as the report's dialog sends it. */
export function partsOf(reason: string): [kind: string, more: string] {
  const { reasons } = strings.report;
  const [, kind, more] = /^(\w+)(?:: ([^]*))?$/.exec(reason) ?? [];
  if (!kind || !Object.hasOwn(reasons, kind)) return [reasons.other, reason];
  return [reasons[kind as keyof typeof reasons], more ?? ""];
}
