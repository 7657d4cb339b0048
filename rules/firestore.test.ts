import {
  assertFails,
  assertSucceeds,
  type RulesTestEnvironment,
  type TokenOptions,
} from "@firebase/rules-unit-testing";
import { createHash } from "node:crypto";
import { setLogLevel } from "firebase/app";
import {
  addDoc,
  collection,
  collectionGroup,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  serverTimestamp,
  setDoc,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
  type Firestore,
} from "firebase/firestore";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { firestoreOfItsOwn } from "./emulators";
import { unproven } from "./coverage";

const DRAWING = "aDrawing000000000001";
const REMOVED = "aDrawing000000000002";
const ANOTHERS = "aDrawing000000000003";

/** Rita lost her roles at this moment, and has some again: her older tokens carry those that she had. */
const REVOKED_AT = 1_800_000_000; // seconds

const SERVER_ONLY = [
  "embeddings",
  "promptVectors",
  "pictureHashes",
  "prompts/frog/likenesses",
  "dailies",
  "departures",
  "limits",
  "judges",
  "rescorings",
  "claims",
  "revocations",
  "audits",
  "dead",
];

let env: RulesTestEnvironment;
let nobody: Firestore;
let alice: Firestore;
let moderator: Firestore;
let admin: Firestore;

/** Rita with a role, signed in some seconds before or after she lost those that she had. */
const rita = (role: "moderator" | "admin", seconds: number) =>
  as("rita", { [role]: true, auth_time: REVOKED_AT + seconds });

const as = (uid: string, claims: TokenOptions = {}) =>
  env.authenticatedContext(uid, claims).firestore() as unknown as Firestore;

beforeAll(async () => {
  setLogLevel("silent"); // every denial would be logged
  env = await firestoreOfItsOwn();
  nobody = env.unauthenticatedContext().firestore() as unknown as Firestore;
  alice = as("alice");
  moderator = as("mona", { moderator: true });
  admin = as("ada", { admin: true });
});

afterAll(() => env?.cleanup());

beforeEach(async () => {
  await env.clearFirestore();
  await env.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    const drawing = {
      promptId: "frog",
      state: "submitted",
      createdAt: Timestamp.now(),
      expiresAt: Timestamp.now(),
    };
    await Promise.all([
      setDoc(doc(db, "prompts/frog"), { text: "the world's fastest frog", state: "ready" }),
      setDoc(doc(db, "drawings", DRAWING), { ...drawing, uid: "alice" }),
      setDoc(doc(db, "drawings", ANOTHERS), {
        ...drawing,
        uid: "bob",
        state: "scored",
        score: 61.2,
      }),
      setDoc(doc(db, "drawings/short"), { ...drawing, uid: "bob" }),
      setDoc(doc(db, "drawings", REMOVED), { id: REMOVED, state: "removed" }),
      setDoc(doc(db, "players/alice"), {
        playerId: "p1",
        displayName: "Quick Otter",
        createdAt: Timestamp.now(),
      }),
      setDoc(doc(db, "players/bob"), {
        playerId: "p2",
        displayName: "Calm Heron",
        createdAt: Timestamp.now(),
      }),
      setDoc(doc(db, "reports", `${ANOTHERS}_carol`), {
        drawingId: ANOTHERS,
        by: "carol",
        reason: "rude",
        createdAt: Timestamp.now(),
      }),
      setDoc(doc(db, "decisions/first"), {
        drawingId: ANOTHERS,
        action: "hide",
        by: "mona",
        at: Timestamp.now(),
      }),
      setDoc(doc(db, "departures", createHash("sha256").update("dora").digest("hex")), { n: 1 }),
      setDoc(doc(db, "revocations/rita"), { at: Timestamp.fromMillis(REVOKED_AT * 1000) }),
      ...SERVER_ONLY.map((name) => setDoc(doc(db, name, DRAWING), { n: 1 })),
    ]);
  });
});

