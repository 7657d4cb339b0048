import { expect } from "vitest";

/** What is in the emulator's Firestore, past the rules: as the console shows it to who runs the game. */

export type Fields = Record<string, unknown>;

const documents = (): string => {
  const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
  return `http://${host}/v1/projects/${project}/databases/(default)/documents`;
};

const ask = async (path: string, init: RequestInit = {}): Promise<Fields> => {
  const answer = await fetch(`${documents()}/${path}`, {
    ...init,
    headers: { authorization: "Bearer owner" },
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Fields;
};

/** What the judge's safety check would have said of a drawing. */
export const flagAsUnsafe = async (drawingId: string): Promise<void> => {
  const nsfw = {
    mapValue: {
      fields: {
        flagged: { booleanValue: true },
        concept: { stringValue: "nudity" },
        score: { doubleValue: 0.99 },
      },
    },
  };
  await ask(`drawings/${drawingId}?updateMask.fieldPaths=nsfw`, {
    method: "PATCH",
    body: JSON.stringify({ fields: { nsfw } }),
  });
};

/** The drawing waits for a moderator, since now. */
export const putInQueue = async (drawingId: string, ...reasons: string[]): Promise<void> => {
  const values = reasons.map((reason) => ({ stringValue: reason }));
  const fields = {
    reasons: { arrayValue: { values } },
    since: { timestampValue: new Date().toISOString() },
  };
  await ask(`drawings/${drawingId}?updateMask.fieldPaths=review`, {
    method: "PATCH",
    body: JSON.stringify({ fields: { review: { mapValue: { fields } } } }),
  });
};

/** Somebody without an account reports the drawing, which waits for a moderator then. */
export const report = async (drawingId: string, reason: string): Promise<void> => {
  const by = `somebody-${crypto.randomUUID()}`;
  const fields = {
    drawingId: { stringValue: drawingId },
    by: { stringValue: by },
    reason: { stringValue: reason },
    createdAt: { timestampValue: new Date().toISOString() },
  };
  const path = `reports/${drawingId}_${by}`;
  await ask(path, { method: "PATCH", body: JSON.stringify({ fields }) });
  await expect
    .poll(async () => ((await ask(path)) as unknown as Document).fields.weight)
    .toBeDefined();
};

/** A value as Firestore's REST interface has it. */
export interface Value {
  stringValue?: string;
  timestampValue?: string;
  doubleValue?: number;
  booleanValue?: boolean;
  mapValue?: { fields: Record<string, Value> };
}

interface Document {
  name: string;
  fields: Record<string, Value>;
}

/** What moderators have made of a drawing: "none", "pending", "approved" or "hidden", or "removed". */
export const moderationOf = async (drawingId: string): Promise<string | undefined> => {
  const { fields } = (await ask(`drawings/${drawingId}`)) as unknown as Document;
  if (fields.state?.stringValue === "removed") return "removed";
  return fields.moderation?.mapValue?.fields.state?.stringValue;
};

const about = async (collection: string, drawingId: string): Promise<Document[]> => {
  const { documents = [] } = (await ask(`${collection}?pageSize=300`)) as {
    documents?: Document[];
  };
  return documents.filter(({ fields }) => fields.drawingId?.stringValue === drawingId);
};

/** The fields of a document; its path is such as `drawings/{id}`. */
export const read = async (path: string): Promise<Record<string, Value>> =>
  (await ask(path)).fields as Record<string, Value>;

/** Makes a document, or puts these fields in the place of all that it has. */
export const write = (path: string, fields: Record<string, Value>): Promise<Fields> =>
  ask(path, { method: "PATCH", body: JSON.stringify({ fields }) });

export const text = (stringValue: string): Value => ({ stringValue });
export const moment = (at = new Date()): Value => ({ timestampValue: at.toISOString() });
export const truth = (booleanValue: boolean): Value => ({ booleanValue });

/** The reports of one drawing, by anybody. */
export const reportsOf = (drawingId: string): Promise<Document[]> => about("reports", drawingId);

/** What moderators decided on one drawing: the actions, the earliest first. */
export const decisionsOn = async (drawingId: string): Promise<string[]> => {
  const decisions = (await about("decisions", drawingId)).map(({ fields }) => fields);
  const at = ({ at }: Document["fields"]) => at?.timestampValue ?? "";
  decisions.sort((one, other) => at(one).localeCompare(at(other)));
  return decisions.map(({ action }) => action?.stringValue ?? "");
};
