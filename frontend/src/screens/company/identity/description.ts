import { LANGUAGES, type Language, type Translate } from "@/platform/i18n";
import type { Choice, Description, Field } from "@/platform/metadata";

import { settingField, settingsDescription } from "../description";

export type Identity = { version: number; slug: string; country: string } & Record<string, string | number>;

const ALL_NUMBERS = [
  "ice",
  "identifiant_fiscal",
  "registre_commerce",
  "patente",
  "siret",
  "tva_number",
] as const;
type LegalNumber = (typeof ALL_NUMBERS)[number];

/** By what the authorities of each country know a company. */
const NUMBERS: Record<string, readonly LegalNumber[]> = {
  MA: ["ice", "identifiant_fiscal", "registre_commerce", "patente"],
  FR: ["siret", "tva_number"],
};

/** Those of its country, and those that it has of another. */
export function numbersOf(identity: Identity): LegalNumber[] {
  const usual = NUMBERS[identity.country] ?? ALL_NUMBERS;
  return ALL_NUMBERS.filter((name) => usual.includes(name) || identity[name]);
}

export function describeIdentity(
  identity: Identity,
  language: Language,
  t: Translate<"settings">,
): Description {
  const numbers = numbersOf(identity);
  const fields: Field[] = [
    settingField({ name: "name", label: t("Name of the company"), kind: "text", required: true }),
    settingField({ name: "legal_form", label: t("Legal form"), kind: "text", max_length: 40 }),
    settingField(
      { name: "country", label: t("Country"), kind: "choice", choices: countries(identity, language) },
      false,
    ),
    ...numbers.map((name) => settingField({ name, label: t(NUMBER_LABELS[name]), kind: "text" })),
    settingField({ name: "address", label: t("Address"), kind: "long_text" }),
    settingField({ name: "phone", label: t("Telephone"), kind: "phone" }),
    settingField({ name: "email", label: t("E-mail"), kind: "email" }),
    chosen("language", t("Language"), Object.entries(LANGUAGES).map(named)),
    chosen("timezone", t("Time zone"), choicesAround(identity.timezone, Intl.supportedValuesOf("timeZone"))),
    chosen("currency", t("Currency"), currencies(identity, language)),
  ];
  return settingsDescription("company", fields, [
    { label: t("Name and numbers"), names: ["name", "legal_form", "country", ...numbers] },
    { label: t("How to reach it"), names: ["phone", "email", "address"] },
    { label: t("Language, time and money"), names: ["language", "timezone", "currency"] },
  ]);
}

const NUMBER_LABELS = {
  ice: "ICE",
  identifiant_fiscal: "Tax identifier (IF)",
  registre_commerce: "Trade register (RC)",
  patente: "Business tax number (patente)",
  siret: "SIRET",
  tva_number: "VAT number",
} as const satisfies Record<LegalNumber, Parameters<Translate<"settings">>[0]>;

function chosen(name: string, label: string, choices: Choice[]): Field {
  return settingField({ name, label, kind: "choice", required: true, choices });
}

function named([value, label]: [string, string]): Choice {
  return { value, label };
}

/** Browsers do not know every name that the server knows: what is chosen is always among them. */
function choicesAround(value: string | number | undefined, known: string[], label = (each: string) => each) {
  const all = new Set([...known, String(value)]);
  return [...all].sort().map((each) => ({ value: each, label: label(each) }));
}

function currencies(identity: Identity, language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const known = Intl.supportedValuesOf("currency");
  return choicesAround(identity.currency, known, (code) => `${code} · ${names.of(code) ?? code}`);
}

function countries({ country }: Identity, language: Language): Choice[] {
  return [
    { value: country, label: new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country },
  ];
}
