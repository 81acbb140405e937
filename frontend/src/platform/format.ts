import { useMemo } from "react";

import { type Language, useLanguage } from "./i18n";
import { onceEach } from "./once-each";
import { useSession } from "./session";

export const LOCALES: Record<Language, string> = { fr: "fr-FR", ar: "ar-MA", en: "en-GB" };

/** What shops write, where it differs from the ISO code. */
const SYMBOLS: Record<string, Partial<Record<Language, string>>> = { MAD: { fr: "DH" } };

/** Making one takes longer than a hundred values: each is made when it is first used, and kept. */
const moneyIn = onceEach(
  (language: Language, currency: string) =>
    new Intl.NumberFormat(LOCALES[language], { style: "currency", currency }),
);
const numbersIn = onceEach(
  (language: Language) => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 20 }),
);
const percentsIn = onceEach(
  (language: Language) =>
    new Intl.NumberFormat(LOCALES[language], { style: "unit", unit: "percent", maximumFractionDigits: 20 }),
);
const daysIn = onceEach(
  (locale: string, timeZone: string) => new Intl.DateTimeFormat(locale, { dateStyle: "short", timeZone }),
);
const instantsIn = onceEach(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short", timeZone }),
);

/** Browsers read all that they know of numbers when they are asked for the first, which takes longer than a screen. */
export function readyNumbers(): void {
  numbersIn(document.documentElement.lang as Language);
}

/** "1036.00" becomes "1 036,00 DH". The amount stays a decimal text: it never passes through a float. */
export function formatMoney(amount: string, currency: string, language: Language): string {
  const symbol = SYMBOLS[currency]?.[language];
  return moneyIn(language, currency)
    .formatToParts(amount as Intl.StringNumericLiteral)
    .map((part) => (part.type === "currency" ? (symbol ?? part.value) : part.value))
    .join("");
}

/** "3.000" becomes "3": decimals that say nothing are left out, none that says something is. */
export function formatNumber(value: string | number, language: Language): string {
  return numbersIn(language).format(value as Intl.StringNumericLiteral);
}

/** "5.5" becomes "5,5 %": it is so many of a hundred already. */
export function formatPercent(value: string, language: Language): string {
  return percentsIn(language).format(value as Intl.StringNumericLiteral);
}

/** The sign before the decimals. */
export function decimalSign(language: Language): string {
  return numbersIn(language).format(0.5).charAt(1);
}

/** Names one after the other: Arabic has a comma of its own. */
export function formatList(names: string[], language: Language): string {
  return names.join(language === "ar" ? "، " : ", ");
}

/** A day stays that day everywhere; an instant is shown in the tenant's time zone. */
export function formatDate(value: string, timeZone: string, language: Language): string {
  const zone = isDay(value) ? "UTC" : timeZone;
  return daysIn(LOCALES[language], zone).format(new Date(value));
}

export function formatDateTime(value: string, timeZone: string, language: Language): string {
  return instantsIn(LOCALES[language], timeZone).format(new Date(value));
}

/** "2025-07-02T00:30", what a clock of that zone shows: the form in which browsers ask for an instant. */
export function toWallClock(instant: string, timeZone: string): string {
  return instantsIn("sv-SE", timeZone).format(new Date(instant)).replace(" ", "T");
}

/** The instant at which a clock of that zone shows `wall`; zones change their offset, hence the second look. */
export function fromWallClock(wall: string, timeZone: string): string {
  const asked = Date.parse(`${wall}Z`);
  const offsetAt = (instant: number) =>
    Date.parse(`${toWallClock(new Date(instant).toISOString(), timeZone)}Z`) - instant;
  const near = asked - offsetAt(asked);
  return new Date(asked - offsetAt(near)).toISOString();
}

function isDay(value: string): boolean {
  return value.length === "2025-01-20".length;
}

/** What stands where the reader may not see the value. */
export const UNSEEN = "–";

export type Format = {
  money: (amount: string | null) => string;
  number: (value: string | number) => string;
  percent: (value: string) => string;
  date: (value: string | null) => string;
  dateTime: (value: string) => string;
};

export function useFormat(): Format {
  const { currency, timezone } = useSession().tenant;
  const language = useLanguage();
  return useMemo(
    () => ({
      money: (amount) => (amount === null ? UNSEEN : formatMoney(amount, currency, language)),
      number: (value) => formatNumber(value, language),
      percent: (value) => formatPercent(value, language),
      date: (value) => (value === null ? UNSEEN : formatDate(value, timezone, language)),
      dateTime: (value) => formatDateTime(value, timezone, language),
    }),
    [currency, timezone, language],
  );
}
