import type { Prompt } from "../api/types";

/** In which order the home page shows its prompts. */
export const ORDERS = ["fresh", "popular", "quiet"] as const;
export type Order = (typeof ORDERS)[number];

/** A copy in the order that was asked for; today's prompt stands first in all of them. */
export function inOrder(prompts: readonly Prompt[], order: Order, today: string): Prompt[] {
  const compare: Record<Order, (a: Prompt, b: Prompt) => number> = {
    fresh: (a, b) => b.createdAt.localeCompare(a.createdAt),
    popular: (a, b) => b.drawings - a.drawings,
    quiet: (a, b) => a.drawings - b.drawings,
  };
  const daily = (prompt: Prompt) => Number(prompt.daily === today);
  return [...prompts].sort((a, b) => daily(b) - daily(a) || compare[order](a, b));
}
