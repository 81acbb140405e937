import { useMemo } from "react";

import { type Language, useLanguage } from "./i18n";
import { useSession } from "./session";

const LOCALES: Record<Language, string> = { fr: "fr-FR", ar: "ar-MA", en: "en-GB" };

/** What shops write, where it differs from the ISO code. */
const SYMBOLS: Record<string, Partial<Record<Language, string>>> = { MAD: { fr: "DH" } };

/** "1036.00" becomes "1 036,00 DH". The amount stays a decimal text: it never passes through a float. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  const symbol = SYMBOLS[currency]?.[language];
  return new Intl.NumberFormat(LOCALES[language], { style: "currency", currency })
    .formatToParts(amount as Intl.StringNumericLiteral)
    .map((part) => (part.type === "currency" ? (symbol ?? part.value) : part.value))
    .join("");
}

/** A day stays that day everywhere; an instant is shown in the tenant's time zone. */
export function formatDate(value: string, timeZone: string, language: Language): string {
  const zone = isDay(value) ? "UTC" : timeZone;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "short", timeZone: zone }).format(
    new Date(value),
  );
}

export function formatDateTime(value: string, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "short",
    timeStyle: "short",
    timeZone,
  }).format(new Date(value));
}

function isDay(value: string): boolean {
  return value.length === "2025-01-20".length;
}

export type Format = {
  money: (amount: string) => string;
  date: (value: string) => string;
  dateTime: (value: string) => string;
};

export function useFormat(): Format {
  const { currency, timezone } = useSession().tenant;
  const language = useLanguage();
  return useMemo(
    () => ({
      money: (amount) => formatMoney(amount, currency, language),
      date: (value) => formatDate(value, timezone, language),
      dateTime: (value) => formatDateTime(value, timezone, language),
    }),
    [currency, timezone, language],
  );
}
