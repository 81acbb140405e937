import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { COMPANY_SERVER } from "@/test/company";
import { openApp, refusal } from "@/test/render";

const BOX = "lab.depot.box";
const PATH = `company/vocabulary/${BOX}/`;
const SAID = {
  resource: BOX,
  label: "boîtes",
  version: 2,
  words: [
    { name: ":one", usual: { fr: "boîte", ar: "علبة", en: "box" }, own: { fr: "caisse" } },
    { name: "code", usual: { fr: "code", ar: "الرمز", en: "code" }, own: {} },
  ],
};
const SERVER = {
  ...COMPANY_SERVER,
  "GET company/may/": {
    body: { administrator: true, verbs: { "company.vocabulary": ["view", "update"] }, sets: {} },
  },
  "GET company/vocabulary/": { body: { results: [{ resource: BOX, label: "boîtes", module: "Dépôt" }] } },
  [`GET ${PATH}`]: { body: SAID },
};

test("a kind of record is picked, its words are typed over the platform's, and only these are sent", async () => {
  const { sent } = openApp("/societe/vocabulaire", {
    ...SERVER,
    [`PATCH ${PATH}`]: { body: { ...SAID, version: 3 } },
  });
  await userEvent.click(await screen.findByRole("link", { name: "Boîtes" }));
  const code = await screen.findByLabelText("Code · Français");
  expect(code).toHaveAttribute("placeholder", "code");
  await userEvent.type(code, "repère");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() =>
    expect(sent(`PATCH ${PATH}`)).toEqual([{ words: { code: { fr: "repère" } }, version: 2 }]),
  );
});

test("records of one name are told apart where the trade and an engine below both have them", async () => {
  const module = "Commandes";
  openApp("/societe/vocabulaire", {
    ...SERVER,
    "GET company/vocabulary/": {
      body: {
        results: [
          { resource: "business.orders.order", label: "commandes", module },
          { resource: "yoozak.commande.commande", label: "commandes", module },
        ],
      },
    },
  });
  const trade = within(await screen.findByRole("region", { name: "Commandes" }));
  expect(trade.getByRole("link")).toHaveTextContent(/^Commandes$/);
  const engine = within(screen.getByRole("region", { name: "Commandes (commun aux métiers)" }));
  expect(engine.getByRole("link")).toHaveTextContent("Commandes (commun aux métiers)");
});

test("a word goes back to the platform's own", async () => {
  const { sent } = openApp(`/societe/vocabulaire/${BOX}`, {
    ...SERVER,
    [`PATCH ${PATH}`]: { body: { ...SAID, version: 3 } },
  });
  expect(await screen.findByLabelText("Boîte · Une seule · Français")).toHaveValue("caisse");
  await userEvent.click(screen.getByRole("button", { name: /^Comme le dit la plateforme · Boîte/ }));
  expect(screen.getByLabelText("Boîte · Une seule · Français")).toHaveValue("");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(sent(`PATCH ${PATH}`)).toEqual([{ words: { ":one": { fr: "" } }, version: 2 }]));
});

test("whoever may only look finds the words, and no way to change them", async () => {
  openApp(`/societe/vocabulaire/${BOX}`, {
    ...SERVER,
    "GET company/may/": {
      body: { administrator: false, verbs: { "company.vocabulary": ["view"] }, sets: {} },
    },
    [`PATCH ${PATH}`]: refusal(403, "acces_refuse", "Refusé."),
  });
  expect(await screen.findByLabelText("Code · Français")).toHaveAttribute("readonly");
  expect(screen.getByRole("button", { name: /^Comme le dit la plateforme · Boîte/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});
