import type { CatalogueEntry, Description, Field } from "@/platform/metadata";

import type { Answers } from "./render";

export const ORDERS = "/yoozak/commande/commande";

function entry(key: string, area: CatalogueEntry["area"], label: string): CatalogueEntry {
  const path = `${key.replaceAll(".", "/")}/`;
  return { key, path, module: "", module_label: "", icon: "", area, label, label_plural: label, begins: [] };
}

export const CATALOGUE: CatalogueEntry[] = [
  entry("business.delivery.region", "delivery", "régions"),
  entry("business.orders.order", "sales", "commandes"),
  entry("business.stock.level", "goods", "niveaux de stock"),
  entry("yoozak.article.article", "goods", "articles"),
  entry("yoozak.commande.commande", "sales", "commandes"),
];

export function field(name: string, kind: Field["kind"], more: Partial<Field> = {}): Field {
  return {
    name,
    label: name,
    kind,
    required: false,
    read_only: true,
    may_create: false,
    may_update: false,
    ...more,
  };
}

export const COMMANDES: Description = {
  key: "yoozak.commande.commande",
  path: "yoozak/commande/dossier/",
  label: "commande",
  label_plural: "commandes",
  verbs: ["view", "export"],
  fields: [
    field("id", "uuid"),
    field("version", "integer"),
    field("id_yz", "integer", { label: "numéro" }),
    field("client", "relation", { label: "client", relation: "yoozak.client.client" }),
    field("total", "money", { label: "total" }),
    field("etat", "state", {
      label: "état",
      choices: [
        { value: "affectee", label: "Affectée", colour: "#3B82F6" },
        { value: "non_affectee", label: "Non affectée", colour: "#6B7280" },
      ],
    }),
  ],
  lines: [],
  title: ["id_yz"],
  search: ["id_yz"],
  filters: ["etat"],
  figures: { groups: ["client", "etat"], measures: { total: ["sum", "avg", "min", "max"] } },
  views: [{ kind: "list", columns: ["id_yz", "client", "total", "etat"], sort: ["-id_yz"] }],
  form: [],
  actions: [],
};

export const ROWS = [
  {
    id: "c1",
    version: 3,
    id_yz: 211971,
    client: { id: "k1", label: "Rajae Amrani" },
    total: "1036.00",
    etat: "affectee",
  },
  {
    id: "c2",
    version: 1,
    id_yz: 211972,
    client: { id: "k2", label: "سعيد بناني" },
    total: "299.00",
    etat: "non_affectee",
  },
];

/** A server that knows the menu, and the list of orders. */
export const ORDERS_SERVER: Answers = {
  "GET metadata/": { body: { results: CATALOGUE } },
  "GET metadata/yoozak.commande.commande/": { body: COMMANDES },
  "GET yoozak/commande/dossier/": { body: { results: ROWS, next: null } },
};
