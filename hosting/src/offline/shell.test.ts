import { beforeEach, describe, expect, test } from "vitest";
import { install, kindOf, PATIENCE_MS, respond, tidy, warm, type World } from "./shell";

const ORIGIN = "https://paint.test";
const html = (text: string) => new Response(text, { headers: { "content-type": "text/html" } });
const script = (text: string) =>
  new Response(text, { headers: { "content-type": "text/javascript" } });

class FakeCache {
  readonly kept = new Map<string, Response>();
  private key = (request: Request | string) =>
    new URL(typeof request === "string" ? request : request.url, ORIGIN).pathname;
  match = async (request: Request | string) => this.kept.get(this.key(request))?.clone();
  put = async (request: Request | string, response: Response) =>
    void this.kept.set(this.key(request), response);
}

class FakeCaches {
  readonly all = new Map<string, FakeCache>();
  open = async (name: string) => {
    if (!this.all.has(name)) this.all.set(name, new FakeCache());
    return this.all.get(name)!;
  };
  keys = async () => [...this.all.keys()];
  delete = async (name: string) => this.all.delete(name);
  match = async (request: Request | string) => {
    for (const cache of this.all.values()) {
      const found = await cache.match(request);
      if (found) return found;
    }
    return undefined;
  };
}

let caches: FakeCaches;
let asked: string[];
let server: (path: string) => Response | Promise<Response>;
let world: World;

const offline = () => Promise.reject(new TypeError("Failed to fetch"));
const never = () => new Promise<Response>(() => {});
const get = async (kind: "page" | "asset" | "answer", path: string, version = "1") =>
  (await respond(kind, new Request(ORIGIN + path), version, world)).text();

beforeEach(() => {
  caches = new FakeCaches();
  asked = [];
  server = (path) => (path === "/" ? html("page 1") : script(path));
  world = {
    origin: ORIGIN,
    caches: caches as unknown as CacheStorage,
    fetch: async (request) => {
      const { pathname } = new URL(typeof request === "string" ? request : request.url, ORIGIN);
      asked.push(pathname);
      return server(pathname);
    },
    wait: (ms) => {
      expect(ms).toBe(PATIENCE_MS);
      return new Promise((resolve) => setTimeout(() => resolve(undefined)));
    },
  };
});

describe("what the service worker answers for", () => {
  const request = (path: string, init: RequestInit & { navigate?: boolean } = {}) => ({
    method: init.method ?? "GET",
    mode: (init.navigate ? "navigate" : "cors") as RequestMode,
    url: new URL(path, ORIGIN).href,
    headers: new Headers(init.headers),
  });

  test.each([
    ["a page", request("/p/frog/draw", { navigate: true }), "page"],
    ["a drawing's page", request("/d/abc", { navigate: true }), "page"],
    ["a part of the site", request("/assets/draw-x.js"), "asset"],
    ["the prompts", request("/api/prompts"), "answer"],
    ["the site's configuration", request("/api/config"), "answer"],
    ["the prompts of somebody", request("/api/prompts", { headers: { authorization: "B" } }), null],
    ["who somebody is", request("/api/me", { headers: { authorization: "B" } }), null],
    ["a board", request("/api/prompts/frog/board?scope=players"), null],
    ["a submission", request("/api/submissions", { method: "POST" }), null],
    ["a picture", request("/img/abc.png"), null],
    ["a picture as a page", request("/img/abc.png", { navigate: true }), null],
    ["the feed", request("/feed.atom", { navigate: true }), null],
    ["somebody else's site", request("https://elsewhere.test/assets/x.js"), null],
  ])("%s", (_, asked, kind) => {
    expect(kindOf(asked, ORIGIN)).toBe(kind);
  });
});

describe("installing a version", () => {
  test("keeps the page and everything it may load, for a visit without a network", async () => {
    await install({ version: "1", files: ["/", "/assets/a.js"] }, world);
    server = offline;
    expect(await get("page", "/p/frog/draw")).toBe("page 1");
    expect(await get("asset", "/assets/a.js")).toBe("/assets/a.js");
  });

  test("loads what has not changed from the version before, but never the page", async () => {
    await install({ version: "1", files: ["/", "/assets/a.js"] }, world);
    asked = [];
    server = (path) => (path === "/" ? html("page 2") : script(path));
    await install({ version: "2", files: ["/", "/assets/a.js", "/assets/b.js"] }, world);
    expect(asked.sort()).toEqual(["/", "/assets/b.js"]);
    server = offline;
    expect(await get("page", "/", "2")).toBe("page 2");
  });

  test("fails when a file is gone, though hosting answers with the page", async () => {
    server = () => html("page 1");
    await expect(install({ version: "1", files: ["/", "/assets/a.js"] }, world)).rejects.toThrow(
      "/assets/a.js",
    );
  });

  test("fails when the page is an error", async () => {
    server = () => new Response("", { status: 503, headers: { "content-type": "text/html" } });
    await expect(install({ version: "1", files: ["/"] }, world)).rejects.toThrow();
  });

  test("leaves the version before to pages that are open, and drops older ones", async () => {
    for (const version of ["1", "2", "3"]) await install({ version, files: ["/"] }, world);
    await caches.open("answers");
    await tidy("3", world);
    expect(await caches.keys()).toEqual(["shell-2", "shell-3", "answers"]);
  });
});

describe("answering", () => {
  test("a page is the newest there is, whatever is kept", async () => {
    await install({ version: "1", files: ["/"] }, world);
    server = () => html("page 2");
    expect(await get("page", "/")).toBe("page 2");
  });

  test("a page that does not come is the one that is kept", async () => {
    await install({ version: "1", files: ["/"] }, world);
    server = never;
    expect(await get("page", "/gallery")).toBe("page 1");
  });

  test("without a network and nothing kept, the browser says so", async () => {
    server = offline;
    await expect(get("page", "/")).rejects.toThrow("Failed to fetch");
    await expect(get("answer", "/api/prompts")).rejects.toThrow("Failed to fetch");
  });

  test("a part of another version comes from the network and is not kept", async () => {
    expect(await get("asset", "/assets/new.js")).toBe("/assets/new.js");
    expect(await caches.match("/assets/new.js")).toBeUndefined();
  });

  test("the prompts are those last seen", async () => {
    server = () => new Response("frogs", { headers: { "cache-control": "public, max-age=0" } });
    expect(await get("answer", "/api/prompts")).toBe("frogs");
    server = () => new Response("hot dogs");
    expect(await get("answer", "/api/prompts")).toBe("hot dogs");
    server = offline;
    expect(await get("answer", "/api/prompts")).toBe("hot dogs");
  });

  test("the prompts are kept from the first visit on, whatever else is not there", async () => {
    server = (path) => (path === "/api/daily" ? offline() : new Response(path));
    await warm("1", world);
    server = offline;
    expect(await get("answer", "/api/prompts")).toBe("/api/prompts");
  });

  test.each([
    ["for one person", { status: 200, headers: { "cache-control": "private, no-store" } }],
    ["a fault", { status: 503 }],
  ])("an answer that is %s is passed on and not kept", async (_, init) => {
    server = () => new Response("x", init);
    expect(await get("answer", "/api/stats")).toBe("x");
    expect(await caches.match("/api/stats")).toBeUndefined();
  });
});