describe("a prompt", () => {
  it("is read by everybody", async () => {
    await assertSucceeds(getDoc(doc(nobody, "prompts/frog")));
    await assertSucceeds(getDoc(doc(alice, "prompts/frog")));
  });

  it("is listed by everybody, at most a hundred at a time", async () => {
    await assertSucceeds(getDocs(query(collection(nobody, "prompts"), limit(100))));
    await assertFails(getDocs(query(collection(nobody, "prompts"), limit(101))));
    await assertFails(getDocs(collection(nobody, "prompts")));
    await assertFails(getDocs(query(collectionGroup(nobody, "prompts"), limit(10))));
  });

  it("is added by an admin with one field", async () => {
    await assertSucceeds(addDoc(collection(admin, "prompts"), { text: "a giraffe in the arctic" }));
  });

  it("is added by an admin with its schedule", async () => {
    await assertSucceeds(
      addDoc(collection(admin, "prompts"), {
        text: "a giraffe",
        active: false,
        daily: "2026-12-01",
      }),
    );
  });

  it("is not added by anybody else", async () => {
    for (const db of [nobody, alice, moderator]) {
      await assertFails(addDoc(collection(db, "prompts"), { text: "a giraffe in the arctic" }));
    }
    await assertFails(
      addDoc(collection(as("eve", { admin: "true" }), "prompts"), { text: "a giraffe" }),
    );
  });

  it("is not added with a field that is the server’s, or of a wrong type", async () => {
    for (const fields of [
      {},
      { text: 5 },
      { active: true },
      { text: "a giraffe", state: "ready" },
      { text: "a giraffe", model: "doodle", vectorVersion: "1" },
      { text: "a giraffe", createdAt: serverTimestamp() },
      { text: "a giraffe", active: "yes" },
      { text: "a giraffe", daily: 20261201 },
      { text: "a giraffe", daily: "1 December" },
      { text: "a giraffe", daily: "2026-12-01T00:00" },
      { text: "a giraffe", daily: "2026-13-01" },
    ]) {
      await assertFails(addDoc(collection(admin, "prompts"), fields));
    }
  });

  it("is retired and scheduled by an admin", async () => {
    const frog = doc(admin, "prompts/frog");
    await assertSucceeds(updateDoc(frog, { active: false }));
    await assertSucceeds(updateDoc(frog, { daily: "2026-12-01" }));
    await assertSucceeds(updateDoc(frog, { active: true, daily: deleteField() }));
  });

  it("is not changed in what it says or in what the server wrote", async () => {
    const frog = doc(admin, "prompts/frog");
    await assertFails(updateDoc(frog, { text: "a slow frog" }));
    await assertFails(updateDoc(frog, { state: "invalid" }));
    await assertFails(updateDoc(frog, { active: 1 }));
    await assertFails(updateDoc(frog, { daily: "tomorrow" }));
    await assertFails(setDoc(frog, { text: "a slow frog" }));
  });

  it("is not changed by anybody else", async () => {
    for (const db of [nobody, alice, moderator]) {
      await assertFails(updateDoc(doc(db, "prompts/frog"), { active: false }));
    }
  });

  it("is deleted by nobody", async () => {
    for (const db of [nobody, alice, moderator, admin])
      await assertFails(deleteDoc(doc(db, "prompts/frog")));
  });

  it("is not made ready, given a judge or a date of creation by an admin", async () => {
    for (const fields of [
      { judge: { model: "mine", version: "1", scoring: "1" } },
      { next: { model: "mine", version: "1", scoring: "1" } },
      { vectorVersion: "another" },
      { model: "another" },
      { reason: "" },
      { createdAt: serverTimestamp() },
    ]) {
      await assertFails(updateDoc(doc(admin, "prompts/frog"), fields));
      await assertFails(addDoc(collection(admin, "prompts"), { text: "a giraffe", ...fields }));
    }
  });
});

