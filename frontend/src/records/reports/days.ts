import { LOCALES } from "@/platform/format";
import type { Language } from "@/platform/i18n";

import type { Rhythm } from "./reports";

const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 24 * 60 * 60 * 1000;
const OF_A_MONTH = 31;

export type Day = { value: number; label: string };

/** The days that a rhythm can fall on, in words; every day has none to choose. */
export function daysOf(rhythm: Rhythm, language: Language): Day[] {
  if (rhythm === "daily") return [];
  if (rhythm === "weekly")
    return [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekday(value, language) }));
  return Array.from({ length: OF_A_MONTH }, (_, place) => ({ value: place + 1, label: String(place + 1) }));
}

function weekday(value: number, language: Language): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], { weekday: "long", timeZone: "UTC" });
  return words.format(new Date(MONDAY + (value - 1) * DAY));
}
