import { expect, test } from "vitest";

import { field } from "@/test/orders";

import type { Column } from "../columns";
import { dealt, type Needs } from "./widths";

/** A code of 200 pixels, a name and a choice of 160; people call the record by its name. */
const COLUMNS: Column[] = [
  { field: field("code", "text"), width: 200, grows: true, pulled: false },
  { field: field("name", "text", { isName: true }), width: 160, grows: true, pulled: false },
  { field: field("genre", "choice"), width: 160, grows: false, pulled: false },
];

function widths(needs: Record<string, number>, room: number, columns = COLUMNS): number[] {
  const asked = Object.entries(needs).map(([name, value]) => [name, { value, heading: 60 }] as const);
  return dealt(columns, Object.fromEntries(asked) as Needs, room).map(({ width }) => width);
}

test("what a code does not need goes to the name", () => {
  expect(widths({ code: 80, name: 260, genre: 100 }, 520)).toEqual([120, 260, 140]);
});

test("a name is whole even where the list is then wider than its frame", () => {
  expect(widths({ code: 80, name: 260, genre: 100 }, 300)).toEqual([80, 260, 100]);
});

test("a name as long as a sentence is cut where there is no room for it", () => {
  expect(widths({ code: 80, name: 600, genre: 100 }, 300)).toEqual([80, 320, 100]);
  expect(widths({ code: 80, name: 600, genre: 100 }, 640)).toEqual([80, 460, 100]);
});

test("of two values that are cut, the shorter comes first", () => {
  expect(widths({ code: 220, name: 160, genre: 300 }, 560)).toEqual([220, 160, 180]);
});

test("where everything fits, each has what it usually has", () => {
  expect(widths({ code: 80, name: 90, genre: 100 }, 1000)).toEqual([200, 160, 160]);
});

test("a heading is not cut for values that are shorter", () => {
  expect(dealt(COLUMNS, { genre: { value: 40, heading: 120 } }, 0).map(({ width }) => width)).toEqual([
    200, 160, 120,
  ]);
});

test("a long heading is whole where there is room for it", () => {
  const needs = { code: { value: 80, heading: 60 }, genre: { value: 40, heading: 190 } };
  expect(dealt(COLUMNS, needs, 460).map(({ width }) => width)).toEqual([110, 160, 190]);
});

test("what somebody pulled, and what was never seen, stays as it is", () => {
  const pulled = COLUMNS.map((column) => ({ ...column, pulled: column.field.name === "code", grows: false }));
  expect(widths({ code: 400, genre: 400 }, 900, pulled)).toEqual([200, 160, 400]);
  expect(widths({ code: 80, genre: 100 }, 300, pulled)).toEqual([200, 160, 100]);
});
