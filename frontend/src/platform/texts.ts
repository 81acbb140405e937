/** What the program says: the texts of each language and module, found by what the source says in their place. */
import { onceEach } from "./once-each";

export type Values = Record<string, string | number>;
type Catalogue = Record<string, string>;

/** Its texts belong to every module. */
const SHARED = "platform";
const VALUE = /{{(\w+)}}/g;

const catalogues = new Map<string, Catalogue>();
const pluralsIn = onceEach((language: string) => new Intl.PluralRules(language));

export function keepTexts(language: string, module: string, texts: Catalogue): void {
  catalogues.set(`${language} ${module}`, texts);
}

export function hasTexts(language: string, module: string): boolean {
  return catalogues.has(`${language} ${module}`);
}

/**
 * A text in that language, with its values, in the plural form that goes with `count`. No catalogue lacks one: what
 * stands in none is said as the source says it, in the language of its layer.
 */
export function worded(language: string, module: string, text: string, values: Values = {}): string {
  const { count } = values;
  const form = typeof count === "number" ? `${text}_${pluralsIn(language).select(count)}` : text;
  const found = [module, SHARED]
    .map((each) => catalogues.get(`${language} ${each}`))
    .map((catalogue) => catalogue?.[form] ?? catalogue?.[text])
    .find((each) => each !== undefined);
  return (found ?? text).replace(VALUE, (_whole, name: string) => String(values[name] ?? ""));
}
