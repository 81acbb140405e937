import { expect, test } from "vitest";

import { distance, drawnBetween, heightOf, layOut, placeAt, type Stretch, TALLEST, topOf } from "./window";

const HIGH = 44;

function stretch(start: number, count: number, total: number): Stretch {
  return { start, total, rows: Array.from({ length: count }, (_, index) => ({ id: `r${start + index}` })) };
}

const even = () => HIGH;

test("as long as a browser can draw it, every row of the list has its height", () => {
  const layout = layOut(stretch(1000, 100, 5000), even, HIGH);

  expect([layout.height, layout.unit]).toEqual([5000 * HIGH, HIGH]);
  expect([topOf(layout, 10), topOf(layout, 1000), topOf(layout, 1099), topOf(layout, 4999)]).toEqual([
    10 * HIGH,
    1000 * HIGH,
    1099 * HIGH,
    4999 * HIGH,
  ]);
});

test("a longer list is as tall as can be drawn, and rows at hand keep their height", () => {
  const layout = layOut(stretch(500_000, 100, 1_000_000), even, HIGH);

  expect(layout.height).toBeCloseTo(TALLEST, 3);
  expect(layout.unit).toBeCloseTo((TALLEST - 4400) / 999_900, 9);
  expect(topOf(layout, 500_001) - topOf(layout, 500_000)).toBeCloseTo(HIGH, 3);
  expect(topOf(layout, 1_000_000)).toBeCloseTo(TALLEST, 3);
});

test.each([0, 1, 499_999, 500_000, 500_050, 500_099, 500_100, 999_999])(
  "row %i is found at the height at which it begins",
  (row) => {
    const layout = layOut(stretch(500_000, 100, 1_000_000), even, HIGH);

    expect(placeAt(layout, topOf(layout, row) + 0.001).row).toBe(row);
  },
);

test("a place in a row is where one goes on reading when rows came before it", () => {
  const before = layOut(stretch(0, 50, 50), even, HIGH);
  const place = placeAt(before, 10 * HIGH + 7);
  expect(place).toEqual({ row: 10, into: 7, id: "r10" });

  const after = layOut(
    { start: 0, total: 51, rows: [{ id: "new" }, ...stretch(0, 50, 50).rows] },
    even,
    HIGH,
  );
  expect(heightOf(after, place)).toBe(11 * HIGH + 7);
});

test("whoever is at the top sees what arrives there", () => {
  const after = layOut(
    { start: 0, total: 51, rows: [{ id: "new" }, ...stretch(0, 50, 50).rows] },
    even,
    HIGH,
  );

  expect(heightOf(after, { row: 0, into: 0, id: "r0" })).toBe(0);
});

test("of a row that is gone, its place is kept; of one that was never read too", () => {
  const layout = layOut(stretch(100, 50, 1000), even, HIGH);

  expect(heightOf(layout, { row: 120, into: 3, id: "gone" })).toBe(120 * HIGH + 3);
  expect(heightOf(layout, { row: 700, into: 0 })).toBe(700 * HIGH);
});

test("cards have the height that they were drawn with, others the usual one", () => {
  const tall = (id: string) => (id === "r3" ? 200 : 100);
  const layout = layOut(stretch(2, 3, 10), tall, 100);

  expect(layout.starts).toEqual([200, 300, 500, 600]);
  expect(layout.height).toBe(1100);
  expect(placeAt(layout, 450)).toEqual({ row: 3, into: 150, id: "r3" });
});

test("only what lies between two heights is drawn", () => {
  const layout = layOut(stretch(1000, 100, 5000), even, HIGH);

  expect(drawnBetween(layout, 1010 * HIGH, 1020 * HIGH)).toEqual([1010, 1020]);
  expect(drawnBetween(layout, 0, 1003 * HIGH)).toEqual([1000, 1003]);
  expect(drawnBetween(layout, 0, 900 * HIGH)).toEqual([1000, 1000]);
  expect(drawnBetween(layout, 4000 * HIGH, 4010 * HIGH)).toEqual([1100, 1100]);
});

test("how far somebody looks from what is at hand", () => {
  const at = stretch(1000, 100, 5000);

  expect(distance(at, 990, 1005)).toBe(0);
  expect(distance(at, 900, 940)).toBe(60);
  expect(distance(at, 1200, 1220)).toBe(101);
});

test("an empty list has no height", () => {
  const layout = layOut(stretch(0, 0, 0), even, HIGH);

  expect([layout.height, drawnBetween(layout, 0, 600), placeAt(layout, 0).row]).toEqual([0, [0, 0], 0]);
});
