import { fromWallClock } from "@/platform/format";
import type { Field } from "@/platform/metadata";

import { restored } from "./formulas";
import type { Manner } from "./writing";

/** Why a text is no value of the field, by what is said of it. */
export type Fault =
  | "number"
  | "whole"
  | "date"
  | "yes"
  | "choice"
  | "missing"
  | "unknown"
  | "several"
  | "closed";
export type Read = { value: unknown } | { fault: Fault };

/** What a text from a spreadsheet means in the field; related records are looked up by `found`, which knows names. */
export function readCell(field: Field, text: string, manner: Manner, found: (name: string) => Read): Read {
  const said = restored(text).trim();
  if (said === "") return field.required ? { fault: "missing" } : { value: null };
  switch (field.kind) {
    case "integer":
      return readNumber(said, manner, /^-?\d+$/, "whole");
    case "decimal":
    case "money":
    case "quantity":
      return readNumber(said, manner, /^-?(\d+(\.\d*)?|\.\d+)$/, "number");
    case "boolean":
      return readYesOrNo(said, manner);
    case "date":
      return orFault(readDay(said), "date");
    case "datetime":
      return orFault(readInstant(said, manner), "date");
    case "choice":
      return orFault(readChoice(field, said), "choice");
    case "relation":
      return found(said);
    default:
      return { value: restored(text) };
  }
}

function orFault(value: unknown, fault: Fault): Read {
  return value === undefined ? { fault } : { value };
}

/** Without the signs that stand between thousands and the name of a currency, in whichever digits. */
function readNumber(text: string, { language }: Manner, shape: RegExp, fault: Fault): Read {
  const bare = latin(text)
    .replace(/[\s'’٬\p{Cf}]/gu, "")
    .replace(/^[\p{L}\p{Sc}][\p{L}\p{Sc}.]*|[\p{L}\p{Sc}][\p{L}\p{Sc}.]*$/gu, "")
    .replace("٫", ",")
    .replace("−", "-");
  const dot = bare.lastIndexOf(".");
  const comma = bare.lastIndexOf(",");
  // Of two signs the last begins the decimals; of one, what the reader's language says.
  const isComma = dot >= 0 && comma >= 0 ? comma > dot : language !== "en" || /,\d{1,2}$/.test(bare);
  const number = isComma && comma >= 0 ? withPoint(bare, ".", ",") : withPoint(bare, ",", ".");
  return shape.test(number) ? { value: number } : { fault };
}

function withPoint(text: string, thousands: string, decimal: string): string {
  return text.replaceAll(thousands, "").replace(decimal, ".");
}

function readYesOrNo(text: string, { yes, no }: Manner): Read {
  const said = folded(text);
  if ([yes, "yes", "oui", "نعم", "true", "vrai", "1", "x"].some((word) => folded(word) === said))
    return { value: true };
  if ([no, "no", "non", "لا", "false", "faux", "0"].some((word) => folded(word) === said))
    return { value: false };
  return { fault: "yes" };
}

/** As people write it, or as programs do; a day that no calendar has is none. */
function readDay(text: string): string | undefined {
  const said = latin(text).replace(/\p{Cf}/gu, "");
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ?? [];
  if (year && month && day) return dayOf(year, month, day);
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(said) ?? [];
  return d && m && y ? dayOf(y.length === 2 ? `20${y}` : y, m, d) : undefined;
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const said = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const read = new Date(`${said}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(said) ? said : undefined;
}

function readInstant(text: string, { timeZone }: Manner): string | undefined {
  const [said = "", time = "0:00"] = latin(text).split(/[T\s]+/, 2);
  const day = readDay(said);
  const [, hour, minute] = /^([01]?\d|2[0-3])[:h]([0-5]\d)/.exec(time) ?? [];
  if (day === undefined || hour === undefined) return undefined;
  return fromWallClock(`${day}T${hour.padStart(2, "0")}:${minute}`, timeZone);
}

/** By its label, or by the value that programs use. */
function readChoice({ choices = [] }: Field, text: string): string | undefined {
  const named = choices.filter(({ label }) => folded(label) === folded(text));
  if (named.length === 1) return named[0]?.value;
  return choices.find(({ value }) => value === text)?.value;
}

/** Without regard to capitals, accents and double spaces. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLocaleLowerCase();
}

function latin(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
