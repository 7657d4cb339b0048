import {
  assertFails,
  assertSucceeds,
  type RulesTestEnvironment,
  type TokenOptions,
} from "@firebase/rules-unit-testing";
import { setLogLevel } from "firebase/app";
import { deleteDoc, doc, setDoc, Timestamp, type Firestore } from "firebase/firestore";
import {
  deleteObject,
  getBytes,
  getDownloadURL,
  getMetadata,
  listAll,
  ref,
  updateMetadata,
  uploadBytes,
  uploadBytesResumable,
  type FirebaseStorage,
  type UploadMetadata,
} from "firebase/storage";
import { afterAll, beforeAll, beforeEach, describe, it } from "vitest";
import { BUCKET, newId, storageOfTheStack } from "./emulators";

const PNG = { contentType: "image/png" };
const GZIP = { contentType: "application/gzip" };
const KIB = 1024;

let env: RulesTestEnvironment;
let nobody: FirebaseStorage;
let alice: FirebaseStorage;
let mona: FirebaseStorage;
let id: string; // of Alice's open submission, a new one for each test

const made = { drawings: new Set<string>(), objects: new Set<string>() };

const as = (uid: string, claims: TokenOptions = {}) =>
  env.authenticatedContext(uid, claims).storage(BUCKET) as unknown as FirebaseStorage;

const withoutRules = (work: (db: Firestore, storage: FirebaseStorage) => Promise<unknown>) =>
  env.withSecurityRulesDisabled(async (context) => {
    await work(
      context.firestore() as unknown as Firestore,
      context.storage(BUCKET) as unknown as FirebaseStorage,
    );
  });

const inAnHour = () => Timestamp.fromMillis(Date.now() + 3_600_000);

const submit = async (fields: object = {}) => {
  const drawingId = newId();
  made.drawings.add(drawingId);
  const open = { uid: "alice", promptId: "frog", state: "submitted", expiresAt: inAnHour() };
  await withoutRules((db) => setDoc(doc(db, "drawings", drawingId), { ...open, ...fields }));
  return drawingId;
};

const upload = (storage: FirebaseStorage, path: string, size: number, metadata: UploadMetadata) => {
  made.objects.add(path);
  return uploadBytes(ref(storage, path), new Uint8Array(size), metadata);
};

const drawing = (drawingId: string, uid = "alice") => `drawings/${uid}/${drawingId}.png`;
const strokes = (drawingId: string, uid = "alice") => `strokes/${uid}/${drawingId}.json.gz`;

beforeAll(async () => {
  setLogLevel("silent");
  env = await storageOfTheStack();
  nobody = env.unauthenticatedContext().storage(BUCKET) as unknown as FirebaseStorage;
  alice = as("alice");
  mona = as("mona", { moderator: true, admin: true });
});

afterAll(async () => {
  if (!env) return;
  await withoutRules(async (db, storage) => {
    await Promise.all(
      [...made.drawings].map((drawingId) => deleteDoc(doc(db, "drawings", drawingId))),
    );
    await Promise.allSettled([...made.objects].map((path) => deleteObject(ref(storage, path))));
  });
  await env.cleanup();
});

beforeEach(async () => {
  id = await submit();
});

