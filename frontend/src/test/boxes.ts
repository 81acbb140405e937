import type { Description } from "@/platform/metadata";

import { ADMIN } from "./fixtures";
import { field } from "./orders";
import type { Answers } from "./render";

/** A kind of record with a bit of everything, for the tests of generated screens. */
export const BOXES = "/lab/depot/box";

export const LEADING = { resource: "lab.depot.parcel", field: "box", label: "parcels", by: "box" };

export const BOX: Description = {
  key: "lab.depot.box",
  path: "lab/depot/box/",
  label: "box",
  label_plural: "boxes",
  verbs: ["view", "create", "update", "delete", "import", "export"],
  fields: [
    field("id", "uuid"),
    field("version", "integer"),
    field("code", "text", { label: "code", required: true, ...both(), max_length: 40 }),
    field("price", "money", { label: "price", ...both() }),
    field("open", "boolean", { label: "open", ...both(), default: true }),
    field("shelf", "relation", { label: "shelf", relation: "lab.depot.shelf", ...both() }),
    field("state", "state", {
      label: "state",
      choices: [
        { value: "new", label: "New", colour: "#3B82F6" },
        { value: "sealed", label: "Sealed", colour: "#16a34a" },
      ],
    }),
  ],
  lines: [
    {
      name: "parts",
      label: "parts",
      ...both(),
      verbs: ["create", "update", "delete"],
      fields: [field("name", "text", both()), field("count", "integer", { label: "count", ...both() })],
    },
  ],
  title: ["code"],
  search: ["code"],
  filters: ["state", "price"],
  figures: { groups: ["open", "shelf", "state"], measures: { price: ["sum", "avg"], open: ["share"] } },
  views: [{ kind: "list", columns: ["code", "price", "open", "state"], sort: ["code"] }],
  form: [{ label: "box", names: ["code", "price", "open", "shelf", "state"] }],
  actions: [
    {
      name: "seal",
      label: "seal",
      bulk: false,
      versioned: true,
      states: ["new"],
      parameters: [{ name: "note", label: "note", kind: "text", required: true }],
    },
    { name: "empty", label: "empty", bulk: false, versioned: false, states: [], parameters: [] },
  ],
  related: [LEADING],
};

function both() {
  return { may_create: true, may_update: true, read_only: false };
}

export const ROW = {
  id: "b1",
  version: 3,
  code: "A1",
  price: "12.50",
  open: true,
  shelf: { id: "s1", label: "North" },
  state: "new",
  parts: [{ id: "p1", name: "Lid", count: 1 }],
};
export const OTHER = { ...ROW, id: "b2", code: "B2", price: null, open: false, state: "sealed" };

const OFFERS = [
  { name: "seal", enabled: false, reason: "The box is empty." },
  { name: "empty", enabled: true, reason: null },
];
const HISTORY = [
  {
    id: "h2",
    at: "2025-10-01T10:30:00Z",
    by: { kind: "person", name: "Salma" },
    action: "update",
    words: "a changé : Price : 10,00 → 12,50",
    note: "",
    changes: [{ field: "price" }],
  },
  {
    id: "h1",
    at: "2025-10-01T10:00:00Z",
    by: { kind: "person", name: "Salma" },
    action: "create",
    words: "a créé",
    note: "",
    changes: [{ field: "code" }],
  },
];

export const BOX_SERVER: Answers = {
  "GET session/": { body: ADMIN },
  "GET metadata/": { body: { results: [] } },
  "GET metadata/lab.depot.box/": { body: BOX },
  "GET lab/depot/box/": { body: { results: [ROW, OTHER], next: null } },
  "GET lab/depot/box/b1/": { body: ROW },
  "GET lab/depot/box/b1/actions/": { body: { results: OFFERS } },
  "GET lab/depot/box/b1/related/": { body: { results: [{ ...LEADING, count: 1000, more: true }] } },
  "GET lab/depot/box/b1/history/": { body: { results: HISTORY, next: null } },
};
