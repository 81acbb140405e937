import { expect, test } from "vitest";

import type { Field, Kind } from "@/platform/metadata";
import { field } from "@/test/orders";

import { type Read, readCell } from "./reading";
import { type Manner, written } from "./writing";

const FRENCH: Manner = { language: "fr", timeZone: "Africa/Casablanca", yes: "Oui", no: "Non" };
const ENGLISH: Manner = { ...FRENCH, language: "en", yes: "Yes", no: "No" };
const CHOICES = [
  { value: "shop", label: "Boutique" },
  { value: "web", label: "Été en ligne" },
];

function of(kind: Kind, more: Partial<Field> = {}): Field {
  return field("f", kind, { choices: CHOICES, ...more });
}

function read(kind: Kind, text: string, manner = FRENCH): Read {
  return readCell(of(kind), text, manner, () => ({ fault: "unknown" }));
}

test.each([
  ["12,50", "12.50"],
  ["1 234,5", "1234.5"],
  ["1\u202f234,50 DH", "1234.50"],
  ["1.234,50", "1234.50"],
  ["12.5", "12.5"],
  ["-3", "-3"],
  ["١٢٫٥", "12.5"],
  ["د.م. 99", "99"],
])("an amount written %s in French is %s", (text, value) => {
  expect(read("money", text)).toEqual({ value });
});

test.each([
  ["1,234.50", "1234.50"],
  ["1,234", "1234"],
  ["12,5", "12.5"],
])("an amount written %s in English is %s", (text, value) => {
  expect(read("money", text, ENGLISH)).toEqual({ value });
});

test.each<[Kind, string, unknown]>([
  ["integer", "1 200", "1200"],
  ["date", "2/3/2026", "2026-03-02"],
  ["date", "02-03-26", "2026-03-02"],
  ["date", "2026-03-02", "2026-03-02"],
  ["datetime", "02/07/2025 14:05", "2025-07-02T13:05:00.000Z"],
  ["datetime", "02/07/2025", "2025-07-01T23:00:00.000Z"],
  ["boolean", "oui", true],
  ["boolean", "NON", false],
  ["boolean", "1", true],
  ["choice", "ete en  ligne", "web"],
  ["choice", "shop", "shop"],
  ["text", " tel quel ", " tel quel "],
  ["text", "'=1+1", "=1+1"],
  ["money", "", null],
])("of a %s, %j is %j", (kind, text, value) => {
  expect(read(kind, text)).toEqual({ value });
});

test.each<[Kind, string, string]>([
  ["money", "douze", "number"],
  ["money", "12x5", "number"],
  ["integer", "12,5", "whole"],
  ["date", "31/02/2026", "date"],
  ["date", "demain", "date"],
  ["datetime", "02/07/2025 25:00", "date"],
  ["boolean", "peut-être", "yes"],
  ["choice", "Marché", "choice"],
  ["relation", "Personne", "unknown"],
])("of a %s, %j means nothing: %s", (kind, text, fault) => {
  expect(read(kind, text)).toEqual({ fault });
});

test("what is needed is not emptied", () => {
  expect(readCell(of("text", { required: true }), "  ", FRENCH, () => ({ value: 1 }))).toEqual({
    fault: "missing",
  });
});

test.each<[Kind, unknown, string]>([
  ["money", "1036.00", "1036"],
  ["money", "12.50", "12,5"],
  ["integer", 100, "100"],
  ["boolean", false, "Non"],
  ["date", "2026-03-02", "02/03/2026"],
  ["datetime", "2025-07-02T13:05:00Z", "02/07/2025 14:05"],
  ["choice", "web", "Été en ligne"],
  ["relation", { id: "s1", label: "Nord" }, "Nord"],
  ["text", "=1+1", "'=1+1"],
  ["text", null, ""],
])("a %s that is %j is copied as %s, and means the same again", (kind, value, text) => {
  expect(written(of(kind), value, FRENCH)).toBe(text);
  const again = readCell(of(kind), text, FRENCH, () => ({ value }));
  expect("value" in again && written(of(kind), again.value, FRENCH)).toBe(text);
});
