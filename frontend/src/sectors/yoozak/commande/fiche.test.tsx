import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN, AFFECTEE, FICHE } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const FICHE_URL = "yoozak/commande/commande/c1/";

function ouvrir(reponses: Answers = {}) {
  return openApp(`${ORDERS}/c1`, {
    ...ORDERS_SERVER,
    "GET session/": { body: ADMIN },
    [`GET ${FICHE_URL}`]: { body: FICHE },
    ...reponses,
  });
}

test("la commande montre sa feuille, ses opérations et son histoire", async () => {
  ouvrir();

  expect(await screen.findByRole("heading", { name: "Commande 211971" })).toBeVisible();
  expect(screen.getByText("CHAUSS FEM YZ 247 - 37/noir / أسود")).toBeVisible();
  expect(screen.getByText("Appel 1")).toBeVisible();
  const etapes = within(screen.getByRole("region", { name: "Historique" })).getAllByRole("listitem");
  expect(etapes).toHaveLength(2);
  expect(etapes[1]).toHaveTextContent("Confirmation lancée par l'opérateur");
});

test("la commande s'imprime sur le papier de l'entreprise, d'un bouton ou par Ctrl P", async () => {
  const ouvrirOnglet = vi.fn();
  vi.stubGlobal("open", ouvrirOnglet);
  const metadonnees = ORDERS_SERVER["GET metadata/yoozak.commande.commande/"] as {
    body: { verbs: string[] };
  };
  ouvrir({
    "GET metadata/yoozak.commande.commande/": {
      body: { ...metadonnees.body, verbs: [...metadonnees.body.verbs, "print"] },
    },
  });
  const papier = "/api/v1/yoozak/commande/dossier/c1/print/";
  expect(await screen.findByRole("link", { name: "Imprimer" })).toHaveAttribute("href", papier);
  await userEvent.keyboard("{Control>}p{/Control}");
  expect(ouvrirOnglet).toHaveBeenCalledExactlyOnceWith(papier, "_blank", "noopener");
});

test("ce que le rôle ne voit pas n'est pas inventé, et le reste s'affiche", async () => {
  const [ligne] = FICHE.lignes ?? [];
  const masquee = {
    ...FICHE,
    ...{ client: { nom: null, telephone: null }, total: null, sous_total: null, etat: null, adresse: null },
    ...{ operations: null, historique: null, propositions: null, frais_livraison: null, date_cmd: null },
    lignes: [{ ...ligne, prix_unitaire: null, sous_total: null, stock: null }],
  };
  ouvrir({ [`GET ${FICHE_URL}`]: { body: masquee } });

  expect(await screen.findByRole("heading", { name: /^Commande / })).toBeVisible();
  expect(screen.getByText("CHAUSS FEM YZ247")).toBeVisible();
  expect(document.body).not.toHaveTextContent("0,00");
  for (const titre of ["Opérations", "Historique"]) {
    expect(screen.queryByRole("region", { name: titre })).toBeNull();
  }
});

