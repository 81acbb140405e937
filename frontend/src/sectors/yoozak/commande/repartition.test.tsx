import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ADMIN } from "@/test/fixtures";
import { ORDERS_SERVER } from "@/test/orders";
import { openApp, renderScreen } from "@/test/render";

import Repartition from "./repartition";

const COMMANDE = "yoozak.commande.commande";
const ECRAN = "/yoozak/commande/repartition";
const AFFECTER = "POST yoozak/commande/commande/actions/affecter/";
const OPERATEURS = {
  "GET yoozak/commande/operateurs/?role=CONFIRMATION": {
    body: { results: [{ id: "o1", nom: "Salma Idrissi", charge: 4 }] },
  },
};
const ARRIVEES = [
  { id: "c1", id_yz: 211971, client: { id: "k1", label: "Rajae Amrani" }, ville: null, total: "199.00" },
  { id: "c2", id_yz: 211972, client: { id: "k2", label: "هند برادة" }, ville: null, total: null },
];
const ENTREE = {
  key: COMMANDE,
  path: "yoozak/commande/dossier/",
  module: "yoozak.commande",
  module_label: "Commandes",
  icon: "package",
  area: "sales",
  label: "commande",
  label_plural: "commandes",
};

test("ce qui est coché est confié d'une touche, et ce qui est refusé reste coché", async () => {
  const { sent } = renderScreen(<Repartition />, {
    records: { [COMMANDE]: ARRIVEES },
    answers: {
      ...OPERATEURS,
      [AFFECTER]: {
        body: {
          results: [
            { id: "c1", ok: false, error: { code: "etat_interdit", message: "Déjà confirmée." } },
            { id: "c2", ok: true },
          ],
        },
      },
    },
  });
  await userEvent.click(await screen.findByLabelText("Cocher la commande 211971"));
  // Un nom arabe garde son sens pour lui : le numéro reste devant.
  expect(screen.getByText("هند برادة").parentElement).toHaveTextContent("211972 · هند برادة");
  await userEvent.click(screen.getByLabelText("Cocher la commande 211972"));
  expect(screen.getByRole("heading", { name: "Confier 2 commandes à" })).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: /Salma Idrissi/ }));

  expect(await screen.findByText(/211971 : Déjà confirmée\./)).toBeVisible();
  expect(sent(AFFECTER)).toEqual([{ ids: ["c1", "c2"], operateur: "o1" }]);
  expect(screen.getByLabelText("Cocher la commande 211971")).toBeChecked();
  expect(screen.getByLabelText("Cocher la commande 211972")).not.toBeChecked();
});

test("sans rien cocher, aucun nom ne répond", async () => {
  const { sent } = renderScreen(<Repartition />, {
    records: { [COMMANDE]: ARRIVEES },
    answers: OPERATEURS,
  });
  await userEvent.click(await screen.findByRole("button", { name: /Salma Idrissi/ }));

  expect(sent(AFFECTER)).toEqual([]);
});

test("le menu y mène celui qui peut affecter", async () => {
  openApp(ECRAN, {
    ...ORDERS_SERVER,
    ...OPERATEURS,
    "GET session/": { body: ADMIN },
    "GET metadata/": { body: { results: [{ ...ENTREE, verbs: ["view", "affecter"] }] } },
  });

  expect(await screen.findByRole("heading", { level: 1, name: "Répartition" })).toBeVisible();
  expect(screen.getAllByRole("link", { name: "Répartition" })[0]).toHaveAttribute("href", ECRAN);
});

test("pour qui ne le peut pas, il n'y a rien à cette adresse", async () => {
  openApp(ECRAN, {
    ...ORDERS_SERVER,
    ...OPERATEURS,
    "GET session/": { body: ADMIN },
    "GET metadata/": { body: { results: [{ ...ENTREE, verbs: ["view"] }] } },
  });

  expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole("link", { name: "Répartition" })).not.toBeInTheDocument());
});
