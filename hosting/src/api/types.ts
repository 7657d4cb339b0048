/** The answers of docs/design.md, "HTTP". */

export interface Prompt {
  id: string;
  text: string;
  active: boolean;
  daily: string | null;
  drawings: number;
  players: number;
  createdAt: string;
}

export interface Picture {
  url: string;
  blurred: boolean;
  revealUrl: string | null;
}

export interface Player {
  playerId: string;
  displayName: string;
}

export interface Entry {
  rank: number;
  drawingId: string;
  score: number;
  player: Player;
  image: Picture;
  createdAt: string;
  /** Of how many per cent of the other drawings it is ahead: 0 to 100. */
  percentile?: number | null;
}

/** A part of a list that goes on after `next`, if it does, and for some lists also before `previous`. */
export interface Page<E> {
  entries: E[];
  previous?: string | null;
  next: string | null;
}

export type Scope = "players" | "drawings";

export interface Board extends Page<Entry> {
  prompt: Prompt;
  scope: Scope;
  of: number;
}

/** A player on the board over all prompts. */
export interface PointsEntry {
  /** Players with equally many points share one. */
  rank: number;
  player: Player;
  /** The scores of the best drawings, one for each prompt, added up. */
  points: number;
  /** How many prompts won them. */
  prompts: number;
}

export interface Points extends Page<PointsEntry> {
  of: number;
}

/** A drawing among those of other prompts. */
export interface Card {
  drawingId: string;
  score: number;
  player: Player;
  image: Picture;
  createdAt: string;
  prompt: { id: string; text: string };
  /** When a moderator picked it: in highlights only. */
  featuredAt?: string;
}

/** A drawing as its player sees it, in any state. */
export interface OwnDrawing extends Omit<Card, "image"> {
  /** Null before it is scored, and while it is hidden. */
  image: Picture | null;
  state: "submitted" | "scored" | "rejected" | "removed";
  /** Why it was rejected, or why it is scored but not ranked. */
  reason?: string;
  moderation: Ruling;
  /** When its player appealed; null for never, which they may do where `canAppeal` says so. */
  appealedAt: string | null;
  canAppeal: boolean;
}

/** What moderators made of a drawing, as its owner may know it: who they are is not in it. */
export interface Ruling {
  state: "none" | "pending" | "approved" | "hidden";
  /** The last decision. */
  action?: string;
  /** What its moderator wrote to the owner. */
  note?: string;
  at?: string;
}

export interface Daily {
  /** YYYY-MM-DD, UTC. */
  date: string;
  endsAt: string;
  prompt: Prompt;
}

/** A day that is over. */
export interface PastDay {
  /** YYYY-MM-DD, UTC. */
  date: string;
  prompt: Prompt;
  leader: Entry | null;
}

export interface Best {
  drawingId: string;
  prompt: { id: string; text: string };
  rank: number;
  of: number;
  score: number;
  image: Picture;
}

export interface Profile {
  player: Player;
  since: string;
  drawings: number;
  prompts: number;
  /** Boards that the player leads. */
  first: number;
  podiums: number;
  /** On the board over all prompts. */
  points: number;
  place: { rank: number; of: number } | null;
  best: Best[];
  /** Days in a row on which the daily prompt was drawn. */
  streak: { current: number; longest: number; today: boolean };
}

export interface Parts {
  similarity: number;
  textness: number;
  penalty: number;
  blank: boolean | number;
}

export interface Seen {
  text: string;
  similarity: number;
}

export interface RankedDrawing {
  id: string;
  prompt: { id: string; text: string };
  player: Player;
  score: number;
  parts: Parts;
  saw: Seen[] | null;
  image: Picture;
  createdAt: string;
  rankState: "pending" | "ready" | "unranked";
  rank: number | null;
  of: number | null;
  percentile: number | null;
  place: { rank: number; of: number } | null;
}

export interface Stats {
  prompts: number;
  drawings: number;
  players: number;
}

export interface Submission {
  drawingId: string;
  promptId: string;
  upload: string;
  strokes: string;
  expiresAt: string;
}

export interface SiteConfig {
  firebase: {
    apiKey: string;
    authDomain: string;
    projectId: string;
    storageBucket: string;
    appId: string;
  };
  /** With what the browser attests that it runs the game's own site; null where the server does not ask for that. */
  appCheck: { siteKey: string } | null;
  emulators: { auth: string; firestore: string; storage: string } | null;
}
