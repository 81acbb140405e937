import { useMemo } from "react";

import { formatDate, formatDateTime, formatNumber } from "@/platform/format";
import { type Language, useLanguage } from "@/platform/i18n";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** The team's own clock: no company's time zone is theirs. */
export function useConsoleFormat() {
  const language = useLanguage();
  return useMemo(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
      date: (day: string) => formatDate(day, zone, language),
      dateTime: (instant: string) => formatDateTime(instant, zone, language),
      number: (value: number) => formatNumber(value, language),
      size: (bytes: number) => formatSize(bytes, language),
    };
  }, [language]);
}

/** "1,5 Mo" */
export function formatSize(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
