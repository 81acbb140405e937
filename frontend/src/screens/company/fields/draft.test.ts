import { expect, test } from "vitest";

import { changesOf, draftOf, EMPTY, keyFrom, recordsToChoose, sentOf } from "./draft";
import type { AddedField } from "./types";

const SIZE: AddedField = {
  id: "f1",
  version: 2,
  resources: ["lab.depot.box"],
  key: "c_taille",
  kind: "choice",
  labels: { fr: "Taille" },
  helps: {},
  options: { choices: [{ value: "s", labels: { fr: "Petit" } }] },
  required: false,
  position: 1,
  after: "",
  is_active: true,
  is_listed: false,
  is_filterable: false,
  copying: null,
};

test.each([
  ["Taille de l'emballage", "taille_de_l_emballage"],
  ["  Été 2026 ", "ete_2026"],
  ["2e choix", "e_choix"],
  ["المقاس", ""],
])("programs know %j as %j", (label, key) => {
  expect(keyFrom(label)).toBe(key);
});

test("only what was changed is sent", () => {
  const draft = { ...draftOf(SIZE), labels: { fr: "Taille", ar: "المقاس", en: " " }, required: true };

  expect(changesOf(SIZE, draftOf(SIZE))).toEqual({});
  expect(changesOf(SIZE, draft)).toEqual({ labels: { fr: "Taille", ar: "المقاس" }, required: true });
});

test("a new choice is named after what people read, and one that stands keeps its name", () => {
  const choices = [
    { value: "s", labels: { fr: "Très petit" } },
    { value: "", labels: { fr: "Très grand", ar: "" } },
    { value: "", labels: { ar: "كبير" } },
  ];
  expect(sentOf({ ...draftOf(SIZE), options: { choices } }).options.choices).toEqual([
    { value: "s", labels: { fr: "Très petit" } },
    { value: "tres_grand", labels: { fr: "Très grand" } },
    { value: "choix_3", labels: { ar: "كبير" } },
  ]);
});

test("options of another kind are left behind", () => {
  const options = { choices: [], max_length: 12, minimum: "", places: 2 };
  expect(sentOf({ ...EMPTY, kind: "text", options }).options).toEqual({ max_length: 12 });
  expect(sentOf({ ...EMPTY, kind: "decimal", options }).options).toEqual({ places: 2 });
  expect(sentOf({ ...EMPTY, kind: "date", options }).options).toEqual({});
});

test("records of one name are offered once, those of the trade first", () => {
  const resources = [
    { value: "business.parties.customer", label: "clients" },
    { value: "yoozak.client.client", label: "clients" },
    { value: "business.catalog.product", label: "articles" },
  ];
  expect(recordsToChoose(resources).map(({ value }) => value)).toEqual([
    "business.catalog.product",
    "yoozak.client.client",
  ]);
});
