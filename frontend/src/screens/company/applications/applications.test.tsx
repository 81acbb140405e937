import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { COMPANY_SERVER } from "@/test/company";
import { type Answers, openApp } from "@/test/render";

const APPLICATION = {
  id: "a1",
  name: "Boutique",
  client_id: "app_1",
  is_confidential: true,
  redirect_uris: ["https://boutique.ma/retour"],
  scopes: ["*:view"],
  role: "VENDEUR",
  max_calls_per_minute: null,
  disabled_at: null as string | null,
  created_at: "2026-11-01T00:00:00Z",
  words: [{ subject: "toutes les fiches", verbs: ["voir"] }],
};

function serving(...results: (typeof APPLICATION)[]): Answers {
  return { ...COMPANY_SERVER, "GET company/applications/": { body: { results } } };
}

test("an application is registered, and its secret is shown once", async () => {
  const user = userEvent.setup();
  const { sent } = openApp("/societe/applications", {
    ...serving(),
    "POST company/applications/": { status: 201, body: { ...APPLICATION, secret: "yzs_secret" } },
  });
  expect(await screen.findByText("Aucune application n'est enregistrée.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Nouvelle application" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.queryByLabelText("Tout ce que le rôle permet")).toBeNull();
  await user.type(dialog.getByLabelText("Nom de l'application"), "Boutique");
  await user.type(
    dialog.getByLabelText(/Où les personnes sont renvoyées/),
    "https://a.ma/{Enter}https://b.ma/",
  );
  await user.selectOptions(dialog.getByLabelText(/Agit-elle aussi pour l'entreprise/), "Vendeur");
  await user.click(dialog.getByRole("button", { name: "L'enregistrer" }));

  const told = within(await screen.findByRole("dialog", { name: "Le secret de « Boutique »" }));
  expect(told.getByText("yzs_secret")).toBeVisible();
  await user.click(told.getByRole("button", { name: "Je l'ai gardé" }));
  await waitFor(() => expect(screen.queryByText("yzs_secret")).toBeNull());
  expect(sent("POST company/applications/")).toEqual([
    {
      name: "Boutique",
      redirect_uris: ["https://a.ma/", "https://b.ma/"],
      scopes: ["*:view", "*:export"],
      is_confidential: true,
      role: "VENDEUR",
    },
  ]);
});

test("an application that keeps no secret has no role, and none is shown", async () => {
  const user = userEvent.setup();
  const open = { ...APPLICATION, is_confidential: false, role: "", secret: "" };
  const { sent } = openApp("/societe/applications", {
    ...serving(),
    "POST company/applications/": { status: 201, body: open },
  });
  await user.click(await screen.findByRole("button", { name: "Nouvelle application" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("Nom de l'application"), "Tournée");
  await user.selectOptions(dialog.getByLabelText(/Agit-elle aussi/), "Vendeur");
  await user.click(dialog.getByLabelText(/où elle peut garder un secret/));
  expect(dialog.queryByLabelText(/Agit-elle aussi/)).toBeNull();
  await user.click(dialog.getByRole("button", { name: "L'enregistrer" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent("POST company/applications/")).toMatchObject([{ is_confidential: false, role: "" }]);
});

test("a new secret and an end are asked about first; one that is disabled can be enabled", async () => {
  const user = userEvent.setup();
  const off = { ...APPLICATION, id: "a2", name: "Ancienne", disabled_at: "2026-11-02T00:00:00Z" };
  const { sent } = openApp("/societe/applications", {
    ...serving(APPLICATION, off),
    "POST company/applications/a1/secret/": { body: { ...APPLICATION, secret: "yzs_autre" } },
    "POST company/applications/a1/disable/": { body: APPLICATION },
    "POST company/applications/a2/enable/": { body: off },
  });
  await user.click(await screen.findByRole("button", { name: "Nouveau secret Boutique" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Nouveau secret" }));
  const told = within(await screen.findByRole("dialog", { name: "Le secret de « Boutique »" }));
  expect(told.getByText("yzs_autre")).toBeVisible();
  await user.click(told.getByRole("button", { name: "Je l'ai gardé" }));

  await user.click(await screen.findByRole("button", { name: "Désactiver Boutique" }));
  expect(sent("POST company/applications/a1/disable/")).toEqual([]);
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Désactiver" }));
  await waitFor(() => expect(sent("POST company/applications/a1/disable/")).toHaveLength(1));

  // Behind the question nothing can be pressed, until it is closed.
  const enable = await screen.findByRole("button", { name: "Activer Ancienne" });
  expect(screen.queryByRole("button", { name: "Désactiver Ancienne" })).toBeNull();
  await user.click(enable);
  await waitFor(() => expect(sent("POST company/applications/a2/enable/")).toHaveLength(1));
});
