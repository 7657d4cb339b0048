// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waiting } from "../moderation/waiting-item";
import { session } from "../session/session";
import { ModerationPage } from "./moderation";
import { all, answer, leave, press, settled, visit } from "./visit";

const claims = vi.hoisted(() => ({ now: {} as object }));
const asked = vi.hoisted(() => vi.fn());
vi.mock("../firebase/auth", () => ({
  watchUser: async (listener: (user: unknown) => void) =>
    listener({
      uid: "u1",
      isAnonymous: false,
      getIdToken: async () => "token",
      getIdTokenResult: async (anew: boolean) => {
        asked(anew);
        return { token: "token", claims: claims.now };
      },
    }),
}));
const decide = vi.hoisted(() => vi.fn());
vi.mock("../firebase/decisions", () => ({ decide }));

const [a, b] = [waiting("a"), waiting("b", { reasons: ["reported"] })];
const history = { joinedAt: null, guest: true, drawings: 3, flagged: 1, hidden: 0 };
const more = { appeal: null, similar: null, reports: [], history, decisions: [] };
const queueOf = (items: object[], all = items.length) => ({
  body: { items, next: null, counts: { all, flagged: 1, reported: 1, suspicious: 0, appealed: 0 } },
});

beforeEach(async () => {
  decide.mockReset();
  claims.now = { moderator: true };
  answer("/api/me", { body: { playerId: "me", displayName: "Bold Otter 42" } });
  answer("/api/moderation/decisions?limit=24", { body: { items: [], next: null } });
  answer("/api/moderation/queue?limit=48", queueOf([a, b]));
  answer("/api/moderation/drawings/a", { body: { ...a, ...more } });
  answer("/api/moderation/drawings/b", { body: { ...b, ...more } });
  session.set({ status: "in", uid: "u1", moderator: true, playerId: "me" });
});
afterEach(leave);

const key = async (key: string, on: EventTarget = document.body) => {
  await act(() => void on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
  await settled();
};
const cards = () => all('[data-testid="queue-item"]').map(({ dataset }) => dataset.id);
const current = () => all("[data-current]").map(({ dataset }) => dataset.id);
const said = () => all('[data-testid="said"]')[0]?.textContent;
const text = () => document.body.textContent;

test("somebody else is told that the page is for moderators, and asks the server nothing", async () => {
  claims.now = {};
  session.set({ status: "in", uid: "u1", moderator: false });
  await visit(ModerationPage, {});
  expect(all("h1")[0]?.textContent).toBe("This page is for moderators");
  expect(cards()).toEqual([]);
});

test("a role that was given after the sign-in is asked for", async () => {
  await visit(ModerationPage, {});
  session.set({ ...session.get(), moderator: false });
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith(true));
  await vi.waitFor(() => expect(cards()).toEqual(["a", "b"]));
});

test("a role that was taken away is the server's to know", async () => {
  answer("/api/moderation/queue?limit=48", { status: 403, reason: "forbidden" });
  await visit(ModerationPage, {});
  expect(all("h1")[0]?.textContent).toBe("This page is for moderators");
});

test("the keyboard goes through the queue, selects, decides and undoes", async () => {
  await visit(ModerationPage, {});
  expect(current()).toEqual(["a"]);
  await key("j");
  expect(current()).toEqual(["b"]);
  expect(document.activeElement?.getAttribute("aria-label")).toContain("the fastest frog b");
  await key("x");
  await key("k");
  await key("x");
  expect(text()).toContain("2 drawings selected");
  answer("/api/moderation/queue?limit=48", queueOf([]));
  await key("a");
  expect(decide).toHaveBeenCalledWith("u1", ["a", "b"], "approve", "");
  expect(said()).toBe("2 drawings: approved.");
  expect(text()).toContain("Nobody waits");
  await key("u");
  expect(decide).toHaveBeenLastCalledWith("u1", ["a", "b"], "reopen", "");
  expect(cards()).toEqual(["a", "b"]);
});

