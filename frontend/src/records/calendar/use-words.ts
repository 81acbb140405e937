import { useMemo } from "react";

import { LOCALES } from "@/platform/format";
import { useLanguage } from "@/platform/i18n";

import type { Day, Span } from "./days";

/** Days and months as the reader calls them. */
export function useWords() {
  const locale = LOCALES[useLanguage()];
  return useMemo(() => {
    const words = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
      return (day: Day) => format.format(new Date(day));
    };
    const day = words({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    const month = words({ month: "long", year: "numeric" });
    const range = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
    const period = (span: Span, days: Day[], at: Day) => {
      if (span === "month") return month(at);
      if (span === "day") return day(at);
      return range.formatRange(new Date(days[0] ?? at), new Date(days.at(-1) ?? at));
    };
    return { day, weekday: words({ weekday: "short" }), period };
  }, [locale]);
}
