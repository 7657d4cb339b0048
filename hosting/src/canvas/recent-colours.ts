import { PALETTE } from "./palette";

/** One row under the palette. */
export const RECENT = 7;

/** The colours mixed by hand, newest first; those of the palette are at hand already. */
export function withRecent(recent: readonly string[], color: string): string[] {
  if (PALETTE.some(({ value }) => value === color)) return [...recent];
  return [color, ...recent.filter((known) => known !== color)].slice(0, RECENT);
}

/** What was kept on this device, or nothing for what is no list of colours. */
export function parseRecent(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (!Array.isArray(value)) return [];
    return value
      .filter((color): color is string => /^#[0-9a-f]{6}$/.test(String(color)))
      .slice(0, RECENT);
  } catch {
    return [];
  }
}