test("une action sans question part aussitôt, avec la version affichée", async () => {
  const { sent } = ouvrir({
    [`POST ${FICHE_URL}actions/lancer/`]: { body: { ...FICHE, etat: AFFECTEE, version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Relancer" }));

  await waitFor(() => expect(screen.getAllByRole("status")[0]).toHaveTextContent("Affectée"));
  expect(sent(`POST ${FICHE_URL}actions/lancer/`)).toEqual([{ version: 3 }]);
});

test("une action impossible donne sa raison et n'envoie rien", async () => {
  const { sent } = ouvrir();
  const bouton = await screen.findByRole("button", { name: "Préparer" });
  await userEvent.click(bouton);

  expect(bouton).toHaveAccessibleDescription("La commande n'est pas confirmée.");
  expect(bouton).toHaveAttribute("aria-disabled", "true");
  expect(sent(`POST ${FICHE_URL}actions/preparer/`)).toEqual([]);
});

test("le dialogue demande ce que l'action exige", async () => {
  const { sent } = ouvrir({ [`POST ${FICHE_URL}actions/reporter/`]: { body: FICHE } });
  await userEvent.click(await screen.findByRole("button", { name: "Reporter" }));

  const dialogue = within(await screen.findByRole("dialog", { name: "Reporter" }));
  await userEvent.type(dialogue.getByLabelText("Rappeler le"), "2025-07-02T15:00");
  await userEvent.selectOptions(dialogue.getByLabelText("Motif"), "À rappeler");
  await userEvent.click(dialogue.getByRole("button", { name: "Reporter" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(sent(`POST ${FICHE_URL}actions/reporter/`)).toEqual([
    { date: "2025-07-02T14:00:00.000Z", motif: "rappeler", version: 3 },
  ]);
});

test("l'heure qu'on demande est celle de l'entreprise, où que soit l'appareil", async () => {
  const ailleurs = { ...ADMIN, tenant: { ...ADMIN.tenant, timezone: "Asia/Dubai" } };
  const { sent } = ouvrir({
    "GET session/": { body: ailleurs },
    [`POST ${FICHE_URL}actions/reporter/`]: { body: FICHE },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Reporter" }));
  const dialogue = within(await screen.findByRole("dialog", { name: "Reporter" }));
  await userEvent.type(dialogue.getByLabelText("Rappeler le"), "2025-07-02T15:00");
  await userEvent.selectOptions(dialogue.getByLabelText("Motif"), "À rappeler");
  await userEvent.click(dialogue.getByRole("button", { name: "Reporter" }));

  await waitFor(() =>
    expect(sent(`POST ${FICHE_URL}actions/reporter/`)).toEqual([
      { date: "2025-07-02T11:00:00.000Z", motif: "rappeler", version: 3 },
    ]),
  );
});

test("un champ laissé vide n'est pas envoyé", async () => {
  const { sent } = ouvrir({ [`POST ${FICHE_URL}actions/confirmer/`]: { body: FICHE } });
  await userEvent.click(await screen.findByRole("button", { name: "Confirmer" }));
  const dialogue = within(await screen.findByRole("dialog"));

  await userEvent.click(dialogue.getByRole("button", { name: "Confirmer" }));

  await waitFor(() =>
    expect(sent(`POST ${FICHE_URL}actions/confirmer/`)).toEqual([{ version: FICHE.version }]),
  );
});

test("un refus reste dans le dialogue, avec le champ en cause", async () => {
  ouvrir({
    [`POST ${FICHE_URL}actions/confirmer/`]: refusal(
      422,
      "operation_manquante",
      "Enregistrez au moins une opération.",
      { commentaire: ["À préciser."] },
    ),
  });
  await userEvent.click(await screen.findByRole("button", { name: "Confirmer" }));
  const dialogue = within(await screen.findByRole("dialog"));
  await userEvent.click(dialogue.getByRole("button", { name: "Confirmer" }));

  const alerte = await dialogue.findByText("Enregistrez au moins une opération.");
  expect(alerte.closest("[role=alert]")).toHaveTextContent("operation_manquante");
  expect(dialogue.getByLabelText("Commentaire de confirmation")).toHaveAccessibleDescription("À préciser.");
});

test("Échap ferme le dialogue et rend la main au bouton", async () => {
  ouvrir();
  const bouton = await screen.findByRole("button", { name: "Confirmer" });
  await userEvent.click(bouton);
  await screen.findByRole("dialog");
  await userEvent.keyboard("{Escape}");

  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await waitFor(() => expect(bouton).toHaveFocus());
});

test("la version dépassée s'explique, et se recharge", async () => {
  let fiche = FICHE;
  ouvrir({
    [`GET ${FICHE_URL}`]: () => ({ body: fiche }),
    [`PATCH ${FICHE_URL}`]: refusal(409, "version_depassee", "La commande a été modifiée."),
  });
  await userEvent.click(await screen.findByLabelText(/Facturer la livraison/));
  expect(await screen.findByText(/Cette commande a changé depuis son affichage/)).toBeVisible();

  fiche = { ...FICHE, adresse: "12 rue des Orangers", version: 4 };
  await userEvent.click(screen.getByRole("button", { name: "Recharger la commande" }));

  expect(await screen.findByDisplayValue("12 rue des Orangers")).toBeVisible();
  expect(screen.queryByText(/Cette commande a changé/)).not.toBeInTheDocument();
});

test("la quantité, le retrait et la proposition de la feuille changent le panier", async () => {
  const { sent } = ouvrir({
    [`PATCH ${FICHE_URL}lignes/l1/`]: { body: { ...FICHE, version: 4 } },
    [`POST ${FICHE_URL}lignes/`]: { body: { ...FICHE, version: 5 } },
    [`DELETE ${FICHE_URL}lignes/l1/?version=5`]: { body: { ...FICHE, lignes: [], version: 6 } },
  });
  const quantite = await screen.findByLabelText("Quantité de CHAUSS FEM YZ247 37 noir");
  await userEvent.clear(quantite);
  await userEvent.type(quantite, "3{Enter}");
  await waitFor(() => expect(sent(`PATCH ${FICHE_URL}lignes/l1/`)).toEqual([{ quantite: 3, version: 3 }]));

  await userEvent.click(await screen.findByRole("button", { name: "Ajouter YZ247 au panier" }));
  await waitFor(() =>
    expect(sent(`POST ${FICHE_URL}lignes/`)).toEqual([{ variante_id: "va1", quantite: 1, version: 4 }]),
  );

  await userEvent.click(await screen.findByRole("button", { name: /^Retirer/ }));
  expect(await screen.findByText("Le panier est vide.")).toBeVisible();
});

test("la ville se cherche et se choisit au clavier", async () => {
  const agadir = { id: "v9", nom: "AGADIR", region: "SUD", frais: "35.00", delai: "48 h" };
  const { sent } = ouvrir({
    "GET delivery/town/?q=aga": { body: { results: [agadir] } },
    [`PATCH ${FICHE_URL}`]: { body: { ...FICHE, ville: agadir, total: "1051.00", version: 4 } },
  });
  const ville = await screen.findByRole("combobox", { name: "Ville" });
  await userEvent.clear(ville);
  await userEvent.type(ville, "aga");
  await screen.findByRole("option", { name: /AGADIR/ });
  await userEvent.keyboard("{ArrowDown}{Enter}");

  await waitFor(() => expect(sent(`PATCH ${FICHE_URL}`)).toEqual([{ ville_id: "v9", version: 3 }]));
  await waitFor(() => expect(screen.getByRole("combobox", { name: "Ville" })).toHaveValue("AGADIR"));
});

test("deux gestes qui se suivent partent l'un après l'autre, le second avec la version du premier", async () => {
  let repondre = () => {};
  const attente = new Promise<void>((suite) => {
    repondre = suite;
  });
  const payee = { ...FICHE, frais_livraison: !FICHE.frais_livraison, version: 4 };
  const { sent } = ouvrir({
    [`PATCH ${FICHE_URL}`]: () => attente.then(() => ({ body: payee })),
    [`POST ${FICHE_URL}lignes/`]: { body: { ...payee, version: 5 } },
  });
  await userEvent.click(await screen.findByLabelText(/Facturer la livraison/));
  await userEvent.dblClick(screen.getByRole("button", { name: "Ajouter YZ247 au panier" }));
  await waitFor(() => expect(sent(`PATCH ${FICHE_URL}`)).toHaveLength(1));
  expect(sent(`POST ${FICHE_URL}lignes/`)).toEqual([]);
  repondre();

  await waitFor(() =>
    expect(sent(`POST ${FICHE_URL}lignes/`)).toEqual([{ variante_id: "va1", quantite: 1, version: 4 }]),
  );
  expect(screen.queryByText(/Cette commande a changé/)).not.toBeInTheDocument();
});

test("une commande figée se lit sans se changer", async () => {
  ouvrir({ [`GET ${FICHE_URL}`]: { body: { ...FICHE, may_edit: false } } });

  expect(await screen.findByLabelText("Adresse")).toBeDisabled();
  expect(screen.getByRole("combobox", { name: "Ville" })).toBeDisabled();
  expect(screen.getByRole("button", { name: /^Retirer/ })).toBeDisabled();
  expect(screen.queryByRole("button", { name: "Enregistrer l'opération" })).not.toBeInTheDocument();
});
