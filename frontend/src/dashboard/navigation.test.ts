import { expect, test } from "vitest";

import type { CatalogueEntry } from "@/platform/metadata";

import { areasOf } from "./navigation";

function entry(key: string, label_plural: string, module_label = ""): CatalogueEntry {
  return {
    key,
    path: "",
    module: "",
    module_label,
    icon: "",
    area: "sales",
    label: "",
    label_plural,
  };
}

function labels(...entries: CatalogueEntry[]): string[] {
  return areasOf(entries).flatMap(({ places }) => places.map(({ label }) => label));
}

test("an engine stands behind the trade that words the same thing", () => {
  const trade = entry("yoozak.commande.commande", "Commandes");
  expect(
    labels(entry("business.orders.order", "Commandes"), trade, entry("business.orders.quote", "Devis")),
  ).toEqual(["Commandes", "Devis"]);
});

test("two places of one name are both there, told apart by their modules", () => {
  expect(
    labels(
      entry("salon.agenda.service", "Services", "Agenda"),
      entry("salon.stock.service", "Services", "Stock"),
      entry("business.parties.customer", "Clients"),
    ),
  ).toEqual(["Services (Agenda)", "Services (Stock)", "Clients"]);
});
