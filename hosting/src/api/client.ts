import { Problem, Unreachable } from "./problem";
import type {
  Board,
  Card,
  Daily,
  OwnDrawing,
  Page,
  PastDay,
  Player,
  Points,
  Profile,
  Prompt,
  RankedDrawing,
  Scope,
  SiteConfig,
  Stats,
  Submission,
} from "./types";

/** Nothing on the site waits longer than this for an answer: it says so instead and offers to try again. */
const TIMEOUT_MS = 12_000;

interface Options {
  method?: "GET" | "POST" | "DELETE";
  body?: unknown;
  token?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  retryAfterSeconds: number | undefined;
}

/** Gives the token by which App Check attests where a request comes from, undefined where there is none. */
type Attest = () => Promise<string | undefined>;

let attest: Attest = async () => undefined;

/** Lets every request that changes something carry such a token from now on. */
export function attestWith(tokens: Attest): void {
  attest = tokens;
}

export async function request<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  const { method = "GET", body, token, signal } = options;
  const abort = new AbortController();
  const stop = () => abort.abort();
  const timer = setTimeout(stop, TIMEOUT_MS);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  const headers: Record<string, string> = { accept: "application/json" };
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers["content-type"] = "application/json";

  let response: Response;
  let data: unknown;
  try {
    const attestation = method === "GET" ? undefined : await attest();
    if (attestation) headers["x-firebase-appcheck"] = attestation;
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: abort.signal,
    });
    if (response.status === 204) return { data: undefined as T, retryAfterSeconds: undefined };
    // A proxy's error page or the site's own index.html is no answer of ours.
    if (!/json/.test(response.headers.get("content-type") ?? ""))
      throw new Error(`HTTP ${response.status}, no JSON`);
    data = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable(String(error), { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
  const retryAfterSeconds = retryAfter(response.headers.get("retry-after"));
  if (!response.ok) throw refusal(response, data);
  return { data: data as T, retryAfterSeconds };
}

/** What an answer that says no says. */
export function refusal(response: Response, data: unknown): Problem {
  const { reason, detail, title } = (data ?? {}) as {
    reason?: string;
    detail?: string;
    title?: string;
  };
  const wait = retryAfter(response.headers.get("retry-after"));
  return new Problem(response.status, reason, wait, detail ?? title);
}

export async function get<T>(path: string, options?: Options): Promise<T> {
  return (await request<T>(path, options)).data;
}

/** How many entries of a list come at once. */
export const PART = 24;

/** A part of a list: what follows the cursor `after`, or the first part. */
function part<P>(path: string, after?: string, options?: Options, limit = PART): Promise<P> {
  const search = new URLSearchParams({ limit: String(limit) });
  if (after) search.set("after", after);
  return get<P>(`${path}?${search}`, options);
}

/** Of a prompt's board one part: what stands before or after a cursor or around a drawing, or the first one. */
interface BoardQuery {
  scope: Scope;
  before?: string;
  after?: string;
  around?: string;
  limit?: number;
}

export const api = {
  config: () => get<SiteConfig>("/api/config"),
  prompts: async (signal?: AbortSignal) =>
    (await get<{ prompts: Prompt[] | null }>("/api/prompts", { signal })).prompts ?? [],
  prompt: (id: string, signal?: AbortSignal) =>
    get<Prompt>(`/api/prompts/${encodeURIComponent(id)}`, { signal }),
  board: (id: string, { scope, limit = PART, ...place }: BoardQuery, signal?: AbortSignal) => {
    const search = new URLSearchParams({ scope, limit: String(limit) });
    for (const [name, value] of Object.entries(place)) if (value) search.set(name, value);
    return get<Board>(`/api/prompts/${encodeURIComponent(id)}/board?${search}`, { signal });
  },
  drawing: (id: string, token?: string, signal?: AbortSignal) =>
    request<RankedDrawing>(`/api/drawings/${encodeURIComponent(id)}`, { token, signal }),
  /** The stroke log as it was uploaded: to be read by parseLog. */
  strokes: (id: string, token?: string) =>
    get<unknown>(`/api/drawings/${encodeURIComponent(id)}/strokes`, { token }),
  daily: (signal?: AbortSignal) => get<Daily>("/api/daily", { signal }),
  /** Days that are over, the latest first; the cursor is the date of the last one. */
  dailies: async (before?: string, signal?: AbortSignal): Promise<Page<PastDay>> => {
    const search = new URLSearchParams({ limit: String(PART) });
    if (before) search.set("before", before);
    const { entries } = await get<{ entries: PastDay[] }>(`/api/dailies?${search}`, { signal });
    return { entries, next: entries.length < PART ? null : entries.at(-1)!.date };
  },
  points: (after?: string, signal?: AbortSignal) => part<Points>("/api/board", after, { signal }),
  gallery: (after?: string, signal?: AbortSignal) =>
    part<Page<Card>>("/api/gallery", after, { signal }),
  highlights: (after?: string, signal?: AbortSignal, limit?: number) =>
    part<Page<Card>>("/api/highlights", after, { signal }, limit),
  profile: (playerId: string, signal?: AbortSignal) =>
    get<Profile>(`/api/players/${encodeURIComponent(playerId)}`, { signal }),
  drawingsOf: (playerId: string, after?: string, signal?: AbortSignal) =>
    part<Page<Card>>(`/api/players/${encodeURIComponent(playerId)}/drawings`, after, { signal }),
  stats: (signal?: AbortSignal) => get<Stats>("/api/stats", { signal }),
  me: (token: string) => get<{ playerId: string; displayName: string }>("/api/me", { token }),
  ownDrawings: (token: string, after?: string, signal?: AbortSignal) =>
    part<Page<OwnDrawing>>("/api/me/drawings", after, { token, signal }),
  /** What the owner of a hidden drawing says against that, once: 1 to 500 characters. */
  appeal: (id: string, text: string, token: string) =>
    get<unknown>(`/api/drawings/${encodeURIComponent(id)}/appeal`, {
      method: "POST",
      body: { text },
      token,
    }),
  deleteDrawing: (id: string, token: string) =>
    get<void>(`/api/drawings/${encodeURIComponent(id)}`, { method: "DELETE", token }),
  /** Deletes everything of who is signed in; the playerId says that it is meant. */
  deleteMe: (playerId: string, token: string) =>
    get<void>(`/api/me?${new URLSearchParams({ confirm: playerId })}`, { method: "DELETE", token }),
  merge: (token: string, guestToken: string) =>
    get<Player>("/api/me/merge", { method: "POST", body: { guestToken }, token }),
  submit: (body: { drawingId: string; promptId: string }, token: string) =>
    get<Submission>("/api/submissions", { method: "POST", body, token }),
};

function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