test("a note is written without the keys deciding anything, and goes with the next decision", async () => {
  await visit(ModerationPage, {});
  await key("n");
  const field = document.querySelector<HTMLTextAreaElement>("textarea")!;
  expect(document.activeElement).toBe(field);
  expect(text()).toContain("without your name");
  field.value = " ah, no ";
  await act(() => void field.dispatchEvent(new Event("input")));
  await key("a", field);
  expect(decide).not.toHaveBeenCalled();
  await key("Escape", field);
  await key("h");
  expect(decide).toHaveBeenCalledWith("u1", ["a"], "hide", "ah, no");
  expect(document.querySelector("textarea")).toBeNull();
});

test("removing asks first", async () => {
  await visit(ModerationPage, {});
  await key("r");
  await press("Keep");
  expect(decide).not.toHaveBeenCalled();
  await key("r");
  const [, go] = all("dialog .buttons button");
  await act(() => go!.click());
  await settled();
  expect(decide).toHaveBeenCalledWith("u1", ["a"], "remove", "");
});

test("a decision that is refused is told, and the drawing stays", async () => {
  decide.mockRejectedValueOnce(new TypeError("away"));
  await visit(ModerationPage, {});
  await key("a");
  expect(text()).toContain("The decision was not taken down. The game does not answer");
  expect(cards()).toEqual(["a", "b"]);
});

test("all that is known of a drawing is shown beside it", async () => {
  const reports = [
    {
      player: { playerId: "p9", displayName: "Grim Goose" },
      reason: "hateful: It mocks\nthe frog.",
      weight: 0.5,
      outcome: "",
      createdAt: "2026-11-01T12:00:00Z",
    },
  ];
  const decisions = [
    { id: "1", action: "hide", note: "Cruel.", by: b.player, at: "2026-11-01T12:00:00Z" },
  ];
  const appeal = { text: "It is a toad!", at: "2026-11-01T12:00:00Z" };
  answer("/api/moderation/drawings/a", {
    body: { ...a, ...more, appeal, reports, decisions, similar: "b" },
  });
  await visit(ModerationPage, {});
  await vi.waitFor(() => expect(text()).toContain("It is a toad!"));
  const detail = all('[data-testid="detail"]')[0]!.textContent!;
  for (const words of ["Nudity, 90.0%", "Hateful or cruel", "It mocks", "Grim Goose"])
    expect(detail).toContain(words);
  for (const words of ["weighs 0.5", "Guest", "hidden, by Player b", "Cruel."])
    expect(detail).toContain(words);
  expect(all('[data-testid="similar"]')[0]!.textContent).toContain("Player b");
});

test("a filter has its own count, and its own word for nothing", async () => {
  await visit(ModerationPage, {});
  answer("/api/moderation/queue?limit=48&reason=suspicious", queueOf([], 2));
  const [filter] = all("input[value=suspicious]");
  expect(filter!.parentElement!.textContent).toBe("Suspicious (0)");
  await act(() => filter!.click());
  await settled();
  expect(text()).toContain("Nothing of that kind waits");
});

test("the history says who decided what", async () => {
  const past = {
    id: "1",
    drawingId: "a",
    action: "approve",
    note: "Lovely.",
    by: b.player,
    at: "2026-11-01T12:00:00Z",
    prompt: a.prompt,
    image: a.image,
  };
  const gone = { ...past, id: "2", action: "remove", note: "", prompt: null, image: null };
  answer("/api/moderation/decisions?limit=24", { body: { items: [past, gone], next: null } });
  await visit(ModerationPage, {});
  await act(() => all("input[value=history]")[0]!.click());
  await settled();
  const lines = all('[data-testid="past-decision"]').map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/the fastest frog aapproved, by Player b .*Lovely\./);
  expect(lines[1]).toContain("A removed drawingremoved, by Player b");
});

test("what is typed right after the key for a note is the note", async () => {
  await visit(ModerationPage, {});
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true }));
  // As the browser does between two keys: what was promised is done, nothing is painted.
  await Promise.resolve();
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
});
