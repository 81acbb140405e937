import { expect, test } from "vitest";

import {
  comparisonsOf,
  EVERYTHING,
  type Group,
  type Part,
  readFilter,
  replaced,
  without,
  written,
} from "./filters";

const STATE = { field: "state", comparison: "", value: "sealed" } as const;
const EMPTY = { field: "paid_on", comparison: "isnull", value: null } as const;
const FILLED = { field: "paid_on", comparison: "notnull", value: null } as const;
const NESTED: Group = { any: true, parts: [STATE, { any: false, parts: [EMPTY] }] };

test.each([
  [EVERYTHING, undefined],
  [{ any: false, parts: [STATE] }, '{"and":[{"state":"sealed"}]}'],
  [{ any: false, parts: [FILLED] }, '{"and":[{"paid_on__isnull":false}]}'],
  [NESTED, '{"or":[{"state":"sealed"},{"and":[{"paid_on__isnull":true}]}]}'],
] as [Group, string | undefined][])(
  "a filter is written as the API reads it, and read back",
  (group, text) => {
    expect(written(group)).toBe(text);
    expect(readFilter(text)).toEqual(group);
  },
);

test("a related record is asked for by its id", () => {
  const part = { field: "shelf", comparison: "", value: { id: "s1", label: "North" } } as const;
  expect(written({ any: false, parts: [part] })).toBe('{"and":[{"shelf":"s1"}]}');
});

test("several records are asked for by their ids, an amount with its unit", () => {
  const tags = { field: "tags", comparison: "all", value: [{ id: "t1", label: "North" }, "t2"] } as const;
  const weight = { field: "weight", comparison: "gt", value: { amount: "900", unit: "GRM" } } as const;
  const text = '{"and":[{"tags__all":["t1","t2"]},{"weight__gt":"900 GRM"}]}';
  expect(written({ any: false, parts: [tags as unknown as Part, weight] })).toBe(text);
  expect(readFilter(text).parts).toEqual([
    { ...tags, value: ["t1", "t2"] },
    { ...weight, value: "900 GRM" },
  ]);
});

test("what stands in one object holds together", () => {
  expect(readFilter('{"state":"sealed","paid_on__isnull":true}')).toEqual({
    any: false,
    parts: [STATE, EMPTY],
  });
});

test("a text that means nothing filters nothing", () => {
  expect(readFilter("{oops")).toBe(EVERYTHING);
});

test("taking the last condition of a group away takes the group", () => {
  const inner = NESTED.parts[1] as Group;
  expect(without(NESTED, inner.parts[0] ?? STATE)).toEqual({ any: true, parts: [STATE] });
});

test("a condition is changed where it stands", () => {
  const inner = NESTED.parts[1] as Group;
  expect(replaced(NESTED, inner.parts[0] ?? STATE, FILLED)).toEqual({
    any: true,
    parts: [STATE, { any: false, parts: [FILLED] }],
  });
});

test("a field that the company added is filtered by what it has searched", () => {
  const size = { kind: "text", comparisons: ["exact", "in", "startswith", "isnull"] } as const;
  expect(comparisonsOf({ ...size, comparisons: [...size.comparisons] })).toEqual([
    "",
    "startswith",
    "isnull",
    "notnull",
  ]);
  expect(comparisonsOf({ kind: "text", comparisons: [] })).toEqual([]);
  expect(comparisonsOf({ kind: "text" })[0]).toBe("contains");
});
