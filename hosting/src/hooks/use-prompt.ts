import { api } from "../api/client";
import { isAway } from "../api/problem";
import type { Prompt } from "../api/types";
import { known, useLoad, type Loaded } from "./use-load";

export const PROMPTS = "prompts";

/** A prompt, taken from the list on the home page if that is known, so its text shows at once. */
export function usePrompt(id: string): Loaded<Prompt> {
  const loaded = useLoad<Prompt>(`prompt/${id}`, (signal) =>
    api.prompt(id, signal).catch((error: unknown) => lastSeen(id, error)),
  );
  const listed = known<Prompt[]>(PROMPTS)?.find((prompt) => prompt.id === id);
  return loaded.data || !listed ? loaded : { data: listed, retry: loaded.retry };
}

/** Without a network the list of prompts is still there, as it was last seen; a prompt alone is not kept. */
async function lastSeen(id: string, error: unknown): Promise<Prompt> {
  const listed = isAway(error) && (await api.prompts()).find((prompt) => prompt.id === id);
  if (!listed) throw error;
  return listed;
}

export function usePrompts(): Loaded<Prompt[]> {
  return useLoad<Prompt[]>(PROMPTS, (signal) => api.prompts(signal));
}

/** Another prompt to go on with: by chance, among those with few drawings more often. */
export function anotherPrompt(
  prompts: readonly Prompt[],
  not?: string,
  random = Math.random,
): Prompt | undefined {
  const others = prompts.filter((prompt) => prompt.id !== not && prompt.active);
  const weights = others.map((prompt) => 1 / (1 + Math.log2(1 + prompt.drawings)));
  let dart = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return others.find((_, i) => (dart -= weights[i]!) < 0) ?? others.at(-1);
}
