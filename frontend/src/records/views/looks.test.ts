import { expect, test } from "vitest";

import { calendarOptions, type Look, searchOfLook } from "./looks";

test.each([
  [{}, {}],
  [{ forme: "semaine" }, { span: "week" }],
  [
    { forme: "jour", par: "shelf" },
    { span: "day", rows: "shelf" },
  ],
  [{ par: "jours" }, { rows: null }],
])("a calendar %j is kept and opened as it was", (address, options) => {
  expect(calendarOptions(address)).toEqual(options);
  const look: Look = { shown_as: "calendar", options };
  const opened = Object.entries(searchOfLook(look)).filter(([, value]) => value !== undefined);
  expect(Object.fromEntries(opened)).toEqual({ vue: "calendrier", ...address });
});