describe("a drawing", () => {
  it("is read by the player who made it", async () => {
    await assertSucceeds(getDoc(doc(alice, "drawings", DRAWING)));
  });

  it("is read by moderators and admins, its tombstone too", async () => {
    for (const db of [moderator, admin]) {
      await assertSucceeds(getDoc(doc(db, "drawings", DRAWING)));
      await assertSucceeds(getDoc(doc(db, "drawings", REMOVED)));
    }
  });

  it("is not read by another player or by somebody who is not signed in", async () => {
    await assertFails(getDoc(doc(as("bob"), "drawings", DRAWING)));
    await assertFails(getDoc(doc(nobody, "drawings", DRAWING)));
    await assertFails(getDoc(doc(as("eve", { moderator: "true" }), "drawings", DRAWING)));
  });

  it("is nobody’s own once it is removed", async () => {
    await assertFails(getDoc(doc(alice, "drawings", REMOVED)));
    await assertFails(getDoc(doc(nobody, "drawings", REMOVED)));
  });

  it("is listed among a player’s own, at most a hundred", async () => {
    const own = (count: number) =>
      query(collection(alice, "drawings"), where("uid", "==", "alice"), limit(count));
    await assertSucceeds(getDocs(own(100)));
    await assertFails(getDocs(own(101)));
    await assertFails(getDocs(query(collection(alice, "drawings"), where("uid", "==", "alice"))));
  });

  it("is not listed among those of others", async () => {
    await assertFails(
      getDocs(query(collection(alice, "drawings"), where("uid", "==", "bob"), limit(10))),
    );
    await assertFails(
      getDocs(query(collection(alice, "drawings"), where("state", "==", "scored"), limit(10))),
    );
    await assertFails(getDocs(query(collection(alice, "drawings"), limit(10))));
    await assertFails(getDocs(query(collection(nobody, "drawings"), limit(10))));
  });

  it("is listed by moderators and admins, at most a hundred", async () => {
    for (const db of [moderator, admin]) {
      await assertSucceeds(
        getDocs(query(collection(db, "drawings"), where("state", "==", "scored"), limit(100))),
      );
      await assertFails(getDocs(collection(db, "drawings")));
    }
  });

  it("is not made by a client", async () => {
    for (const db of [nobody, alice, moderator, admin]) {
      await assertFails(
        setDoc(doc(db, "drawings/aDrawing000000000009"), {
          uid: "alice",
          promptId: "frog",
          state: "submitted",
        }),
      );
    }
  });

  it("does not let a player write a score, a state, a flag, a moderation or a later end", async () => {
    for (const fields of [
      { score: 100 },
      { raw: 1 },
      { state: "scored" },
      { ranked: true },
      { nsfw: { flagged: false } },
      { moderation: { state: "approved" } },
      { uid: "bob" },
      { expiresAt: Timestamp.fromMillis(4e12) },
      { parts: { similarity: 1 } },
      { saw: [{ text: "a frog", similarity: 1 }] },
      { judge: { model: "mine", version: "1", scoring: "1" } },
      { staged: { score: 100 } },
      { image: { path: "pictures/another.png" } },
      { promptId: "toad" },
      { reason: "duplicate" },
      { suspicions: [] },
      { similar: "" },
      { review: { reasons: [], since: serverTimestamp() } },
      { appeal: { text: "please", at: serverTimestamp() } },
      { featuredAt: serverTimestamp() },
      { createdAt: serverTimestamp() },
      { scoredAt: serverTimestamp() },
    ]) {
      for (const db of [alice, moderator, admin]) {
        await assertFails(updateDoc(doc(db, "drawings", DRAWING), fields));
      }
    }
  });

  it("does not let a player take away what the server wrote, or write it anew", async () => {
    const own = doc(alice, "drawings", DRAWING);
    await assertFails(updateDoc(own, { expiresAt: deleteField() }));
    await assertFails(setDoc(own, { uid: "alice", promptId: "frog", state: "submitted" }));
    await assertFails(setDoc(own, { score: 100 }, { merge: true }));
  });

  it("is changed and deleted by no client, a moderator included", async () => {
    for (const db of [nobody, alice, moderator, admin]) {
      await assertFails(updateDoc(doc(db, "drawings", DRAWING), { "moderation.state": "hidden" }));
      await assertFails(deleteDoc(doc(db, "drawings", DRAWING)));
    }
  });
});

