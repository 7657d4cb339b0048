import type { QueueItem } from "../api/moderation";

/** For tests: a drawing that waits. */
export const waiting = (id: string, change: Partial<QueueItem> = {}): QueueItem => ({
  id,
  prompt: { id: "frog", text: `the fastest frog ${id}` },
  player: { playerId: `p-${id}`, displayName: `Player ${id}` },
  score: 50,
  state: "none",
  nsfw: { flagged: true, concept: "nudity", score: 0.9, cleared: false },
  reasons: ["flagged"],
  since: "2026-11-01T12:00:00Z",
  featuredAt: null,
  image: { url: `/img/${id}.png`, blurred: false, revealUrl: null },
  ...change,
});
