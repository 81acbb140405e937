import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN, COMMANDE, PAGE } from "@/test/fixtures";
import { openApp, refusal } from "@/test/render";

const LISTE = "GET yoozak/commande/commande/";
const AFFECTER = "POST yoozak/commande/commande/actions/affecter/";
const SERVEUR = {
  "GET session/": { body: ADMIN },
  [LISTE]: { body: PAGE },
  "GET yoozak/commande/operateurs/?role=CONFIRMATION": {
    body: { results: [{ id: "o1", nom: "Salma Idrissi", charge: 4 }] },
  },
};

test("la liste compte toutes les commandes et montre les premières", async () => {
  openApp("/commandes", SERVEUR);

  expect(await screen.findByText("573 commandes")).toBeVisible();
  const rangee = screen.getByRole("row", { name: /211971/ });
  expect(rangee).toHaveTextContent("Rajae Amrani");
  expect(rangee).toHaveTextContent(/1.036,00.DH/);
  expect(within(rangee).getByRole("link", { name: "211971" })).toHaveAttribute("href", "/commandes/c1");
});

test("le filtre d'état passe par l'adresse", async () => {
  openApp("/commandes", {
    ...SERVEUR,
    [`${LISTE}?etat=affectee`]: { body: { ...PAGE, results: [COMMANDE], count: 161 } },
  });
  await screen.findByText("573 commandes");

  await userEvent.selectOptions(screen.getByLabelText("État"), "Affectée (161)");

  expect(await screen.findByText("161 commandes")).toBeVisible();
  expect(window.location.search).toBe("?etat=affectee");
});

test("la recherche passe par l'adresse, et le vide s'annonce", async () => {
  openApp("/commandes", {
    ...SERVEUR,
    [`${LISTE}?q=0600`]: { body: { ...PAGE, results: [], count: 0, next: null } },
  });
  await screen.findByText("573 commandes");

  await userEvent.type(screen.getByRole("searchbox"), "0600{Enter}");

  expect(await screen.findByText("Aucune commande ne correspond.")).toBeVisible();
  expect(window.location.search).toBe("?q=0600");
});

test("la suite s'ajoute sous les premières", async () => {
  openApp("/commandes", {
    ...SERVEUR,
    [`${LISTE}?cursor=suite`]: {
      body: { ...PAGE, results: [{ ...COMMANDE, id: "c3", id_yz: 211973 }], next: null },
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Afficher plus" }));

  expect(await screen.findByRole("link", { name: "211973" })).toBeVisible();
  expect(screen.getByRole("link", { name: "211971" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Afficher plus" })).not.toBeInTheDocument();
});

test("une liste refusée dit pourquoi et propose de réessayer", async () => {
  openApp("/commandes", { ...SERVEUR, [LISTE]: refusal(422, "filtre_inconnu", "Filtre inconnu.") });

  expect(await screen.findByText("Filtre inconnu.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Réessayer" })).toBeVisible();
});

test("affecter plusieurs commandes dit laquelle est refusée, et la garde cochée", async () => {
  const { sent } = openApp("/commandes", {
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
  await userEvent.click(await screen.findByLabelText("Tout sélectionner"));
  await userEvent.selectOptions(screen.getByLabelText("Affecter la sélection à"), "Salma Idrissi (4)");
  await userEvent.click(screen.getByRole("button", { name: "Affecter" }));

  expect(await screen.findByText(/211971 : Déjà confirmée\./)).toBeVisible();
  expect(screen.getByText("1 commande affectée")).toBeVisible();
  expect(screen.getByText("1 commande sélectionnée")).toBeVisible();
  expect(sent(AFFECTER)).toEqual([{ ids: ["c1", "c2"], operateur: "o1" }]);
});

test("seul l'administrateur affecte", async () => {
  const operateur = { ...ADMIN, user: { ...ADMIN.user, role: "CONFIRMATION" } };
  openApp("/commandes", { ...SERVEUR, "GET session/": { body: operateur } });
  await screen.findByText("573 commandes");

  expect(screen.queryByRole("button", { name: "Affecter" })).not.toBeInTheDocument();
  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
});

test("une commande changée ailleurs apparaît sans recharger la page", async () => {
  const flux = new EventTarget();
  vi.stubGlobal("EventSource", function ouvrirFlux(adresse: string) {
    return Object.assign(flux, { adresse, close: () => {} });
  });
  let page = PAGE;
  openApp("/commandes", {
    ...SERVEUR,
    [LISTE]: () => ({ body: page }),
    "GET stream/ticket/": { body: { url: "/flux/?ticket=t" } },
  });
  await screen.findByText("573 commandes");
  await vi.waitFor(() => expect(flux).toHaveProperty("adresse", "/flux/?ticket=t"));

  page = { ...PAGE, count: 574 };
  act(() => {
    flux.dispatchEvent(new MessageEvent("commande.changed", { data: '{"id":"c1"}' }));
  });

  expect(await screen.findByText("574 commandes")).toBeVisible();
});
