import { useSyncExternalStore } from "react";

import { type Catalogues, languages, later } from "@/i18n";

import { onceEach } from "./once-each";
import { hasTexts, keepTexts, type Values, worded } from "./texts";

export const LANGUAGES = { fr: "Français", ar: "العربية", en: "English" } as const;
export type Language = keyof typeof LANGUAGES;

const STORED_CHOICE = "yz.language";

// What is asked before the texts are there is asked in this language already.
let spoken: Language = chosenLanguage() ?? "fr";
const listeners = new Set<() => void>();
applyToDocument();

function applyToDocument(): void {
  document.documentElement.lang = spoken;
  document.documentElement.dir = spoken === "ar" ? "rtl" : "ltr";
}

/** The person's own choice wins, then the account's language, then the company's. */
export function startLanguage(...preferred: (string | undefined)[]): Promise<void> {
  const candidates = [localStorage.getItem(STORED_CHOICE), ...preferred];
  return speak(candidates.find(isLanguage) ?? "fr");
}

/** The language that was chosen on this device, if one was. */
export function chosenLanguage(): Language | undefined {
  const stored = localStorage.getItem(STORED_CHOICE);
  return isLanguage(stored) ? stored : undefined;
}

let chosenHere: Language | null = null;

export function chooseLanguage(language: Language): Promise<void> {
  chosenHere = language;
  return adoptLanguage(language);
}

/** What was chosen at this screen since it was opened, or since it was last asked for. */
export function takeChosen(): Language | null {
  const chosen = chosenHere;
  chosenHere = null;
  return chosen;
}

/** Goes on in the language of whoever has come, and begins in it the next time. */
export function adoptLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED_CHOICE, language);
  // The page then brings the texts of this language along, and what its screen asks.
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser knows another way.
  document.cookie = `${STORED_CHOICE}=${language}; path=/; max-age=31536000; samesite=lax`;
  return speak(language);
}

/** Fetches the texts before a word of them is shown. */
async function speak(language: Language): Promise<void> {
  if (!hasTexts(language, "platform")) {
    const { default: catalogues } = await languages[language]();
    for (const [module, texts] of Object.entries(catalogues)) keepTexts(language, module, texts);
  }
  await Promise.all([...opened].map((module) => fetchTexts(module, language)));
  if (language === spoken) return;
  spoken = language;
  applyToDocument();
  for (const tell of listeners) tell();
}

type Later = keyof typeof later;

/** What this reader has opened so far: a change of language brings these too. */
const opened = new Set<Later>();

/** The texts of a part of the program that has its own, before its first screen is shown. */
export function openTexts(module: Later): Promise<void> {
  opened.add(module);
  return fetchTexts(module, spoken);
}

async function fetchTexts(module: Later, language: Language): Promise<void> {
  if (hasTexts(language, module)) return;
  const { default: texts } = await later[module][language]();
  keepTexts(language, module, texts);
}

export function isLanguage(value: string | null | undefined): value is Language {
  return typeof value === "string" && value in LANGUAGES;
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, () => spoken);
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type Text<Key> = Key extends `${infer Text}_${PluralForm}` ? Text : Key;
/** What is fetched later is read beside the platform's own words. */
type Known<N extends keyof Catalogues> =
  | keyof Catalogues[N]
  | (N extends Later ? keyof Catalogues["platform"] : never);
export type Translate<N extends keyof Catalogues> = (text: Text<Known<N>>, values?: Values) => string;

/** The same function as long as the language is the same: what depends on it is not made anew. */
const translating = onceEach(
  (language: string, module: string) => (text: string, values?: Values) =>
    worded(language, module, text, values),
);

/** Translates the texts of one module; a text absent from its catalogue does not compile. */
export function useT<N extends keyof Catalogues>(module: N): Translate<N> {
  return translating(useLanguage(), module) as Translate<N>;
}

/** Words what modules declare: which catalogue a text is in is known only when the program runs. */
export function useModuleText(): (module: string, text: string) => string {
  return moduleTextIn(useLanguage());
}

const moduleTextIn = onceEach(
  (language: string) => (module: string, text: string) => worded(language, module, text),
);
