import { expect, test } from "vitest";

import { dayOf, daysOf, distance, firstWeekday, hourOf, leap, moved, plusDays } from "./days";

test("a month is whole weeks, from the day on which the reader's country begins them", () => {
  const november = daysOf("month", "2026-11-27", 1);
  expect([november[0], november.at(-1), november.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(daysOf("month", "2027-02-10", 1)).toHaveLength(28);
  expect(daysOf("week", "2026-11-29", 7)[0]).toBe("2026-11-29");
  expect(daysOf("week", "2026-11-29", 1)[0]).toBe("2026-11-23");
  expect(daysOf("day", "2026-11-29", 1)).toEqual(["2026-11-29"]);
  expect([firstWeekday("fr-FR"), firstWeekday("en-US")]).toEqual([1, 7]);
});

test("one leaps by what is in sight", () => {
  expect(leap("month", "2026-01-31", 1)).toBe("2026-02-01");
  expect(leap("month", "2026-01-31", -1)).toBe("2025-12-01");
  expect(leap("week", "2026-12-30", 1)).toBe("2027-01-06");
  expect(leap("day", "2026-03-01", -1)).toBe("2026-02-28");
});

test("an instant stands on the day of the company's clock, and keeps its hour when it moves", () => {
  expect(dayOf("2026-11-27T23:30:00Z", "Africa/Casablanca")).toBe("2026-11-28");
  expect(dayOf("2026-11-27", "Africa/Casablanca")).toBe("2026-11-27");
  expect([hourOf("2026-11-27T08:30:00Z", "Europe/Paris"), hourOf("2026-11-27", "Europe/Paris")]).toEqual([
    "09:30",
    "",
  ]);
  // Between the two, Paris puts its clocks forward.
  expect(moved("2026-03-28T08:00:00.000Z", 1, "Europe/Paris")).toBe("2026-03-29T07:00:00.000Z");
  expect(moved("2026-03-28", 4, "Europe/Paris")).toBe("2026-04-01");
  expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(distance("2026-12-30", "2027-01-02")).toBe(3);
});
