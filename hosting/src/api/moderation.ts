import { get, PART } from "./client";
import type { Page, Picture, Player } from "./types";

/** What moderators ask and are told: docs/design.md, "HTTP". All of it needs a moderator's token. */

export const ACTIONS = [
  "approve",
  "clear",
  "hide",
  "unhide",
  "remove",
  "feature",
  "unfeature",
  "dismiss",
  "reopen",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Doubt =
  | "flagged"
  | "reported"
  | "appealed"
  | "near_duplicate"
  | "strokes_missing"
  | "strokes_too_few"
  | "strokes_too_fast";

export type ModerationState = "none" | "pending" | "approved" | "hidden";

/** Suspicious are near duplicates, and strokes that cannot have made the picture. */
export const FILTERS = ["all", "flagged", "reported", "suspicious", "appealed"] as const;
export type Filter = (typeof FILTERS)[number];

/** A drawing as moderators see it. */
export interface QueueItem {
  id: string;
  prompt: { id: string; text: string };
  player: Player;
  score: number;
  state: ModerationState;
  nsfw: { flagged: boolean; concept: string; score: number; cleared: boolean };
  /** Why it waits; empty for one that does not. */
  reasons: Doubt[];
  /** Since when it waits. */
  since: string | null;
  featuredAt: string | null;
  image: Picture;
}

/** The drawings that wait, the longest-waiting first, and how many wait for which reason. */
export interface Queue {
  items: QueueItem[];
  next: string | null;
  counts: Record<Filter, number>;
}

export interface Report {
  player: Player;
  reason: string;
  /** How much it counts towards hiding the drawing: 0 (it only queues) to 1; null until it was weighed. */
  weight: number | null;
  outcome: "" | "upheld" | "dismissed";
  createdAt: string;
}

export interface Decision {
  id: string;
  action: Action;
  /** To the drawing's owner; may be empty. */
  note: string;
  by: Player;
  at: string;
}

/** A decision in the list of all. */
export interface PastDecision extends Decision {
  drawingId: string;
  /** Null once the drawing is removed. */
  prompt: { id: string; text: string } | null;
  image: Picture | null;
}

export interface Detail extends QueueItem {
  appeal: { text: string; at: string } | null;
  /** The id of another player's drawing that is nearly the same. */
  similar: string | null;
  reports: Report[];
  history: {
    /** Null for an account that is being deleted. */
    joinedAt: string | null;
    guest: boolean;
    drawings: number;
    flagged: number;
    hidden: number;
  };
  /** The latest first. */
  decisions: Decision[];
}

/** How many of the queue are shown at a time; the others follow as these are decided. */
const SHOWN = 48;

export const moderation = {
  queue: (filter: Filter, token: string, signal?: AbortSignal) => {
    const search = new URLSearchParams({ limit: String(SHOWN) });
    if (filter !== "all") search.set("reason", filter);
    return get<Queue>(`/api/moderation/queue?${search}`, { token, signal });
  },
  drawing: (id: string, token: string, signal?: AbortSignal) =>
    get<Detail>(`/api/moderation/drawings/${encodeURIComponent(id)}`, { token, signal }),
  decisions: async (
    token: string,
    mine: boolean,
    after?: string,
    signal?: AbortSignal,
  ): Promise<Page<PastDecision>> => {
    const search = new URLSearchParams({ limit: String(PART) });
    if (mine) search.set("by", "me");
    if (after) search.set("after", after);
    const { items, next } = await get<{ items: PastDecision[]; next: string | null }>(
      `/api/moderation/decisions?${search}`,
      { token, signal },
    );
    return { entries: items, next };
  },
};
