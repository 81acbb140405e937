import { useMemo } from "react";

import type { Key, Value } from "@/platform/figures";
import { type Format, useFormat } from "@/platform/format";
import { type Translate, useLanguage, useT } from "@/platform/i18n";
import { type Description, type Field, fieldOf } from "@/platform/metadata";

import { COUNT, nameOf, type Period, periodOf } from "./settings";

const FUNCTIONS = {
  sum: "Sum",
  avg: "Average",
  min: "Smallest",
  max: "Largest",
  share: "Share",
} as const;

const MONTHS: Record<string, Intl.DateTimeFormatOptions> = {
  month: { month: "short", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
};

export type Words = {
  /** "State", "Date, by month". */
  group: (group: string) => string;
  /** "Confirmed", "March 2026", a record's name. */
  key: (group: string, key: Key) => string;
  /** "Number", "Total: amount". */
  measure: (measure: string) => string;
  value: (measure: string, value: Value) => string;
  /** On an axis: "12 k". */
  short: (measure: string, value: number) => string;
  /** "12,5 %", of one that is whole at 1. */
  part: (share: number) => string;
};

/** Groups, keys and figures as people read them, in a table as on an axis. */
export function useWords(description: Description): Words {
  const t = useT("platform");
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const fieldIn = (measure: string) => fieldOf(description, measure.split(":")[1] ?? "");
    return {
      group: (group) => fieldOf(description, nameOf(group))?.label ?? nameOf(group),
      key: (group, key) => {
        const period = periodOf(group);
        if (key === null || key === "") return t("Empty");
        if (period) return inPeriod(period, String(key), format, language, t);
        return keyWords(fieldOf(description, nameOf(group)), key, t);
      },
      measure: (measure) => {
        if (measure === COUNT) return t("Number");
        const name = measure.split(":")[0] as keyof typeof FUNCTIONS;
        return t("{{measure}}: {{field}}", {
          measure: t(FUNCTIONS[name]),
          field: fieldIn(measure)?.label ?? "",
        });
      },
      value: (measure, value) => figureWords(measure, value, fieldIn(measure), format, language),
      short: (measure, value) =>
        measure.startsWith("share:") ? percent(value, language) : compact(value, language),
      part: (share) => percent(share, language),
    };
  }, [description, format, language, t]);
}

function keyWords(field: Field | undefined, key: Key, t: Translate<"platform">): string {
  if (typeof key === "boolean") return key ? t("Yes") : t("No");
  if (typeof key === "object") return key?.label ?? t("Name not shown");
  return field?.choices?.find(({ value }) => value === key)?.label ?? key;
}

function inPeriod(
  period: Period,
  day: string,
  format: Format,
  language: string,
  t: Translate<"platform">,
): string {
  if (period === "day") return format.date(day);
  if (period === "week") return t("Week of {{day}}", { day: format.date(day) });
  const [year = "", month = ""] = day.split("-");
  if (period === "quarter") return t("Q{{quarter}} {{year}}", { quarter: (Number(month) + 2) / 3, year });
  return new Intl.DateTimeFormat(localeOf(language), MONTHS[period]).format(new Date(day));
}

function figureWords(
  measure: string,
  value: Value,
  field: Field | undefined,
  format: Format,
  language: string,
): string {
  if (value === null) return "—";
  if (measure.startsWith("share:")) return percent(Number(value), language);
  return field?.kind === "money" ? format.money(String(value)) : format.number(value);
}

function percent(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), { style: "percent", maximumFractionDigits: 1 }).format(
    value,
  );
}

function compact(value: number, language: string): string {
  const short = { notation: "compact", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(language), short).format(value);
}

/** Morocco writes Arabic with the digits of the rest of the world. */
function localeOf(language: string): string {
  return language === "ar" ? "ar-MA" : language;
}
