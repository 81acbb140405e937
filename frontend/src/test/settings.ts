import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { COMPANY_SERVER } from "./company";
import { type Answers, openApp } from "./render";

export const IDENTITY = {
  version: 3,
  slug: "yoozak",
  country: "MA",
  sector: "yoozak",
  name: "Yoozak",
  legal_form: "SARL",
  ice: "",
  identifiant_fiscal: "",
  registre_commerce: "",
  patente: "",
  siret: "",
  tva_number: "FR83404833048",
  address: "",
  phone: "",
  email: "",
  language: "fr",
  timezone: "Africa/Casablanca",
  currency: "MAD",
};

const CHOICE = { module: "parties", help: "", is_chosen: false, may_change: true };
export const REGION = {
  ...CHOICE,
  key: "parties.phone_region",
  label: "Pays des numéros",
  group: "Clients",
  kind: "text",
  options: { max_length: 2 },
  default: "MA",
  value: "MA",
};
export const COLOUR = {
  ...CHOICE,
  key: "company.theme_colour",
  module: "company",
  label: "Couleur",
  help: "Celle des boutons.",
  group: "Apparence",
  kind: "colour",
  options: {},
  default: "#115e59",
  value: "#115e59",
};
export const ORDER_SERIES = {
  code: "orders.order",
  version: 1,
  label: "Commandes",
  prefix: "CMD-",
  width: 5,
  first_number: 1,
  reset: "never",
  format: "",
  gapless: true,
  next: "CMD-00042",
};
export const MODULES = [
  { key: "business.orders", label: "Commandes", area: "sales", requires: [], enabled: true },
  { key: "lab.depot", label: "Dépôt", area: "goods", requires: ["business.orders"], enabled: false },
];
export const FIELD_KINDS = {
  kinds: [
    { value: "text", label: "Texte", may_be_filterable: true },
    { value: "choice", label: "Choix", may_be_filterable: true },
    { value: "json", label: "Données", may_be_filterable: false },
  ],
  resources: [
    { value: "business.parties.customer", label: "clients", may_have_fields: true },
    { value: "lab.depot.box", label: "cartons", may_have_fields: true },
    { value: "business.orders.order", label: "commandes", may_have_fields: false },
  ],
  checks: ["ice", "siret"],
};
export const SIZE_FIELD = {
  id: "f1",
  version: 2,
  resources: ["lab.depot.box"],
  key: "c_taille",
  kind: "text",
  labels: { fr: "Taille", ar: "المقاس" },
  helps: {},
  options: {},
  required: false,
  default: null,
  position: 0,
  after: "",
  is_active: true,
  is_listed: true,
  is_filterable: false,
  copying: null,
};

const EVERYTHING = Object.fromEntries(
  ["setting", "field", "series", "legal"].map((part) => [`company.${part}`, ["view", "create", "update"]]),
);

/** What a company settles about itself, for its administrator. */
export const SETTINGS_SERVER: Answers = {
  ...COMPANY_SERVER,
  "GET metadata/": { body: { results: [] } },
  "GET company/may/": { body: { administrator: true, verbs: EVERYTHING } },
  "GET company/": { body: IDENTITY },
  "GET company/settings/": { body: { results: [COLOUR, REGION] } },
  "GET company/series/": { body: { results: [ORDER_SERIES] } },
  "GET company/fields/": { body: { results: [SIZE_FIELD] } },
  "GET company/fields/f1/": { body: SIZE_FIELD },
  "GET company/fields/kinds/": { body: FIELD_KINDS },
  "GET modules/": { body: { results: MODULES } },
};

/** A section of the settings. */
export function openSettings(section: string, answers: Answers = {}) {
  return openApp(`/societe/${section}`, { ...SETTINGS_SERVER, ...answers });
}

export async function press(name: string) {
  await userEvent.click(await screen.findByRole("button", { name }));
}
