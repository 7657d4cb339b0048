import type { Action, QueueItem } from "../api/moderation";

/** What a moderator asks for; of hiding and featuring, whichever of both ways there is to go. */
export const VERBS = [
  "approve",
  "clear",
  "hide",
  "remove",
  "feature",
  "dismiss",
  "reopen",
] as const;
export type Verb = (typeof VERBS)[number];

/** What undoes a decision. A removal is final, and what is open again is undone by deciding. */
const INVERSE: Partial<Record<Action, Action>> = {
  hide: "unhide",
  unhide: "hide",
  feature: "unfeature",
  unfeature: "feature",
  approve: "reopen",
  clear: "reopen",
  dismiss: "reopen",
};

export function inverse(action: Action): Action | undefined {
  return INVERSE[action];
}

/** The decision that a verb means for these drawings: what all of them are is taken back, else they all become so. */
export function actionOf(verb: Verb, items: readonly QueueItem[]): Action {
  const all = (is: (item: QueueItem) => boolean) => items.length > 0 && items.every(is);
  if (verb === "hide" && all(({ state }) => state === "hidden")) return "unhide";
  if (verb === "feature" && all(({ featuredAt }) => featuredAt !== null)) return "unfeature";
  return verb;
}

/** Whether a decision answers what the drawing waits for, so that it leaves the queue. */
export function settles(action: Action): boolean {
  return action !== "feature" && action !== "unfeature" && action !== "reopen";
}
