import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { COMPANY_SERVER, GRANTED, SELLER } from "@/test/company";
import { openApp, refusal } from "@/test/render";

const PAGE = "/societe/roles/r2";
const SHELF = { resource: "lab.depot.shelf", verbs: ["view"], sees: [], sets: [], rule: "" };
const BOX = { ...SHELF, resource: "lab.depot.box" };
const MINE = { ...BOX, verbs: ["seal"], rule: "mine(actor.profile)" };

/** What an editor may give who has not got the right to seal. */
const LIMITED = {
  ...GRANTED,
  resources: GRANTED.resources.map((kind) => ({
    ...kind,
    verbs: kind.verbs.map((verb) => (verb.name === "seal" ? { ...verb, limits: [] } : verb)),
  })),
};

function cell(name: string) {
  return screen.findByRole("checkbox", { name });
}

test("the matrix tells what a role may, and sends all rights once one differs", async () => {
  const { sent } = openApp(PAGE, {
    ...COMPANY_SERVER,
    "PATCH company/roles/r2/": { body: { ...SELLER, version: 5 } },
  });
  expect(await cell("Boîtes : view")).toBeChecked();
  await userEvent.click(await cell("Boîtes : update"));
  await userEvent.click(await cell("Rayons : view"));

  const bar = within(
    screen.getByText("2 personnes le sentiront au prochain clic :").parentElement as HTMLElement,
  );
  expect(bar.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Boîtes : update",
    "Rayons : view",
  ]);
  expect(bar.getByLabelText("gagné")).toBeVisible();
  expect(bar.getByLabelText("perdu")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() =>
    expect(sent("PATCH company/roles/r2/")).toEqual([
      { version: 4, rights: [{ ...BOX, verbs: ["view", "update"] }, MINE] },
    ]),
  );
  expect(await screen.findByText("Enregistré.")).toBeVisible();
});

test("what the editor has not is locked, and says why", async () => {
  openApp(PAGE, {
    ...COMPANY_SERVER,
    "GET company/roles/r2/": { body: { ...SELLER, rights: [] } },
    "GET company/roles/grantable/": { body: LIMITED },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Détail : boîtes" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Boîtes" }));
  await userEvent.click(dialog.getByRole("button", { name: "Accorder un droit" }));
  const seal = dialog.getByRole("checkbox", { name: "Seal" });
  expect(seal).toHaveAttribute("aria-disabled", "true");
  expect(seal).toHaveAttribute("title", "Vous n'avez pas ce droit vous-même.");
  await userEvent.click(seal);
  expect(seal).not.toBeChecked();
});

test("a role that may more than its editor cannot be changed at all", async () => {
  openApp(PAGE, { ...COMPANY_SERVER, "GET company/roles/grantable/": { body: LIMITED } });

  expect(await screen.findByText(/Ce rôle peut plus que vous/)).toBeVisible();
  await userEvent.click(await cell("Boîtes : update"));
  expect(await cell("Boîtes : update")).not.toBeChecked();
  expect(screen.getByLabelText(/Nom du rôle/)).toHaveAttribute("readonly");
});

test("fields and records are chosen in the details, and rules are told in words", async () => {
  const { sent } = openApp(PAGE, {
    ...COMPANY_SERVER,
    "GET company/roles/rule/": { body: { words: "code est “A1”" } },
    "PATCH company/roles/r2/": { body: { ...SELLER, version: 5 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Détail : boîtes" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Boîtes" }));
  const [first, second] = dialog.getAllByRole("region", { name: "Un droit" }).map((card) => within(card));
  if (!first || !second) throw new Error("There are two rights.");
  expect(second.getByRole("radio", { name: "Dont il a la charge" })).toBeChecked();

  await userEvent.click(first.getByText("Champs visibles", { exact: false }));
  await userEvent.click(first.getByRole("checkbox", { name: "Prix" }));
  await userEvent.click(first.getByRole("radio", { name: "Celles d'une règle" }));
  await userEvent.selectOptions(first.getByRole("combobox", { name: "Champ" }), "Code");
  await userEvent.type(first.getByRole("textbox", { name: "Valeur" }), "A1");
  await userEvent.click(first.getByRole("button", { name: "Ajouter" }));
  expect(await first.findByText("code est “A1”")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Terminé" }));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  const narrowed = { ...BOX, sees: ["-price"], rule: 'code == "A1"' };
  await waitFor(() =>
    expect(sent("PATCH company/roles/r2/")).toEqual([{ version: 4, rights: [SHELF, narrowed, MINE] }]),
  );
  expect(await screen.findByText("Enregistré.")).toBeVisible();
});

test("a role begins with the rights of another, under a key of its own", async () => {
  const { sent } = openApp("/societe/roles", {
    ...COMPANY_SERVER,
    "POST company/roles/r2/copy/": { status: 201, body: { ...SELLER, id: "r3", label: "Vendeur" } },
  });
  expect(await screen.findByText("2 personnes")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Nouveau rôle" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nouveau rôle" }));
  await userEvent.type(dialog.getByLabelText("Comment s'appelle-t-il ?"), "Vendeur");
  await userEvent.selectOptions(dialog.getByLabelText("Partir des droits de"), "Vendeur");
  await userEvent.click(dialog.getByRole("button", { name: "Créer" }));

  await waitFor(() => expect(window.location.pathname).toBe("/societe/roles/r3"));
  expect(sent("POST company/roles/r2/copy/")).toEqual([{ key: "VENDEUR_2", label: "Vendeur" }]);
});

test("a role that people have is not deleted, and the reason is told", async () => {
  openApp(PAGE, {
    ...COMPANY_SERVER,
    "DELETE company/roles/r2/": refusal(409, "role_attribue", "2 personnes ont ce rôle."),
  });
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Supprimer le rôle « Vendeur » ?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Supprimer" }));

  expect(await dialog.findByText("2 personnes ont ce rôle.")).toBeVisible();
  expect(window.location.pathname).toBe(PAGE);
});

test.each(["fr", "ar", "en"] as const)("in %s, a role has no accessibility fault", async (language) => {
  await chooseLanguage(language);
  openApp(PAGE, COMPANY_SERVER);
  await screen.findByRole("table");

  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
