import { expect, test } from "vitest";

import { missingIn, type Pattern, writeNumber } from "./numbers";

const PLAIN: Pattern = { prefix: "CMD-", width: 5, reset: "never", format: "" };
const DAY = "2026-03-07";

test.each([
  [PLAIN, "CMD-00042"],
  [{ ...PLAIN, reset: "yearly" }, "CMD-2026-00042"],
  [{ ...PLAIN, reset: "daily", width: 1 }, "CMD-20260307-42"],
  [{ ...PLAIN, format: "FA-{year}/{month}-{number}" }, "FA-2026/03-00042"],
  [{ ...PLAIN, format: "{day}{number}{autre}" }, "0700042{autre}"],
] satisfies [Pattern, string][])("a number is written as the server will: %o", (pattern, expected) => {
  expect(writeNumber(pattern, 42, DAY)).toBe(expected);
});

test.each([
  [PLAIN, []],
  [{ ...PLAIN, format: "FA" }, ["{number}"]],
  [{ ...PLAIN, reset: "yearly", format: "FA-{number}" }, ["{year}"]],
  [{ ...PLAIN, reset: "daily", format: "{year}{number}" }, ["{month}", "{day}"]],
] satisfies [Pattern, string[]][])(
  "what a format lacks is said before it is sent: %o",
  (pattern, expected) => {
    expect(missingIn(pattern)).toEqual(expected);
  },
);
