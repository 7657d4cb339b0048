import { en, type Catalogue } from "./strings/en";

/** Every text a player reads, in the language of the visit. */
export let strings: Catalogue = en;

/** Goes over to another language: before the first page is drawn, for what is drawn already stays as it is. */
export function speak(catalogue: Catalogue): void {
  strings = catalogue;
}

export function reasonText(reason: string | undefined): [title: string, advice: string] {
  const known = reason !== undefined && Object.hasOwn(strings.reasons, reason);
  return (known && strings.reasons[reason]) || strings.reasonUnknown;
}
