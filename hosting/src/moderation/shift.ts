import type { QueueItem } from "../api/moderation";

/** What one moderator has before them: the queue as it was last heard of, and what they have done to it since. */
export interface Shift {
  /** In the order of the queue. What has left it stays for as long as it is looked at or selected. */
  items: readonly QueueItem[];
  /** The drawing that is shown in detail. */
  current?: string;
  selected: ReadonlySet<string>;
  /** Those of the items that are not in the queue: somebody else has decided, or they were looked up. */
  left: ReadonlySet<string>;
  /** What should become of drawings by what was decided here, until the server says so. */
  expected: ReadonlyMap<string, Expected>;
}

interface Expected {
  inQueue: boolean;
  /** Until when that is believed against the server, in ms; an event may be lost. */
  until: number;
  /** Since when what left the queue had waited: if it waits since another moment, it has come anew. */
  since?: string | null;
}

/** A decision is folded within seconds. */
const BELIEVED_MS = 20_000;

export const newShift: Shift = {
  items: [],
  selected: new Set(),
  left: new Set(),
  expected: new Map(),
};

/** The shift after an answer of the server, and the drawings that left the queue by another's hand. */
export function refreshed(
  shift: Shift,
  answer: readonly QueueItem[],
  now: number,
): { shift: Shift; gone: QueueItem[] } {
  const answered = new Map(answer.map((item) => [item.id, item]));
  const believed = (id: string) => {
    const known = shift.expected.get(id);
    if (!known || now >= known.until) return undefined;
    const item = answered.get(id);
    return !known.inQueue && item && item.since !== known.since ? undefined : known.inQueue;
  };
  const expected = new Map(
    [...shift.expected].filter(
      ([id, { inQueue }]) => believed(id) !== undefined && answered.has(id) !== inQueue,
    ),
  );
  const items = answer.filter(({ id }) => believed(id) !== false);
  const listed = new Set(items.map(({ id }) => id));

  const missing = shift.items.filter(({ id }) => !listed.has(id));
  const stays = ({ id }: QueueItem) => believed(id) === true || isHeld(shift, id);
  const gone = missing.filter(({ id }) => believed(id) !== true && !shift.left.has(id));
  const left = new Set(missing.filter(({ id }) => believed(id) !== true).map(({ id }) => id));
  // Each before what it stood before, the last one first.
  for (const item of missing.filter(stays).reverse()) {
    const behind = shift.items.slice(shift.items.indexOf(item) + 1);
    const next = items.findIndex(({ id }) => behind.some((other) => other.id === id));
    items.splice(next < 0 ? items.length : next, 0, item);
  }
  return { shift: tidy({ ...shift, items, left, expected }), gone };
}

/** Drawings that were decided on here: they leave, and the next one is looked at. */
export function decided(shift: Shift, ids: readonly string[], now: number): Shift {
  const gone = new Set(ids);
  const at = shift.items.findIndex(({ id }) => id === shift.current);
  const stays = ({ id }: QueueItem) => !gone.has(id);
  const next = shift.items.slice(Math.max(at, 0)).find(stays) ?? shift.items.findLast(stays);
  return tidy({
    items: shift.items.filter(stays),
    current: next?.id,
    selected: without(shift.selected, gone),
    left: without(shift.left, gone),
    expected: expecting(shift, ids, false, now),
  });
}

/** Drawings that are to be decided on again: they come first, and the first of them is looked at. */
export function returned(shift: Shift, items: readonly QueueItem[], now: number): Shift {
  const ids = items.map(({ id }) => id);
  const back = new Set(ids);
  return tidy({
    ...shift,
    items: [...items, ...shift.items.filter(({ id }) => !back.has(id))],
    current: ids[0] ?? shift.current,
    left: without(shift.left, back),
    expected: expecting(shift, ids, true, now),
  });
}

/** A drawing that was looked up, whether it waits or not. */
export function lookedUp(shift: Shift, item: QueueItem): Shift {
  const { id } = item;
  if (shift.items.some((known) => known.id === id)) return tidy({ ...shift, current: id });
  const left = item.reasons.length > 0 ? shift.left : new Set([...shift.left, id]);
  return tidy({ ...shift, items: [item, ...shift.items], current: id, left });
}

/** What is known of some of the drawings has changed. */
export function changed(shift: Shift, ids: readonly string[], change: Partial<QueueItem>): Shift {
  const which = new Set(ids);
  const items = shift.items.map((item) => (which.has(item.id) ? { ...item, ...change } : item));
  return { ...shift, items };
}

/** Looks at the drawing that stands so many places further on, or at the last there is. */
export function moved(shift: Shift, by: number): Shift {
  const at = shift.items.findIndex(({ id }) => id === shift.current);
  const to = Math.min(Math.max(at + by, 0), shift.items.length - 1);
  return lookingAt(shift, shift.items[to]?.id);
}

export function lookingAt(shift: Shift, current: string | undefined): Shift {
  return tidy({ ...shift, current });
}

export function toggled(shift: Shift, id: string): Shift {
  const selected = new Set(shift.selected);
  if (!selected.delete(id)) selected.add(id);
  return tidy({ ...shift, selected });
}

export function selectedAll(shift: Shift): Shift {
  return { ...shift, selected: new Set(shift.items.map(({ id }) => id)) };
}

export function selectedNone(shift: Shift): Shift {
  return tidy({ ...shift, selected: new Set() });
}

/** What the next decision is about: the selected drawings, or else the one that is looked at. */
export function targets({ items, selected, current }: Shift): QueueItem[] {
  return items.filter(({ id }) => (selected.size > 0 ? selected.has(id) : id === current));
}

function isHeld({ current, selected }: Shift, id: string): boolean {
  return id === current || selected.has(id);
}

/** Without what has left the queue and is not held; something is looked at as long as there is anything. */
function tidy(shift: Shift): Shift {
  const items = shift.items.filter(({ id }) => !shift.left.has(id) || isHeld(shift, id));
  const ids = new Set(items.map(({ id }) => id));
  return {
    ...shift,
    items,
    current: shift.current && ids.has(shift.current) ? shift.current : items[0]?.id,
    left: new Set([...shift.left].filter((id) => ids.has(id))),
  };
}

function without(ids: ReadonlySet<string>, gone: ReadonlySet<string>): Set<string> {
  return new Set([...ids].filter((id) => !gone.has(id)));
}

function expecting(
  { expected, items }: Shift,
  ids: readonly string[],
  inQueue: boolean,
  now: number,
): Map<string, Expected> {
  const until = now + BELIEVED_MS;
  const since = (id: string) => items.find((item) => item.id === id)?.since;
  const added = ids.map((id): [string, Expected] => [id, { inQueue, until, since: since(id) }]);
  return new Map([...expected, ...added]);
}
