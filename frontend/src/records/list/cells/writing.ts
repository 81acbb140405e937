import { addressLines, addressOf } from "@/platform/address";
import type { HeldFile } from "@/platform/files";
import { toWallClock } from "@/platform/format";
import type { Language } from "@/platform/i18n";
import type { Measure } from "@/platform/measure";
import type { Choice, Field, Kind } from "@/platform/metadata";
import type { Related } from "@/platform/resources";

import { neutralised } from "./formulas";

/** What is needed to write values as spreadsheets read them, and to read them again. */
export type Manner = { language: Language; timeZone: string; yes: string; no: string };

const NUMBERS = new Set<Kind>(["integer", "decimal", "money", "quantity"]);

/** The value as it is copied: what the cell shows, without what a spreadsheet would take for text. */
export function written(field: Field, value: unknown, manner: Manner): string {
  if (value === null || value === undefined || value === "") return "";
  if (NUMBERS.has(field.kind)) return writtenNumber(String(value), manner);
  switch (field.kind) {
    case "boolean":
      return value ? manner.yes : manner.no;
    case "date":
      return writtenDay(String(value));
    case "datetime":
      return writtenInstant(String(value), manner);
    case "choice":
    case "state":
    case "multiple_choice":
      return neutralised(
        [value]
          .flat()
          .map((each) => labelOf(field, each))
          .join(", "),
      );
    case "relation":
      return neutralised((value as Related).label ?? "");
    case "address":
      return neutralised(addressLines(field, addressOf(value) ?? {}, manner.language).join(", "));
    case "measure":
      return writtenMeasure(field, value, manner);
    case "relations":
      return neutralised((value as Related[]).map(({ label }) => label).join("; "));
    case "file":
      return neutralised((value as HeldFile).name);
    default:
      return neutralised(typeof value === "object" ? JSON.stringify(value) : String(value));
  }
}

/** Where the comma is the decimal sign, spreadsheets take a point for text or for a date. */
export function writtenNumber(value: string, { language }: Manner): string {
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return language === "en" ? plain : plain.replace(".", ",");
}

function writtenMeasure(field: Field, value: unknown, manner: Manner): string {
  const { amount, unit } = value as Measure;
  return `${writtenNumber(amount, manner)} ${labelOf(field, unit)}`;
}

function writtenDay(day: string): string {
  return day.split("-").reverse().join("/");
}

function writtenInstant(instant: string, { timeZone }: Manner): string {
  const [day = "", time = ""] = toWallClock(instant, timeZone).split("T");
  return `${writtenDay(day)} ${time}`;
}

function labelOf({ choices }: { choices?: Choice[] }, value: unknown): string {
  return choices?.find((choice) => choice.value === value)?.label ?? String(value);
}