/** What holds for both objects of a submission. */
const onlyForOnesOwnOpenSubmission = (
  pathOf: (drawingId: string, uid?: string) => string,
  metadata: UploadMetadata,
  limit: number,
) => {
  it("is uploaded by the player of an open submission, up to its full size", async () => {
    await assertSucceeds(upload(alice, pathOf(id), 1, metadata));
    await assertSucceeds(upload(alice, pathOf(await submit()), limit, metadata));
  });

  it("is uploaded in one request or in several", async () => {
    made.objects.add(pathOf(id));
    const task = uploadBytesResumable(ref(alice, pathOf(id)), new Uint8Array(limit), metadata);
    await assertSucceeds(Promise.resolve(task));
  });

  it("is not uploaded empty or too large", async () => {
    await assertFails(upload(alice, pathOf(id), 0, metadata));
    await assertFails(upload(alice, pathOf(id), limit + 1, metadata));
  });

  it("is not uploaded by somebody who is not signed in", async () => {
    await assertFails(upload(nobody, pathOf(id), KIB, metadata));
  });

  it("is not uploaded to the path of another, a moderator included", async () => {
    await assertFails(upload(as("bob"), pathOf(id), KIB, metadata));
    await assertFails(upload(mona, pathOf(id), KIB, metadata));
    await assertFails(upload(alice, pathOf(id, "bob"), KIB, metadata));
  });

  it("is not uploaded for the submission of another", async () => {
    const bobs = await submit({ uid: "bob" });
    await assertFails(upload(alice, pathOf(bobs), KIB, metadata));
  });

  it("is not uploaded without a submission", async () => {
    await assertFails(upload(alice, pathOf(newId()), KIB, metadata));
  });

  it.each(["scored", "rejected", "removed"])(
    "is not uploaded for a submission that is %s",
    async (state) => {
      await assertFails(upload(alice, pathOf(await submit({ state })), KIB, metadata));
    },
  );

  it("is not uploaded for a submission that has expired, or that says not when it does", async () => {
    const expired = await submit({ expiresAt: Timestamp.fromMillis(Date.now() - 1000) });
    await assertFails(upload(alice, pathOf(expired), KIB, metadata));
    const endless = await submit({ expiresAt: null });
    await assertFails(upload(alice, pathOf(endless), KIB, metadata));
  });

  it("is not uploaded as another type or as none", async () => {
    for (const contentType of ["image/jpeg", "image/svg+xml", "text/html", "image/png; x", ""]) {
      await assertFails(upload(alice, pathOf(id), KIB, { contentType }));
    }
    await assertFails(upload(alice, pathOf(id), KIB, {}));
  });

  it("is not uploaded with metadata of its own or with an encoding", async () => {
    await assertFails(
      upload(alice, pathOf(id), KIB, { ...metadata, customMetadata: { score: "100" } }),
    );
    await assertFails(upload(alice, pathOf(id), KIB, { ...metadata, contentEncoding: "gzip" }));
  });

  it("is not uploaded under another name", async () => {
    const path = pathOf(id);
    const dot = path.indexOf(".");
    for (const other of [
      path.slice(0, dot),
      `${path}.png`,
      `${path.slice(0, dot)}.jpg`,
      path.replace(id, `${id}x`),
      path.replace(id, id.slice(1)),
      path.replace(id, `a/${id}`),
      path.replace(id, `${id} `),
    ]) {
      await assertFails(upload(alice, other, KIB, metadata));
    }
    const dashed = id.replace(/.$/, "-");
    made.drawings.add(dashed);
    await withoutRules((db) =>
      setDoc(doc(db, "drawings", dashed), {
        uid: "alice",
        state: "submitted",
        expiresAt: inAnHour(),
      }),
    );
    await assertFails(upload(alice, pathOf(dashed), KIB, metadata));
  });

  it("is not replaced", async () => {
    await assertSucceeds(upload(alice, pathOf(id), KIB, metadata));
    await assertFails(upload(alice, pathOf(id), KIB, metadata));
    await assertFails(upload(mona, pathOf(id), KIB, metadata));
  });

  it("is read, changed and deleted by no client", async () => {
    await assertSucceeds(upload(alice, pathOf(id), KIB, metadata));
    for (const storage of [nobody, alice, as("bob"), mona]) {
      const object = ref(storage, pathOf(id));
      await assertFails(getBytes(object));
      await assertFails(getMetadata(object));
      await assertFails(getDownloadURL(object));
      await assertFails(updateMetadata(object, { cacheControl: "public" }));
      await assertFails(deleteObject(object));
    }
  });
};

describe("the picture of a drawing", () => {
  onlyForOnesOwnOpenSubmission(drawing, PNG, 1024 * KIB);
});

describe("the stroke log of a drawing", () => {
  onlyForOnesOwnOpenSubmission(strokes, GZIP, 256 * KIB);
});

describe("everything else in the bucket", () => {
  it("is listed by nobody", async () => {
    for (const storage of [nobody, alice, mona]) {
      for (const folder of ["", "drawings", "drawings/alice", "strokes/alice", "pictures"]) {
        await assertFails(listAll(ref(storage, folder)));
      }
    }
  });

  it("takes no upload, the scored pictures least of all", async () => {
    for (const path of [
      `pictures/${id}.png`,
      `drawings/${id}.png`,
      `${id}.png`,
      `drawings/alice/${id}.json.gz`,
      `strokes/alice/${id}.png`,
      `other/alice/${id}.png`,
    ]) {
      await assertFails(upload(alice, path, KIB, PNG));
      await assertFails(upload(mona, path, KIB, PNG));
    }
  });

  it("does not show a scored picture to a client, its maker included", async () => {
    const path = `pictures/${id}.png`;
    await withoutRules((_, storage) => upload(storage, path, KIB, PNG));
    for (const storage of [nobody, alice, mona]) await assertFails(getBytes(ref(storage, path)));
  });
});

// There is no coverage report for Storage rules: the emulator keeps none.
