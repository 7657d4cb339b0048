import type { QueueItem } from "../../api/moderation";
import { strings } from "../../strings";

/** Why a drawing waits, and what else stands out. */
export function Tags({ item, left }: { item: QueueItem; left: boolean }) {
  const text = strings.moderation;
  const { reasons, featuredAt } = item;
  return (
    <ul class="moderation-tags">
      {left && <li class="moderation-tag moderation-tag--left">{text.left}</li>}
      {reasons.map((reason) => (
        <li key={reason} class={`moderation-tag moderation-tag--${reason}`}>
          {text.reasons[reason]}
        </li>
      ))}
      {featuredAt && <li class="moderation-tag">{text.featured}</li>}
    </ul>
  );
}

/** What the machine's probes made of a drawing, in a line. */
export function probesOf({ nsfw }: QueueItem): string {
  const { concepts, nsfw: said } = strings.moderation;
  const known = Object.hasOwn(concepts, nsfw.concept) ? concepts[nsfw.concept] : nsfw.concept;
  return said(known || "?", nsfw.score);
}
