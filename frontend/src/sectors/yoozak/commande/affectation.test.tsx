import { onlineManager } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { keysOf } from "@/test/outbox";
import { openApp } from "@/test/render";

const AFFECTER = "POST yoozak/commande/commande/actions/affecter/";
const SERVEUR = {
  ...ORDERS_SERVER,
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

test("seul l'administrateur affecte", async () => {
  const operateur = { ...ADMIN, user: { ...ADMIN.user, role: "CONFIRMATION" } };
  openApp(ORDERS, { ...SERVEUR, "GET session/": { body: operateur } });
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