describe("a player", () => {
  it("reads their own document", async () => {
    await assertSucceeds(getDoc(doc(alice, "players/alice")));
  });

  it("is read by moderators, one by one and in bounded lists", async () => {
    await assertSucceeds(getDoc(doc(moderator, "players/alice")));
    await assertSucceeds(getDocs(query(collection(moderator, "players"), limit(100))));
    await assertFails(getDocs(collection(moderator, "players")));
  });

  it("is not read by others", async () => {
    for (const db of [nobody, as("bob"), admin])
      await assertFails(getDoc(doc(db, "players/alice")));
    for (const db of [nobody, alice, admin])
      await assertFails(getDocs(query(collection(db, "players"), limit(1))));
  });

  it("changes their name", async () => {
    for (const displayName of [
      "A",
      "Ада",
      "蛙",
      "Quick 🐸",
      "two  spaces",
      "x".repeat(30),
      "🐸".repeat(30),
    ]) {
      await assertSucceeds(updateDoc(doc(alice, "players/alice"), { displayName }));
    }
  });

  it("takes no name that is empty, too long, padded, or holds control characters", async () => {
    for (const displayName of [
      "",
      " ",
      " padded",
      "padded ",
      "\u00a0padded",
      "padded\u3000",
      "x".repeat(31),
      "two\nlines",
      "two\u2028lines",
      "nul\u0000",
      "bell\u0007bell",
      "right\u202eto left",
      5,
      null,
      ["A"],
    ]) {
      await assertFails(updateDoc(doc(alice, "players/alice"), { displayName }));
    }
    await assertFails(updateDoc(doc(alice, "players/alice"), { displayName: deleteField() }));
  });

  it("changes nothing but their name", async () => {
    const own = doc(alice, "players/alice");
    await assertFails(updateDoc(own, { playerId: "p2" }));
    await assertFails(updateDoc(own, { displayName: "Otter", trusted: true }));
    await assertFails(updateDoc(own, { createdAt: serverTimestamp() }));
    await assertFails(setDoc(own, { displayName: "Otter" }));
  });

  it("does not change the name of another", async () => {
    for (const db of [nobody, as("bob"), moderator, admin]) {
      await assertFails(updateDoc(doc(db, "players/alice"), { displayName: "Otter" }));
    }
  });

  it("is made and deleted by no client", async () => {
    await assertFails(setDoc(doc(as("dora"), "players/dora"), { displayName: "Dora" }));
    await assertFails(updateDoc(doc(as("dora"), "players/dora"), { displayName: "Dora" }));
    for (const db of [alice, moderator, admin])
      await assertFails(deleteDoc(doc(db, "players/alice")));
  });
});

describe("a report", () => {
  const report = (drawingId: string, by: string) => ({
    drawingId,
    by,
    reason: "rude",
    createdAt: serverTimestamp(),
  });
  const file = (db: Firestore, id: string, fields: object) =>
    setDoc(doc(db, "reports", id), fields);

  it("is made by a signed-in player, once", async () => {
    const id = `${ANOTHERS}_alice`;
    await assertSucceeds(file(alice, id, report(ANOTHERS, "alice")));
    await assertFails(file(alice, id, report(ANOTHERS, "alice")));
  });

  it("is not made by somebody who is not signed in", async () => {
    await assertFails(file(nobody, `${ANOTHERS}_alice`, report(ANOTHERS, "alice")));
  });

  it("is not made with the last token of an account that is deleted", async () => {
    const dora = as("dora");
    await assertFails(file(dora, `${ANOTHERS}_dora`, report(ANOTHERS, "dora")));
  });

  it("is not made in the name of another, or twice under other ids", async () => {
    await assertFails(file(alice, `${ANOTHERS}_bob`, report(ANOTHERS, "bob")));
    await assertFails(file(alice, `${ANOTHERS}_alice`, report(ANOTHERS, "bob")));
    await assertFails(file(alice, `${ANOTHERS}_alice2`, report(ANOTHERS, "alice")));
    await assertFails(file(alice, `${DRAWING}_alice`, report(ANOTHERS, "alice")));
  });

  it("is not made of a drawing that does not exist or cannot", async () => {
    await assertFails(
      file(alice, "aDrawing000000000009_alice", report("aDrawing000000000009", "alice")),
    );
    await assertFails(file(alice, "short_alice", report("short", "alice")));
  });

  it("is not made with a forged time, a wrong type, a text too long, or more fields", async () => {
    for (const fields of [
      { createdAt: Timestamp.fromMillis(0) },
      { createdAt: "now" },
      { reason: 7 },
      { reason: ["rude"] },
      { reason: "x".repeat(501) },
      { weight: 10 },
      { outcome: "upheld" },
    ]) {
      await assertFails(
        file(alice, `${ANOTHERS}_alice`, { ...report(ANOTHERS, "alice"), ...fields }),
      );
    }
    const { reason: _, ...withoutReason } = report(ANOTHERS, "alice");
    await assertFails(file(alice, `${ANOTHERS}_alice`, withoutReason));
  });

  it("is read by who made it, and by moderators", async () => {
    const id = `${ANOTHERS}_carol`;
    await assertSucceeds(getDoc(doc(as("carol"), "reports", id)));
    await assertSucceeds(getDoc(doc(moderator, "reports", id)));
    await assertSucceeds(getDoc(doc(alice, "reports", `${ANOTHERS}_alice`)));
    for (const db of [nobody, alice, as("bob"), admin])
      await assertFails(getDoc(doc(db, "reports", id)));
    await assertFails(getDoc(doc(alice, "reports/short")));
  });

  it("is listed by moderators, and by its maker among their own, at most a hundred", async () => {
    const own = query(collection(as("carol"), "reports"), where("by", "==", "carol"));
    await assertSucceeds(getDocs(query(own, limit(100))));
    await assertFails(getDocs(own));
    await assertSucceeds(getDocs(query(collection(moderator, "reports"), limit(100))));
    await assertFails(getDocs(collection(moderator, "reports")));
    await assertFails(getDocs(query(collection(alice, "reports"), limit(100))));
  });

  it("is changed and deleted by nobody", async () => {
    for (const db of [as("carol"), moderator, admin]) {
      for (const fields of [{ reason: "sorry" }, { weight: 3 }, { outcome: "dismissed" }]) {
        await assertFails(updateDoc(doc(db, "reports", `${ANOTHERS}_carol`), fields));
      }
      await assertFails(deleteDoc(doc(db, "reports", `${ANOTHERS}_carol`)));
    }
  });
});

