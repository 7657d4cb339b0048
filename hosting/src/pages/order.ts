import type { Prompt } from "../api/types";
import { seeded } from "../components/scribble";

/** In which order the home page shows its prompts. */
export const ORDERS = ["fresh", "popular", "quiet", "random"] as const;
export type Order = (typeof ORDERS)[number];

/**
 * A copy in the order that was asked for; today's prompt stands first in all of them. A shuffle follows from `seed`, so
 * that prompts stay where they are when the list is fetched anew.
 */
export function inOrder(
  prompts: readonly Prompt[],
  order: Order,
  today: string,
  seed = "",
): Prompt[] {
  const chance = (prompt: Prompt) => seeded(seed + prompt.id)();
  const compare: Record<Order, (a: Prompt, b: Prompt) => number> = {
    fresh: (a, b) => b.createdAt.localeCompare(a.createdAt),
    popular: (a, b) => b.drawings - a.drawings,
    quiet: (a, b) => a.drawings - b.drawings,
    random: (a, b) => chance(a) - chance(b),
  };
  const daily = (prompt: Prompt) => Number(prompt.daily === today);
  return [...prompts].sort((a, b) => daily(b) - daily(a) || compare[order](a, b));
}
