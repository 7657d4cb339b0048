// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { session } from "../session/session";
import { AccountPage } from "./account";
import { all, answer, card, leave, press, settled, visit } from "./visit";

vi.mock("../firebase/auth", () => ({
  watchUser: async (listener: (user: unknown) => void) =>
    listener({ uid: "u1", isAnonymous: true, getIdToken: async () => "token" }),
  currentUser: async () => null,
  leave: async () => undefined,
}));
vi.mock("../firebase/account", () => ({
  identity: async () => ({ guest: true, email: null, google: false }),
}));
const rename = vi.hoisted(() => vi.fn());
vi.mock("../firebase/players", () => ({ rename }));

const own = "/api/me/drawings?limit=24";
const drawing = (n: number, change: object = {}) =>
  card(n, {
    state: "scored",
    moderation: { state: "none" },
    appealedAt: null,
    canAppeal: false,
    ...change,
  });
const drawings = () => all('[data-testid="own-drawing"]').map((item) => item.textContent);
const type = (input: HTMLInputElement, text: string) => {
  input.value = text;
  input.dispatchEvent(new Event("input"));
  return settled();
};
const say = () => all('[role="status"]')[0]?.textContent;

beforeEach(() => {
  rename.mockReset();
  answer("/api/me", { body: { playerId: "p1", displayName: "Bold Otter 42" } });
  session.set({
    status: "in",
    uid: "u1",
    guest: true,
    playerId: "p1",
    displayName: "Bold Otter 42",
  });
});
afterEach(leave);

test("who is signed out is asked in", async () => {
  session.set({ status: "out" });
  await visit(AccountPage, {});
  expect(all("h1")[0]?.textContent).toBe("Nobody is signed in");
  expect(all("button").map((button) => button.textContent)).toEqual(["Sign in"]);
});

test("each drawing says what became of it", async () => {
  const covered = { image: null };
  answer(own, {
    body: {
      entries: [
        drawing(1),
        drawing(2, { reason: "duplicate" }),
        drawing(3, { ...covered, state: "submitted" }),
        drawing(4, { ...covered, state: "rejected", reason: "damaged" }),
        drawing(5, { ...covered, moderation: { state: "pending" } }),
        drawing(6, { ...covered, moderation: { state: "hidden" } }),
        drawing(7, { ...covered, state: "removed" }),
      ],
      next: null,
    },
  });
  await visit(AccountPage, {});
  const fates = [
    "On the board89.0",
    "Scored, not ranked88.0",
    "Not judged yet",
    "Turned away",
    "Waits for a human to look85.0",
    "Hidden by a moderator84.0",
    "Half deleted",
  ];
  const shown = drawings();
  expect(shown).toHaveLength(fates.length);
  fates.forEach((fate, i) => expect(shown[i]).toContain(fate));
  expect(shown[1]).toContain("has been sent to this prompt already");
  expect(shown[3]).toContain("It arrived incomplete");
  expect(all(".own-card .frame-open").map((link) => link.getAttribute("href"))).toEqual([
    "/d/d1",
    "/d/d2",
    "/r/d5",
    "/r/d6",
  ]);
});

test("a drawing is deleted after a second thought, and said to be", async () => {
  answer(own, { body: { entries: [drawing(1), drawing(2)], next: null } });
  await visit(AccountPage, {});
  await press("Delete");
  expect(document.querySelector("dialog")?.textContent).toContain("There is no undo");
  await press("Keep it");
  expect(drawings()).toHaveLength(2);

  await press("Delete");
  answer("/api/drawings/d1", { status: 403, reason: "forbidden" }, { body: {} });
  await press("Delete it");
  expect(document.querySelector("dialog")?.textContent).toContain("This account may not do that");
  await press("Delete it");
  expect(drawings()).toHaveLength(1);
  expect(say()).toBe("Deleted: the world's fastest frog");
  expect(document.activeElement?.textContent).toBe("Your drawings");
});

