import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN, FICHE } from "@/test/fixtures";
import { COMMANDES, field, ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const FICHE_URL = "yoozak/commande/commande/c1/";
const PATCH = `PATCH ${FICHE_URL}`;
const OPERATION = `POST ${FICHE_URL}operations/`;
const BROUILLON = "yz.u1.draft.yoozak.commande.commande.c1";
const AUTRE = { ...FICHE, adresse: "12 rue des Orangers", version: 9 };

/** Une commande qu'un collègue peut changer pendant qu'on la regarde. */
function ouvrir(commande: { lue: typeof FICHE }, reponses: Answers = {}) {
  const app = openApp(`${ORDERS}/c1`, {
    ...ORDERS_SERVER,
    "GET session/": { body: ADMIN },
    [`GET ${FICHE_URL}`]: () => ({ body: commande.lue }),
    [PATCH]: () => {
      const { version, ...valeurs } = app.sent(PATCH).at(-1) as { version: number };
      commande.lue = { ...commande.lue, ...valeurs, version: version + 1 };
      return { body: commande.lue };
    },
    ...reponses,
  });
  return app;
}

async function taper(champ: string, texte: string) {
  const zone = await screen.findByLabelText(champ);
  await userEvent.clear(zone);
  await userEvent.type(zone, texte);
}

function revenirPlusTard() {
  const maintenant = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(maintenant + 60_000);
  window.dispatchEvent(new Event("visibilitychange"));
}

const enregistrer = () => userEvent.click(screen.getByRole("button", { name: "Enregistrer l'adresse" }));

test.each([
  ["La vôtre", [{ adresse: "3 rue Atlas", version: 9 }], "3 rue Atlas"],
  ["La sienne", [], "12 rue des Orangers"],
])(
  "l'adresse tapée reste quand un collègue change la commande, puis %s est choisie",
  async (choix, envois, reste) => {
    const commande = { lue: FICHE };
    const { sent } = ouvrir(commande);
    await taper("Adresse", "3 rue Atlas");
    commande.lue = { ...AUTRE, client: { ...AUTRE.client, nom: "Rajae Berrada" } };
    revenirPlusTard();
    await screen.findByText("Rajae Berrada");
    expect(screen.getByLabelText("Adresse")).toHaveValue("3 rue Atlas");

    await enregistrer();
    const dialogue = within(await screen.findByRole("dialog", { name: /Quelqu'un a modifié/ }));
    expect(dialogue.getByRole("radio", { name: /La sienne ?12 rue des Orangers/ })).toBeVisible();
    await userEvent.click(dialogue.getByRole("radio", { name: new RegExp(choix) }));
    await userEvent.click(dialogue.getByRole("button", { name: "Enregistrer ce choix" }));

    await waitFor(() => expect(screen.getByLabelText("Adresse")).toHaveValue(reste));
    await waitFor(() => expect(sent(PATCH)).toEqual(envois));
    await waitFor(() => expect(localStorage.getItem(BROUILLON)).toBeNull());
  },
);

test("changer autre chose de la commande ne touche pas à ce qu'on tape, ni ne fait poser de question", async () => {
  const { sent } = ouvrir({ lue: FICHE });
  await taper("Adresse", "3 rue Atlas");
  await userEvent.click(screen.getByLabelText(/Facturer la livraison/));
  await waitFor(() => expect(sent(PATCH)).toHaveLength(1));
  expect(screen.getByLabelText("Adresse")).toHaveValue("3 rue Atlas");
  await enregistrer();

  await waitFor(() => expect(sent(PATCH).at(-1)).toEqual({ adresse: "3 rue Atlas", version: 4 }));
  await waitFor(() =>
    expect(screen.queryByRole("button", { name: "Enregistrer l'adresse" })).not.toBeInTheDocument(),
  );
});

test("le commentaire tapé revient un autre jour, et part une fois", async () => {
  const garde = { values: { commentaire: "Rappelle à 18 h" }, base: { commentaire: null }, version: 3 };
  localStorage.setItem(BROUILLON, JSON.stringify(garde));
  const { sent } = ouvrir({ lue: AUTRE }, { [OPERATION]: { body: { ...AUTRE, version: 10 } } });
  expect(await screen.findByLabelText("Commentaire")).toHaveValue("Rappelle à 18 h");
  expect(screen.getByText("Votre saisie non enregistrée est revenue.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer l'opération" }));

  await waitFor(() => expect(screen.getByLabelText("Commentaire")).toHaveValue(""));
  expect(sent(OPERATION)).toEqual([expect.objectContaining({ commentaire: "Rappelle à 18 h", version: 9 })]);
  expect(localStorage.getItem(BROUILLON)).toBeNull();
});

test("qui quitte la fiche avec une saisie est averti", async () => {
  const confirmer = vi.spyOn(window, "confirm").mockReturnValue(false);
  ouvrir({ lue: FICHE });
  await taper("Commentaire", "Ne répond pas");
  await userEvent.click(screen.getByRole("link", { name: "Toutes les commandes" }));

  await waitFor(() => expect(confirmer).toHaveBeenCalledOnce());
  expect(window.location.pathname).toBe(`${ORDERS}/c1`);
});

const CADEAU = field("c_cadeau", "text", { label: "Cadeau", help: "Pour qui ?" });
const AJOUTS = { ...FICHE, ajoutes: { c_cadeau: "non" }, a_remplir: ["c_cadeau"] };
const REMPLIR = `PATCH ${FICHE_URL}ajoutes/`;
const AVEC_CHAMP = {
  "GET metadata/yoozak.commande.commande/": { body: { ...COMMANDES, fields: [...COMMANDES.fields, CADEAU] } },
};

test("un champ que l'entreprise a ajouté se remplit, et son refus se lit à côté de lui", async () => {
  const remplie = { ...AJOUTS, ajoutes: { c_cadeau: "oui" }, version: 4 };
  const reponses = [
    refusal(400, "donnees_invalides", "Non.", { c_cadeau: ["Trop long."] }),
    { body: remplie },
  ];
  const { sent } = ouvrir({ lue: AJOUTS }, { ...AVEC_CHAMP, [REMPLIR]: () => reponses.shift() ?? {} });
  const panneau = within(await screen.findByRole("region", { name: "Autres informations" }));
  await taper("Cadeau", "oui");
  await userEvent.click(panneau.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(panneau.getByLabelText("Cadeau")).toHaveAccessibleDescription("Pour qui ? Trop long."),
  );
  expect(panneau.getByLabelText("Cadeau")).toHaveValue("oui");
  await userEvent.click(panneau.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(panneau.queryByRole("button", { name: "Enregistrer" })).toBeNull());
  const envoi = { valeurs: { c_cadeau: "oui" }, version: 3 };
  expect(sent(REMPLIR)).toEqual([envoi, envoi]);
  expect(panneau.getByLabelText("Cadeau")).toHaveValue("oui");
  expect(localStorage.getItem(BROUILLON)).toBeNull();
});

test("un champ ajouté qu'un collègue a changé aussi se compare avant de partir", async () => {
  const commande = { lue: AJOUTS };
  const { sent } = ouvrir(commande, { ...AVEC_CHAMP, [REMPLIR]: { body: AJOUTS } });
  await taper("Cadeau", "oui");
  const nom = "Rajae Berrada";
  commande.lue = {
    ...AJOUTS,
    ajoutes: { c_cadeau: "peut-être" },
    client: { ...AUTRE.client, nom },
    version: 9,
  };
  revenirPlusTard();
  await screen.findByText(nom);
  const panneau = within(screen.getByRole("region", { name: "Autres informations" }));
  await userEvent.click(panneau.getByRole("button", { name: "Enregistrer" }));
  const dialogue = within(await screen.findByRole("dialog", { name: /Quelqu'un a modifié/ }));
  await userEvent.click(dialogue.getByRole("radio", { name: /La sienne ?peut-être/ }));
  await userEvent.click(dialogue.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(() => expect(panneau.getByLabelText("Cadeau")).toHaveValue("peut-être"));
  expect(sent(REMPLIR)).toEqual([]);
});

test("qui ne remplit pas un champ ajouté le lit", async () => {
  ouvrir({ lue: { ...AJOUTS, a_remplir: [] } }, AVEC_CHAMP);
  const panneau = within(await screen.findByRole("region", { name: "Autres informations" }));
  expect(panneau.getByText("non")).toBeVisible();
  expect(panneau.queryByRole("textbox")).toBeNull();
});
