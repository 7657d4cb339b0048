import { remember, remembered } from "./remembered";
import { speak } from "./strings";
import type { Catalogue } from "./strings/en";

/** Each by its own name, as in every list of languages. */
export const LANGUAGES = { en: "English", de: "Deutsch", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = "language";
const others: Record<Exclude<Language, "en">, () => Promise<Catalogue>> = {
  de: () => import("./strings/de").then((module) => module.de),
  es: () => import("./strings/es").then((module) => module.es),
};

/** What was chosen here before, else the first of the browser's languages that there is, else English. */
export function bestLanguage(chosen: string | null, wanted: readonly string[]): Language {
  for (const tag of [chosen, ...wanted]) {
    const language = tag?.toLowerCase().split("-")[0];
    if (language && Object.hasOwn(LANGUAGES, language)) return language as Language;
  }
  return "en";
}

export function currentLanguage(): Language {
  return bestLanguage(remembered(KEY), navigator.languages);
}

/** Languages of scripts that run from the right: for the day one of them is translated, the page is ready. */
const FROM_THE_RIGHT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "ug", "ur", "yi"]);

export function directionOf(language: string): "ltr" | "rtl" {
  return FROM_THE_RIGHT.has(language) ? "rtl" : "ltr";
}

/** Loads the language of this visit. Without its texts the site is in English, never empty. */
export async function startLanguage(): Promise<void> {
  const language = currentLanguage();
  if (language === "en") return;
  try {
    speak(await others[language]());
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  } catch {
    return;
  }
}

/** Remembers the choice and shows the page in it. Drafts are kept, so loading it anew loses nothing. */
export function chooseLanguage(language: Language): void {
  remember(KEY, language);
  location.reload();
}
