import type { QueueItem } from "../../api/moderation";
import { strings } from "../../strings";
import { ItemPicture } from "./item-picture";
import { probesOf, Tags } from "./tags";
import "./queue-card.css";

interface Props {
  item: QueueItem;
  current: boolean;
  selected: boolean;
  /** It is not in the queue any more. */
  left: boolean;
  onLook(): void;
  onSelect(): void;
}

/** A drawing that waits, in a line: a click shows it in detail. */
export function QueueCard({ item, current, selected, left, onLook, onSelect }: Props) {
  const text = strings.moderation;
  const { id, prompt, player, nsfw, since } = item;
  return (
    <li
      class={selected ? "queue-card queue-card--selected sheet" : "queue-card sheet"}
      data-testid="queue-item"
      data-id={id}
      data-current={current ? "" : undefined}
    >
      <ItemPicture item={item} width={256} />
      <div class="queue-card-words">
        <button
          class="queue-card-look"
          type="button"
          aria-current={current ? "true" : undefined}
          aria-label={text.look(prompt.text, player.displayName)}
          onClick={onLook}
        >
          {prompt.text}
        </button>
        <p class="queue-card-player soft">
          {text.by} <bdi>{player.displayName}</bdi>
        </p>
        <Tags item={item} left={left} />
        {nsfw.flagged && <p>{probesOf(item)}</p>}
        {since && (
          <p class="soft">
            <time dateTime={since}>{text.since(since)}</time>
          </p>
        )}
      </div>
      <label class="queue-card-select">
        <input
          type="checkbox"
          checked={selected}
          aria-label={text.select(prompt.text, player.displayName)}
          onChange={onSelect}
        />
      </label>
    </li>
  );
}
