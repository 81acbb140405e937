import { expect, test } from "vitest";

import {
  formatDate,
  formatDateTime,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  fromWallClock,
  toWallClock,
} from "./format";

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u200e\u200f]/g, "");

test.each([
  ["1036.00", "MAD", "fr", "1 036,00 DH"],
  ["0.5", "MAD", "fr", "0,50 DH"],
  ["-219.00", "MAD", "fr", "-219,00 DH"],
  ["1036.00", "MAD", "ar", "1.036,00 د.م."],
  ["1036.00", "MAD", "en", "MAD 1,036.00"],
  ["1036.00", "EUR", "fr", "1 036,00 €"],
] as const)("%s %s reads in %s as %s", (amount, currency, language, expected) => {
  expect(spaced(formatMoney(amount, currency, language))).toBe(expected);
});

test("an amount too large for a float keeps its cents", () => {
  expect(spaced(formatMoney("90071992547409931.07", "MAD", "fr"))).toBe("90 071 992 547 409 931,07 DH");
});

test.each([
  ["fr", "kg, g"],
  ["ar", "kg، g"],
] as const)("names are listed in %s as %s", (language, expected) => {
  expect(formatList(["kg", "g"], language)).toBe(expected);
});

test("a day is the same day in every time zone", () => {
  expect(formatDate("2025-01-20", "America/Los_Angeles", "fr")).toBe("20/01/2025");
});

test("an instant is shown in the tenant's time zone", () => {
  expect(formatDate("2025-07-01T23:30:00Z", "Africa/Casablanca", "fr")).toBe("02/07/2025");
  expect(formatDateTime("2025-07-01T23:30:00Z", "Africa/Casablanca", "fr")).toBe("02/07/2025 00:30");
});

test("a quantity loses the decimals that say nothing", () => {
  expect(spaced(formatNumber("3.000", "fr"))).toBe("3");
  expect(spaced(formatNumber("1234.250", "fr"))).toBe("1 234,25");
});

test.each([
  ["5.5", "fr", "5,5 %"],
  ["0.001", "ar", "0,001%"],
  ["100", "en", "100%"],
] as const)("%s of a hundred reads in %s as %s", (value, language, expected) => {
  expect(spaced(formatPercent(value, language))).toBe(expected);
});

test.each([
  ["2025-07-01T23:30:00.000Z", "Africa/Casablanca", "2025-07-02T00:30"],
  ["2025-03-10T12:00:00.000Z", "Africa/Casablanca", "2025-03-10T12:00"],
  ["2025-01-15T12:00:00.000Z", "Europe/Paris", "2025-01-15T13:00"],
])("%s in %s is asked for as %s, and read back", (instant, zone, wall) => {
  expect(toWallClock(instant, zone)).toBe(wall);
  expect(fromWallClock(wall, zone)).toBe(instant);
});
