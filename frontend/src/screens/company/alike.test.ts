import { expect, test } from "vitest";

import { distinct } from "./alike";

test("kinds that are worded alike are told apart, and the trade's keeps the plain name", () => {
  const alike = (key: string, module_label: string) => ({ key, label: "boxes", module_label });
  const labels = (...kinds: Parameters<typeof distinct>[0]) =>
    distinct(kinds, "of all trades").map(({ label }) => label);

  expect(labels(alike("lab.depot.box", "Depot"), alike("lab.shop.box", "Shop"))).toEqual([
    "boxes (Depot)",
    "boxes (Shop)",
  ]);
  expect(labels(alike("business.depot.box", "Depot"), alike("lab.depot.box", "Depot"))).toEqual([
    "boxes (of all trades)",
    "boxes",
  ]);
  expect(
    labels(alike("lab.depot.box", "Depot"), { ...alike("lab.depot.lid", "Depot"), label: "lids" }),
  ).toEqual(["boxes", "lids"]);
});