test("the owner of a hidden drawing reads why, and appeals once", async () => {
  const moderation = {
    state: "hidden",
    action: "hide",
    note: "That is my house.",
    at: "2026-11-02",
  };
  answer(own, { body: { entries: [drawing(1, { image: null, moderation })], next: null } });
  await visit(AccountPage, {});
  expect(drawings()[0]).toContain("That is my house.");
  await press("Appeal");
  await type(document.querySelector("dialog textarea")!, "It is a frog's house.");
  answer(
    "/api/drawings/d1/appeal",
    { status: 503, reason: "unavailable" },
    { status: 409, reason: "appealed" },
  );
  await press("Send the appeal");
  expect(document.querySelector("dialog")?.textContent).toContain("Try again shortly");
  await press("Send the appeal");
  expect(drawings()[0]).toContain("Your appeal is being read.");
  expect(document.activeElement?.textContent).toBe("Your appeal is being read.");
  expect(all("button").filter(({ textContent }) => textContent === "Appeal")).toEqual([]);
});

test.each([
  ["2026-11-03", "Your appeal is being read."],
  ["2026-11-01", "It stays hidden."],
])("an appeal of %s against a decision of the second", async (appealedAt, words) => {
  const moderation = { state: "hidden", action: "hide", at: "2026-11-02" };
  const appealed = drawing(1, { image: null, moderation, appealedAt });
  answer(own, { body: { entries: [appealed], next: null } });
  await visit(AccountPage, {});
  expect(drawings()[0]).toContain(words);
});

test("only moderators find the way to the moderation", async () => {
  await visit(AccountPage, {});
  expect(all('a[href="/moderation"]')).toHaveLength(0);
  await leave();
  session.set({ ...session.get(), moderator: true });
  await visit(AccountPage, {});
  expect(all('a[href="/moderation"]')).toHaveLength(1);
});

test("without drawings there is an invitation", async () => {
  answer(own, { body: { entries: [], next: null } });
  await visit(AccountPage, {});
  expect(document.body.textContent).toContain("Everybody's first drawing is terrible");
});

test("a name that the rules would refuse is not sent, and why is said", async () => {
  await visit(AccountPage, {});
  const input = document.querySelector<HTMLInputElement>('input[name="displayName"]')!;
  const write = async (name: string) => {
    await type(input, name);
    await press("Change it");
    return document.querySelector("#name-problem")?.textContent;
  };
  expect(await write("  ")).toContain("at least one character");
  expect(await write("x".repeat(31))).toContain("longer than 30");
  expect(await write("evil \u202etxt")).toContain("reading direction");
  expect(rename).not.toHaveBeenCalled();

  rename.mockRejectedValueOnce({ code: "permission-denied" });
  expect(await write("Good Frog")).toContain("not taken here");
  expect(await write("  Good Frog ")).toBe("");
  expect(rename).toHaveBeenLastCalledWith("u1", "Good Frog");
  expect(session.get().displayName).toBe("Good Frog");
  expect(say()).toContain("You are Good Frog now");
});

test("everything is deleted only after the word", async () => {
  await visit(AccountPage, {});
  await press("Delete everything");
  const go = () =>
    all("button").find((b) => b.textContent === "Delete it all") as HTMLButtonElement;
  expect(go().disabled).toBe(true);
  const input = document.querySelector<HTMLInputElement>("dialog input")!;
  await type(input, " Delete");
  expect(go().disabled).toBe(false);
  answer("/api/me?confirm=p1", { status: 410, reason: "departed" });
  await press("Delete it all");
  expect(all("h1")[0]?.textContent).toBe("All gone");
});

test("a deletion that stopped half-way can be finished", async () => {
  session.set({ status: "in", uid: "u1", guest: true, departing: true });
  await visit(AccountPage, {});
  answer("/api/me?confirm=", { status: 410, reason: "departed" });
  await press("Finish deleting");
  expect(all("h1")[0]?.textContent).toBe("All gone");
});
