import type { RankedDrawing } from "./types";

const ELEMENT = "shown";

/** A drawing that came with the page itself, which the server made of it; on every other page there is none. */
export function shownDrawing(id: string): RankedDrawing | undefined {
  const text = document.getElementById(ELEMENT)?.textContent;
  const drawing = text ? (JSON.parse(text) as RankedDrawing) : undefined;
  return drawing?.id === id ? drawing : undefined;
}

/** What came with the page is of the moment in which it was opened: whoever comes back to it asks the Api. */
export function forgetShown(): void {
  document.getElementById(ELEMENT)?.remove();
}
