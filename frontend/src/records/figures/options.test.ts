import { expect, test } from "vitest";

import type { Figures } from "@/platform/figures";
import { BOX } from "@/test/boxes";

import { type Look, optionsOf } from "./options";
import { plotOf, withGaps } from "./series";
import { shapeIn, shapesOf } from "./shapes";
import type { Words } from "./words";

const WORDS: Words = {
  group: (group) => group,
  key: (_group, key) => (typeof key === "object" ? (key?.label ?? "—") : String(key)),
  measure: (measure) => measure,
  value: (_measure, value) => `${value} DH`,
  short: (_measure, value) => String(value),
  part: (share) => `${share * 100} %`,
};

const LOOK: Look = {
  ink: "#000",
  muted: "#333",
  line: "#ccc",
  ground: "#fff",
  palette: ["#1", "#2"],
  font: "Inter",
  rtl: false,
  dark: false,
};
const SAY = { value: (value: string | number) => String(value), short: String, part: WORDS.part };

function figures(groups: string[], cells: [unknown[], unknown][], measure = "count"): Figures {
  const asCell = (keys: unknown[], value: unknown) => ({ keys, values: [value], filter: null });
  const totals = (at: number) =>
    [...new Set(cells.map(([keys]) => JSON.stringify(keys[at])))].map((key) =>
      asCell([JSON.parse(key)], null),
    );
  return {
    groups,
    measures: [measure],
    cells: cells.map(([keys, value]) => asCell(keys, value)),
    rows: groups.length > 1 ? totals(0) : [],
    columns: groups.length > 1 ? totals(1) : [],
    overall: asCell([], null),
    cut: false,
  } as Figures;
}

const BY_STATE = figures(
  ["state"],
  [
    [["new"], 3],
    [["sealed"], 1],
  ],
);
const BY_MONTH = figures(
  ["made:month", "state"],
  [
    [["2025-11-01", "new"], "3.00"],
    [["2026-02-01", "sealed"], "4.00"],
  ],
  "sum:price",
);

test.each([
  [BY_STATE, ["barres", "camembert", "tableau"]],
  [BY_MONTH, ["courbe", "empilees", "barres", "tableau"]],
  [{ ...BY_MONTH, measures: ["avg:price"] }, ["courbe", "barres", "tableau"]],
  [
    figures(
      ["shelf"],
      [..."abcdefg"].map((key) => [[key], 1]),
    ),
    ["barres", "tableau"],
  ],
  [figures(["state"], []), ["barres", "tableau"]],
])("only shapes that say something true are offered", (told, shapes) => {
  expect(shapesOf(told)).toEqual(shapes);
  expect(shapeIn("courbe", told)).toBe(shapes[0]);
  expect(shapeIn("tableau", told)).toBe("tableau");
});

test("a state keeps its colour, and a bar its figure", () => {
  const options = optionsOf(plotOf(BY_STATE, BOX, WORDS), "barres", LOOK, SAY);
  expect(options).toMatchObject({
    yAxis: { data: ["new", "sealed"], position: "left" },
    xAxis: { inverse: false },
    legend: { show: false },
    series: [
      {
        type: "bar",
        data: [
          { value: 3, itemStyle: { color: "#3B82F6" } },
          { value: 1, itemStyle: { color: "#16a34a" } },
        ],
      },
    ],
  });
});

test("months without anything are on the line too, and each state has its own", () => {
  const plot = plotOf(BY_MONTH, BOX, WORDS);
  expect(plot.names).toEqual(["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]);
  expect(optionsOf(plot, "courbe", LOOK, SAY)).toMatchObject({
    legend: { show: true, top: 0 },
    series: [
      { name: "new", type: "line", data: [{ value: 3 }, { value: 0 }, { value: 0 }, { value: 0 }] },
      { name: "sealed", data: [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 4 }] },
    ],
  });
  expect(optionsOf(plot, "empilees", LOOK, SAY)).toMatchObject({
    series: [{ stack: "all" }, { stack: "all" }],
  });
});

test("where nothing happened there is no average", () => {
  const average = plotOf({ ...BY_MONTH, measures: ["avg:price"] }, BOX, WORDS);
  expect(optionsOf(average, "courbe", LOOK, SAY)).toMatchObject({
    series: [{ data: [{ value: 3 }, { value: null }, {}, {}] }, {}],
  });
});

test("a share is never more than all", () => {
  const share = plotOf(figures(["state"], [[["new"], "0.5000"]], "share:open"), BOX, WORDS);
  expect(optionsOf(share, "barres", LOOK, SAY)).toMatchObject({
    xAxis: { max: 1, interval: 0.25 },
    series: [{ data: [{ value: 0.5 }] }],
  });
  expect(optionsOf(plotOf(BY_STATE, BOX, WORDS), "barres", LOOK, SAY)).not.toHaveProperty("xAxis.max");
});

test("in Arabic an axis begins at the right, time too", () => {
  const rtl = { ...LOOK, rtl: true };
  const [lying, standing] = [
    optionsOf(plotOf(BY_STATE, BOX, WORDS), "barres", rtl, SAY),
    optionsOf(plotOf(BY_MONTH, BOX, WORDS), "courbe", rtl, SAY),
  ];
  expect(lying).toMatchObject({ xAxis: { inverse: true }, yAxis: { position: "right" } });
  expect(standing).toMatchObject({ xAxis: { inverse: true }, yAxis: { position: "right" } });
});

test("parts of a whole are named and coloured as they are", () => {
  expect(optionsOf(plotOf(BY_STATE, BOX, WORDS), "camembert", LOOK, SAY)).toMatchObject({
    series: [
      { type: "pie", data: [{ name: "new", value: 3, itemStyle: { color: "#3B82F6" } }, { name: "sealed" }] },
    ],
  });
});

test.each([
  ["day", "2026-02-27", "2026-03-01", ["2026-02-27", "2026-02-28", "2026-03-01"]],
  ["week", "2026-02-23", "2026-03-09", ["2026-02-23", "2026-03-02", "2026-03-09"]],
  ["quarter", "2025-10-01", "2026-04-01", ["2025-10-01", "2026-01-01", "2026-04-01"]],
  ["year", "2024-01-01", "2026-01-01", ["2024-01-01", "2025-01-01", "2026-01-01"]],
] as const)("every %s is there", (period, first, last, all) => {
  expect(withGaps([first, last, null], period)).toEqual(all);
});

test("of very many names the largest are drawn", () => {
  const many = figures(
    ["shelf"],
    Array.from({ length: 60 }, (_, index) => [[`s${index}`], 60 - index]),
  );
  const plot = plotOf(many, BOX, WORDS);
  expect([plot.names.length, plot.names[0], plot.left]).toEqual([40, "s0", true]);
});