describe("a moderator’s decision", () => {
  const decision = (fields: object = {}) => ({
    drawingId: ANOTHERS,
    action: "hide",
    by: "mona",
    at: serverTimestamp(),
    ...fields,
  });
  const decide = (db: Firestore, fields: object) => addDoc(collection(db, "decisions"), fields);

  it("is taken by a moderator, with every action", async () => {
    for (const action of [
      "approve",
      "clear",
      "hide",
      "unhide",
      "remove",
      "feature",
      "unfeature",
      "dismiss",
      "reopen",
    ]) {
      await assertSucceeds(decide(moderator, decision({ action })));
    }
    await assertSucceeds(decide(moderator, decision({ note: "not a frog" })));
  });

  it("is not taken by a player or an admin", async () => {
    await assertFails(decide(nobody, decision()));
    await assertFails(decide(alice, decision({ by: "alice" })));
    await assertFails(decide(admin, decision({ by: "ada" })));
    await assertFails(decide(as("eve", { moderator: 1 }), decision({ by: "eve" })));
  });

  it("is not taken in the name of another, at a forged time, or with another action", async () => {
    for (const fields of [
      { by: "ada" },
      { at: Timestamp.fromMillis(0) },
      { action: "score" },
      { action: ["hide"] },
      { score: 100 },
      { note: 5 },
      { note: ["hidden"] },
      { note: "x".repeat(1001) },
      { drawingId: "short" },
      { drawingId: "aDrawing000000000009" },
    ]) {
      await assertFails(decide(moderator, decision(fields)));
    }
    await assertFails(decide(moderator, { action: "hide", by: "mona", at: serverTimestamp() }));
  });

  it("is read by moderators only, at most a hundred at a time", async () => {
    await assertSucceeds(getDoc(doc(moderator, "decisions/first")));
    await assertSucceeds(getDocs(query(collection(moderator, "decisions"), limit(100))));
    await assertFails(getDocs(collection(moderator, "decisions")));
    for (const db of [nobody, alice, as("bob"), admin]) {
      await assertFails(getDoc(doc(db, "decisions/first")));
      await assertFails(getDocs(query(collection(db, "decisions"), limit(1))));
    }
  });

  it("stays as it was taken", async () => {
    for (const db of [moderator, admin]) {
      await assertFails(updateDoc(doc(db, "decisions/first"), { action: "unhide" }));
      await assertFails(updateDoc(doc(db, "decisions/first"), { note: "another" }));
      await assertFails(setDoc(doc(db, "decisions/first"), decision()));
      await assertFails(deleteDoc(doc(db, "decisions/first")));
    }
  });

  // Firestore looks at no more than 20 documents for one batch: at each drawing, and once at the revocation and the departure.
  it("is taken of 17 drawings in one batch", async () => {
    const ids = Array.from({ length: 17 }, (_, n) => `aDrawing0000000001${n + 10}`);
    await env.withSecurityRulesDisabled(async (context) => {
      const db = context.firestore() as unknown as Firestore;
      await Promise.all(ids.map((id) => setDoc(doc(db, "drawings", id), { state: "scored" })));
    });
    const db = rita("moderator", 1);
    const batch = writeBatch(db);
    for (const drawingId of ids) {
      batch.set(doc(collection(db, "decisions")), decision({ drawingId, by: "rita" }));
    }
    await assertSucceeds(batch.commit());
  });
});

