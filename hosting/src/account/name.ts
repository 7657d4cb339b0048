/** What the rules of Firestore say of a name, so that nobody has to wait to hear it from them. */

/** In code points. */
export const LONGEST_NAME = 30;

export type NameProblem = "empty" | "long" | "control" | "direction";

/** Without the space around it, which never belongs to a name. */
export function trimName(text: string): string {
  return text.replace(/^[\p{Z}\s]+|[\p{Z}\s]+$/gu, "");
}

/** Why a trimmed name cannot be one; null where it can. */
export function nameProblem(name: string): NameProblem | null {
  if (name === "") return "empty";
  // Line breaks are refused as well, and half of a surrogate pair is no text at all.
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(name)) return "control";
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(name)) return "direction";
  return [...name].length > LONGEST_NAME ? "long" : null;
}
