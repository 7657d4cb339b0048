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
