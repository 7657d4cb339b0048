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

interface Report {
  name: string;
  fields: Record<string, { stringValue?: string; timestampValue?: string }>;
}

/** The reports of one drawing, by anybody. */
export const reportsOf = async (drawingId: string): Promise<Report[]> => {
  const { documents = [] } = (await ask("reports?pageSize=300")) as { documents?: Report[] };
  return documents.filter(({ fields }) => fields.drawingId?.stringValue === drawingId);
};

/** A value as Firestore's REST interface has it. */
export type Value = Record<string, unknown>;

/** The fields of a document; its path is such as `drawings/{id}`. */
export const read = async (path: string): Promise<Record<string, Value>> =>
  (await ask(path)).fields as Record<string, Value>;

/** Makes a document, or puts these fields in the place of all that it has. */
export const write = (path: string, fields: Record<string, Value>): Promise<Fields> =>
  ask(path, { method: "PATCH", body: JSON.stringify({ fields }) });

export const text = (stringValue: string): Value => ({ stringValue });
export const moment = (at = new Date()): Value => ({ timestampValue: at.toISOString() });
export const truth = (booleanValue: boolean): Value => ({ booleanValue });
