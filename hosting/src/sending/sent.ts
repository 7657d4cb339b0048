/** Pictures of drawings sent in this visit: shown at once, without asking the server for what we just gave it. */
const pictures = new Map<string, { url: string; promptId: string; promptText: string }>();

export function rememberSent(
  drawingId: string,
  picture: Blob,
  prompt: { id: string; text: string },
): void {
  pictures.set(drawingId, {
    url: URL.createObjectURL(picture),
    promptId: prompt.id,
    promptText: prompt.text,
  });
}

export function sentPicture(drawingId: string) {
  return pictures.get(drawingId);
}

/** The latest drawing that was sent for a prompt in this visit. */
export function lastSent(promptId: string): string | undefined {
  return [...pictures].filter(([, sent]) => sent.promptId === promptId).at(-1)?.[0];
}
