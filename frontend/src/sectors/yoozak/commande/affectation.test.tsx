import { onlineManager } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN } from "@/test/fixtures";
import { COMMANDES, ROWS as LIGNES, ORDERS, ORDERS_SERVER } from "@/test/orders";
import { keysOf } from "@/test/outbox";
import { openApp, refusal } from "@/test/render";

const AFFECTER = "POST yoozak/commande/commande/actions/affecter/";
/** Ce que le rôle peut faire des commandes. */
const droits = (...by_hand: string[]) => ({
  "GET metadata/yoozak.commande.commande/": { body: { ...COMMANDES, by_hand } },
});
const SERVEUR = {
  ...ORDERS_SERVER,
  ...droits("affecter", "annuler"),
  "GET session/": { body: ADMIN },
  "GET yoozak/commande/operateurs/?role=CONFIRMATION": {
    body: { results: [{ id: "o1", nom: "Salma Idrissi", charge: 4 }] },
  },
};

test("affecter plusieurs commandes dit laquelle est refusée, et la garde cochée", async () => {
  const { sent } = openApp(ORDERS, {
    ...SERVEUR,
    [AFFECTER]: {
      body: {
        results: [
          { id: "c1", ok: false, error: { code: "etat_interdit", message: "Déjà confirmée." } },
          { id: "c2", ok: true },
        ],
      },
    },
  });
  await userEvent.click(await screen.findByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.selectOptions(
    await screen.findByLabelText("Affecter la sélection à"),
    await screen.findByRole("option", { name: "Salma Idrissi (4)" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Affecter" }));

  expect(await screen.findByText(/211971 : Déjà confirmée\./)).toBeVisible();
  expect(await screen.findByText("1 commande affectée")).toBeInTheDocument();
  expect(screen.getByLabelText("Cocher 211971")).toBeChecked();
  expect(screen.getByLabelText("Cocher 211972")).not.toBeChecked();
  expect(sent(AFFECTER)).toEqual([{ ids: ["c1", "c2"], operateur: "o1" }]);
});

test("au-delà de 500, les commandes partent par groupes ; ce qui n'est pas parti reste coché", async () => {
  const ids = Array.from({ length: 573 }, (_, rang) => `x${rang}`);
  let demandes = 0;
  const { sent } = openApp(ORDERS, {
    ...SERVEUR,
    "GET yoozak/commande/dossier/?fields=id&sort=id&limit=500": {
      body: { results: ids.map((id) => ({ id })), next: null },
    },
    "GET yoozak/commande/dossier/?fields=id&limit=1&count=1": {
      body: { results: [], next: null, count: 573 },
    },
    "GET yoozak/commande/dossier/": { body: { results: LIGNES, next: "suite" } },
    "GET yoozak/commande/dossier/?fields=id_yz%2Cclient%2Ctotal%2Cetat%2Cversion&cursor=suite": refusal(
      503,
      "indisponible",
      "Plus tard.",
    ),
    [AFFECTER]: () => {
      demandes += 1;
      if (demandes > 1) return refusal(503, "indisponible", "Réessayez plus tard.");
      return { body: { results: ids.slice(0, 500).map((id) => ({ id, ok: true })) } };
    },
  });
  await userEvent.click(await screen.findByLabelText("Cocher 211971"));
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 573 résultats" }));
  await screen.findByText("573 fiches cochées");
  await userEvent.selectOptions(
    await screen.findByLabelText("Affecter la sélection à"),
    await screen.findByRole("option", { name: "Salma Idrissi (4)" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Affecter" }));

  expect(await screen.findByText("500 commandes affectées")).toBeInTheDocument();
  expect(screen.getByText("Réessayez plus tard.")).toBeVisible();
  expect(screen.getByText("Non envoyées, restées cochées : 73")).toBeVisible();
  expect(screen.getByText("73 fiches cochées")).toBeVisible();
  expect(sent(AFFECTER)).toEqual([
    { ids: ids.slice(0, 500), operateur: "o1" },
    { ids: ids.slice(500), operateur: "o1" },
  ]);
});

test("une affectation part une fois, sous sa clé, et pas sans connexion", async () => {
  const app = openApp(ORDERS, { ...SERVEUR, [AFFECTER]: { body: { results: [{ id: "c1", ok: true }] } } });
  await userEvent.click(await screen.findByLabelText("Cocher 211971"));
  await userEvent.selectOptions(
    await screen.findByLabelText("Affecter la sélection à"),
    await screen.findByRole("option", { name: "Salma Idrissi (4)" }),
  );
  act(() => onlineManager.setOnline(false));
  expect(await screen.findByText("Affecter plusieurs commandes demande une connexion.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Affecter" }));
  expect(app.sent(AFFECTER)).toEqual([]);

  act(() => onlineManager.setOnline(true));
  await userEvent.click(screen.getByRole("button", { name: "Affecter" }));
  await waitFor(() => expect(keysOf(app, AFFECTER)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]));
});

test("sans le droit d'affecter, l'administrateur n'affecte pas", async () => {
  openApp(ORDERS, { ...SERVEUR, ...droits("annuler") });
  await userEvent.click(await screen.findByLabelText("Cocher 211971"));

  expect(await screen.findByText("1 fiche cochée")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Affecter" })).not.toBeInTheDocument();
});

test("une commande changée ailleurs apparaît sans recharger la page", async () => {
  const flux = new EventTarget();
  vi.stubGlobal("EventSource", function ouvrirFlux(adresse: string) {
    return Object.assign(flux, { adresse, close: () => {} });
  });
  let total = "1036.00";
  openApp(ORDERS, {
    ...SERVEUR,
    "GET yoozak/commande/dossier/": () => ({
      body: { results: [{ id: "c1", version: 3, id_yz: 211971, total }], next: null },
    }),
    "GET stream/ticket/": { body: { url: "/flux/?ticket=t" } },
  });
  expect(await screen.findByText(/1.036,00.DH/)).toBeVisible();
  await vi.waitFor(() => expect(flux).toHaveProperty("adresse", "/flux/?ticket=t"));

  const NOUVELLE = '{"resource":"yoozak.commande.commande","ids":["c1"]}';
  total = "840.00";
  act(() => {
    flux.dispatchEvent(new MessageEvent("records.changed", { data: NOUVELLE }));
  });

  await waitFor(() => expect(screen.getByText(/840,00.DH/)).toBeVisible());
});
