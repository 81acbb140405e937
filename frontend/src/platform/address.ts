import type { Asked } from "./metadata";

/** What is said of each part, by its name. */
export type Address = Record<string, string>;

/** The order in which forms and records have them. */
const PARTS = ["street", "complement", "postcode", "city", "region", "country"];

/** An address without what is empty, in one order; nothing where nothing is said. */
export function addressOf(value: unknown): Address | null {
  if (typeof value !== "object" || value === null) return null;
  const said = value as Record<string, string | null | undefined>;
  const parts = PARTS.flatMap((part) => (said[part]?.trim() ? [[part, said[part].trim()] as const] : []));
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

/** As it is written on a letter there: the country, by its name, is the last line. */
export function addressLines(
  { layouts = {} }: Pick<Asked, "layouts">,
  address: Address,
  language: string,
): string[] {
  const { country } = address;
  const layout = (country && layouts[country]) || layouts[""] || [PARTS.slice(0, -1)];
  const lines = layout.map((line) => line.flatMap((part) => address[part] ?? []).join(" "));
  return [...lines, country ? countryName(country, language) : ""].filter(Boolean);
}

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
}
