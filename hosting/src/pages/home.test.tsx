// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { REFRESH_MS } from "../hooks/use-refresh";
import { Home } from "./home";
import { all, answer, card, leave, press, settled, visit } from "./visit";

afterEach(async () => {
  vi.useRealTimers();
  await leave();
});

const prompt = {
  id: "a",
  text: "a giraffe in the arctic",
  active: true,
  daily: null,
  drawings: 0,
  players: 1,
  createdAt: "2026-01-01T00:00:00Z",
};
const frog = { ...prompt, id: "b", text: "the world's fastest frog", drawings: 1 };
const text = (id: string) => all(`[data-testid="${id}"]`).map((found) => found.textContent);

test("a server that is away is named, and trying again brings the prompts", async () => {
  await visit(Home, {});
  expect(all('[role="alert"]')[0]?.textContent).toContain("did not arrive");

  answer("/api/prompts", { body: { prompts: [prompt, frog] } });
  await press("Try again");
  expect(text("prompt-card")).toEqual([
    "a giraffe in the arcticNobody dared yet",
    "the world's fastest frog1 drawing · 1 player",
  ]);
});

test("no prompts at all is said kindly", async () => {
  answer("/api/prompts", { body: { prompts: [] } });
  answer("/api/daily", { status: 404, reason: "not_found" });
  await visit(Home, {});
  expect(document.body.textContent).toContain("No prompts yet");
  expect(text("daily")).toEqual([]);
  expect(text("featured")).toEqual([]);
});

test("today's prompt stands on top, with the time until the next", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T18:47:30Z") });
  const endsAt = "2026-11-24T00:00:00Z";
  answer("/api/daily", { body: { date: "2026-11-23", endsAt, prompt: frog } });
  await visit(Home, {});
  expect(text("daily")[0]).toContain("the world's fastest frog1 drawing · 1 player");
  expect(all('[role="timer"]')[0]?.textContent?.trim()).toBe("Next one in 5 h 13 min");
  const links = all('[data-testid="daily"] a').map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/p/b", "/p/b/draw", "/p/b", "/dailies"]);
});

test("drawings that people picked are shown where there are some", async () => {
  answer("/api/highlights?limit=6", { body: { entries: [card(1), card(2)], next: null } });
  await visit(Home, {});
  expect(text("drawing-card")).toHaveLength(2);
  expect(all('[data-testid="featured"] h2')[0]?.textContent).toBe("Picked by people");
});

test("the counts go on while somebody looks, and stand still while nobody does", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  const stats = (drawings: number) => ({ body: { prompts: 2, drawings, players: 4 } });
  answer("/api/stats", stats(9), stats(10), stats(11));
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(false);
  const later = async () => {
    await act(() => void vi.advanceTimersByTime(REFRESH_MS));
    await settled();
    return document.body.textContent;
  };
  await visit(Home, {});
  expect(document.body.textContent).toContain("9 drawings judged so far");
  expect(await later()).toContain("10 drawings judged so far");
  hidden.mockReturnValue(true);
  expect(await later()).toContain("10 drawings judged so far");
  hidden.mockReturnValue(false);
  await act(() => void document.dispatchEvent(new Event("visibilitychange")));
  await settled();
  expect(document.body.textContent).toContain("11 drawings judged so far");
  hidden.mockRestore();
});