describe("a role that was taken back", () => {
  const hide = (db: Firestore, by = "rita") =>
    addDoc(collection(db, "decisions"), {
      drawingId: ANOTHERS,
      action: "hide",
      by,
      at: serverTimestamp(),
    });

  it("is no longer a moderator’s in tokens from before, whatever they say", async () => {
    const db = rita("moderator", -1);
    await assertFails(hide(db));
    await assertFails(getDoc(doc(db, "decisions/first")));
    await assertFails(getDoc(doc(db, "drawings", ANOTHERS)));
    await assertFails(getDocs(query(collection(db, "drawings"), limit(1))));
    await assertFails(getDoc(doc(db, "players/alice")));
    await assertFails(getDoc(doc(db, "reports", `${ANOTHERS}_carol`)));
  });

  it("is not taken with the last token of a moderator whose account is deleted", async () => {
    const dora = as("dora", { moderator: true });
    await assertFails(hide(dora, "dora"));
    await assertFails(getDoc(doc(dora, "decisions/first")));
  });

  it("is no longer an admin’s in tokens from before", async () => {
    const db = rita("admin", -1);
    await assertFails(addDoc(collection(db, "prompts"), { text: "a giraffe in the arctic" }));
    await assertFails(updateDoc(doc(db, "prompts/frog"), { active: false }));
    await assertFails(getDoc(doc(db, "drawings", ANOTHERS)));
  });

  it("is no longer there in a token that does not say when its player signed in", async () => {
    await assertFails(hide(as("rita", { moderator: true, auth_time: undefined })));
    await assertFails(hide(as("rita", { moderator: true, auth_time: "soon" as never })));
  });

  it("counts again for who signs in and has it again", async () => {
    await assertSucceeds(hide(rita("moderator", 0)));
    await assertSucceeds(
      addDoc(collection(rita("admin", 0), "prompts"), { text: "a giraffe in the arctic" }),
    );
  });

  it("does not come back by signing in", async () => {
    await assertFails(hide(as("rita", { auth_time: REVOKED_AT + 1 })));
  });

  it("leaves a player what is theirs", async () => {
    await env.withSecurityRulesDisabled((context) =>
      setDoc(doc(context.firestore() as unknown as Firestore, "drawings", DRAWING), {
        uid: "rita",
      }),
    );
    await assertSucceeds(getDoc(doc(rita("moderator", -1), "drawings", DRAWING)));
  });
});

describe("what only the server uses", () => {
  it.each([...SERVER_ONLY, "anything"])("%s is read and written by no client", async (name) => {
    for (const db of [nobody, alice, moderator, admin]) {
      await assertFails(getDoc(doc(db, name, DRAWING)));
      await assertFails(getDocs(query(collection(db, name), limit(1))));
      await assertFails(setDoc(doc(db, name, DRAWING), { n: 2 }));
      await assertFails(updateDoc(doc(db, name, DRAWING), { n: 2 }));
      await assertFails(addDoc(collection(db, name), { n: 2 }));
      await assertFails(deleteDoc(doc(db, name, DRAWING)));
    }
  });

  it("is not what a client takes its own revocation back with", async () => {
    const db = rita("moderator", -1);
    await assertFails(getDoc(doc(db, "revocations/rita")));
    await assertFails(deleteDoc(doc(db, "revocations/rita")));
    await assertFails(setDoc(doc(db, "revocations/rita"), { at: Timestamp.fromMillis(0) }));
  });

  it("is not kept below a document that can be read either", async () => {
    await assertFails(getDoc(doc(alice, "players/alice/secrets/one")));
    await assertFails(setDoc(doc(admin, "prompts/frog/notes/one"), { n: 1 }));
  });
});

// Last: the report covers the tests above.
describe("the rules", () => {
  it("hold no expression that these tests never evaluate, and no condition that they never see fail", async () => {
    expect(await unproven(env)).toEqual([]);
  });
});
