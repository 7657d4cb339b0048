/**
 * What the service worker keeps, and when it answers. Files with a hash in their name are kept by version, the page
 * is asked for anew with every visit, and of the Api only what is the same for everybody is kept: nothing of a player.
 */

export interface Shell {
  /** Changes with any file. */
  version: string;
  /** Paths: the page itself, as "/", and everything it may load. */
  files: string[];
}

/** What a worker needs of its world; tests give it one that breaks where they like. */
export interface World {
  origin: string;
  caches: CacheStorage;
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
  /** Resolves with nothing after this many milliseconds. */
  wait(ms: number): Promise<undefined>;
}

/** After this long without an answer, what is kept is shown: a connection of one bar is none. */
export const PATIENCE_MS = 4_000;

const PAGE = "/";
const ANSWERS = "answers";
const PREFIX = "shell-";
const nameOf = (version: string) => PREFIX + version;
const ofServer = /^\/(api\/|img\/|__\/|feed\.atom$|openapi\.json$|healthz$)/;
const sameForAll = ["/api/config", "/api/daily", "/api/prompts", "/api/stats"];

type Kind = "page" | "asset" | "answer";

/** What of a request is the worker's business; null leaves it to the browser. */
export function kindOf(
  request: Pick<Request, "method" | "mode" | "url" | "headers">,
  origin: string,
): Kind | null {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return null;
  if (request.mode === "navigate") return ofServer.test(url.pathname) ? null : "page";
  if (url.pathname.startsWith("/assets/")) return "asset";
  const named = request.headers.has("authorization");
  return !named && url.search === "" && sameForAll.includes(url.pathname) ? "answer" : null;
}

/** Keeps a whole version, or fails and leaves the one before in charge. */
export async function install({ version, files }: Shell, world: World): Promise<void> {
  const cache = await world.caches.open(nameOf(version));
  await Promise.all(
    files.map(async (file) => {
      // The same name is the same bytes, whichever version brought them.
      const known = file === PAGE ? undefined : await world.caches.match(file);
      const response =
        known ?? (await world.fetch(file, { cache: file === PAGE ? "no-cache" : "default" }));
      // For a file that is gone, hosting answers with the page.
      const isPage = /html/.test(response.headers.get("content-type") ?? "");
      if (!response.ok || isPage !== (file === PAGE)) throw new Error(`${file} is not there`);
      await cache.put(file, response);
    }),
  );
}

/** Keeps the answers of the first visit too: its own questions were asked before there was a worker. */
export async function warm(version: string, world: World): Promise<void> {
  await Promise.allSettled(
    sameForAll.map((path) => respond("answer", new Request(world.origin + path), version, world)),
  );
}

/** Drops old versions but the last: a page that was open during the deployment may still load parts of its own. */
export async function tidy(version: string, { caches }: World): Promise<void> {
  const others = shells(await caches.keys()).filter((name) => name !== nameOf(version));
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

export async function respond(
  kind: Kind,
  request: Request,
  version: string,
  world: World,
): Promise<Response> {
  const { caches } = world;
  if (kind === "asset")
    return (await caches.match(request, { ignoreVary: true })) ?? world.fetch(request);
  if (kind === "page") {
    const shell = await caches.open(nameOf(version));
    return freshOr(world.fetch(request), () => shell.match(PAGE), world);
  }
  const answers = await caches.open(ANSWERS);
  const fresh = world.fetch(request).then(async (response) => {
    const isPublic = !/no-store|private/.test(response.headers.get("cache-control") ?? "");
    if (response.ok && isPublic) await answers.put(request.url, response.clone());
    return response;
  });
  return freshOr(fresh, () => answers.match(request.url), world);
}

/** The network's answer if it comes in time, else what is kept, else whatever the network says in the end. */
async function freshOr(
  fresh: Promise<Response>,
  kept: () => Promise<Response | undefined>,
  world: World,
): Promise<Response> {
  const inTime = await Promise.race([fresh.catch(() => undefined), world.wait(PATIENCE_MS)]);
  return inTime ?? (await kept()) ?? fresh;
}

/** The names of the versions that are kept, oldest first: the order in which they were made. */
export const shells = (names: string[]): string[] =>
  names.filter((name) => name.startsWith(PREFIX));
