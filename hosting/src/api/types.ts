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
}

export type Scope = "players" | "drawings";

export interface Board {
  prompt: Prompt;
  scope: Scope;
  entries: Entry[];
  of: number;
  next: string | null;
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
  emulators: { auth: string; firestore: string; storage: string } | null;
}
