import { afterEach, describe, expect, test, vi } from "vitest";
import { api, attestWith } from "./client";
import { explain, Problem, Unreachable } from "./problem";

const answer = (body: string, init: ResponseInit) =>
  vi.stubGlobal("fetch", async () => new Response(body, init));

afterEach(() => vi.unstubAllGlobals());

describe("asking the Api", () => {
  test("a problem keeps its reason and how long to wait", async () => {
    answer('{"status":429,"reason":"rate_limited"}', {
      status: 429,
      headers: { "content-type": "application/problem+json", "retry-after": "120" },
    });
    const error = await api.stats().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 429, reason: "rate_limited", retryAfterSeconds: 120 });
    expect(explain(error)).toMatch(/Slow down.*about 2 min/);
  });

  test.each([
    ["a proxy's error page", 502, "<h1>Bad gateway</h1>", "text/html"],
    ["the site's own page where an answer should be", 200, "<!doctype html>", "text/html"],
    ["an answer cut short", 200, '{"prompts": [', "application/json"],
  ])("%s counts as no answer", async (_, status, body, type) => {
    answer(body, { status, headers: { "content-type": type } });
    await expect(api.prompts()).rejects.toBeInstanceOf(Unreachable);
  });

  test("no connection counts as no answer and is explained", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const error = await api.prompts().catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Unreachable);
    expect(explain(error)).toMatch(/does not answer/);
  });

  /** A server that takes the request and never answers. */
  const silence = (_: string, { signal }: RequestInit) =>
    new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason)));

  test("a server that never answers is given up, not waited for", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", silence);
    const asked = expect(api.config()).rejects.toBeInstanceOf(Unreachable);
    await vi.advanceTimersByTimeAsync(15_000);
    await asked;
    vi.useRealTimers();
  });

  test("leaving the page ends a request without a complaint", async () => {
    vi.stubGlobal("fetch", silence);
    const abort = new AbortController();
    const asked = api.prompts(abort.signal);
    abort.abort();
    await expect(asked).rejects.not.toBeInstanceOf(Unreachable);
  });

  test("what changes something carries the attestation, if there is one, and what reads does not", async () => {
    const sent: (string | null)[] = [];
    vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get("x-firebase-appcheck"));
      return new Response("{}", { headers: { "content-type": "application/json" } });
    });
    const each = async () => {
      await api.stats();
      await api.submit({ drawingId: "d", promptId: "p" }, "token");
      await api.deleteDrawing("d", "token");
    };
    await each();
    attestWith(async () => "attested");
    await each();
    attestWith(async () => undefined);
    await each();
    expect(sent).toEqual([null, null, null, null, "attested", "attested", null, null, null]);
  });

  test("a list that is null is an empty list", async () => {
    answer('{"prompts": null}', { headers: { "content-type": "application/json" } });
    expect(await api.prompts()).toEqual([]);
  });
});
