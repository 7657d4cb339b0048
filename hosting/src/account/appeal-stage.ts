/** Whether the owner has appealed, and whether a moderator has decided since. */
export type AppealStage = "none" | "open" | "read";

/** By when the owner appealed and when the last decision was taken. */
export function appealStage(appealedAt?: string | null, decidedAt?: string): AppealStage {
  if (!appealedAt) return "none";
  return decidedAt && Date.parse(decidedAt) > Date.parse(appealedAt) ? "read" : "open";
}
