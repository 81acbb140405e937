import type { Session } from "@/platform/session";
import type { Grantable, Role, Verb } from "@/screens/company/roles/types";

import { ADMIN } from "./fixtures";
import type { Answers } from "./render";

export const NADIA = {
  id: "u1",
  version: 1,
  name: "Nadia Alaoui",
  first_name: "Nadia",
  last_name: "Alaoui",
  email: "admin@yoozak.test",
  role: "ADMIN",
  is_active: true,
};

export const SELLER: Role = {
  id: "r2",
  key: "VENDEUR",
  label: "Vendeur",
  description: "Au comptoir",
  is_proposed: true,
  version: 4,
  people: 2,
  rights: [
    { resource: "lab.depot.*", verbs: ["view"], sees: [], sets: [], rule: "", words: "" },
    {
      resource: "lab.depot.box",
      verbs: ["seal"],
      sees: [],
      sets: [],
      rule: "mine(actor.profile)",
      words: "dont il a la charge",
    },
  ],
};
export const ADMINISTRATOR: Role = {
  id: "r1",
  key: "ADMIN",
  label: "Administrateur",
  description: "",
  is_proposed: true,
  version: 1,
  people: 1,
  rights: [{ resource: "*", verbs: ["*"], sees: [], sets: [], rule: "", words: "" }],
};

function verbs(...names: string[]): Verb[] {
  return names.map((name) => ({ name, label: name, limits: null }));
}

/** What can be granted, of a trade with two kinds of records. */
export const GRANTED: Grantable = {
  resources: [
    {
      key: "lab.depot.box",
      label: "boîtes",
      module: "lab.depot",
      module_label: "Dépôt",
      area: "goods",
      verbs: verbs("view", "create", "update", "delete", "seal"),
      fields: [
        { name: "code", label: "code", kind: "text" },
        { name: "price", label: "prix", kind: "money" },
      ],
      conditions: [{ name: "mine", label: "dont il a la charge", arity: 1 }],
    },
    {
      key: "lab.depot.shelf",
      label: "rayons",
      module: "lab.depot",
      module_label: "Dépôt",
      area: "sales",
      verbs: verbs("view", "update"),
      fields: [{ name: "name", label: "nom", kind: "text" }],
      conditions: [],
    },
  ],
  actor: [{ name: "actor.profile", label: "soi-même" }],
};

export const MANAGER: Session = { ...ADMIN, roles: { ADMIN: "Administrateur", VENDEUR: "Vendeur" } };

/** A company whose administrator looks at its settings. */
export const COMPANY_SERVER: Answers = {
  "GET session/": { body: MANAGER },
  "GET company/may/": {
    body: {
      administrator: true,
      verbs: {
        "company.person": ["view", "update"],
        "company.role": ["view", "create", "update", "delete", "assign", "why", "see_as"],
        "company.key": ["view", "create", "delete"],
        "company.application": ["view", "create", "update"],
      },
      sets: {
        "company.person": ["first_name", "last_name", "department", "manager", "language", "is_active"],
      },
    },
  },
  "GET company/people/": { body: { results: [NADIA] } },
  "GET company/roles/": { body: { results: [ADMINISTRATOR, SELLER] } },
  "GET company/roles/r1/": { body: ADMINISTRATOR },
  "GET company/roles/r2/": { body: SELLER },
  "GET company/roles/grantable/": { body: GRANTED },
};
