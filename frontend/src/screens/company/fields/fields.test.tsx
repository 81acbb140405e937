import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { chooseLanguage } from "@/platform/i18n";
import { BOX } from "@/test/boxes";
import { openSettings, press, SIZE_FIELD } from "@/test/settings";

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
});

test("a field is added with its choices, named after what people read", async () => {
  const { sent } = openSettings("champs/nouveau", {
    "POST company/fields/": { status: 201, body: SIZE_FIELD },
    "GET metadata/lab.depot.box/": { body: BOX },
  });
  const records = await screen.findByLabelText(/Ajouté à/);
  // Orders change by their own acts: no form would fill in a field of theirs.
  expect([...records.children].map((each) => each.textContent)).toEqual(["Choisir…", "Cartons", "Clients"]);
  await userEvent.selectOptions(records, "Cartons");
  await userEvent.selectOptions(screen.getByLabelText(/Type/), "Choix");
  await userEvent.type(screen.getByLabelText(/Libellé · Français/), "Taille du carton");
  await userEvent.type(screen.getByLabelText("Libellé · العربية"), "المقاس");
  await press("Ajouter un choix");
  await userEvent.type(screen.getByLabelText("Choix 1 · Français"), "Petit");
  await userEvent.click(screen.getByLabelText("Affiché dans les listes"));
  await userEvent.selectOptions(await screen.findByLabelText("Dans le formulaire, après"), "Price");
  const faults = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(faults.violations.map(({ id }) => id)).toEqual([]);
  await press("Ajouter le champ");

  expect(await screen.findByRole("heading", { name: "Champs ajoutés" })).toBeVisible();
  expect(sent("POST company/fields/")).toEqual([
    {
      kind: "choice",
      labels: { fr: "Taille du carton", ar: "المقاس" },
      helps: {},
      options: { choices: [{ value: "petit", labels: { fr: "Petit" } }] },
      required: false,
      position: 0,
      after: "price",
      is_listed: true,
      is_filterable: false,
      resource: "lab.depot.box",
      key: "taille_du_carton",
    },
  ]);
});

test("a field is put aside, and one that is being made filterable shows how far it is", async () => {
  const copying = { state: "running", done: 40, total: 100 };
  const { sent } = openSettings("champs", {
    "GET company/fields/": { body: { results: [{ ...SIZE_FIELD, copying }] } },
    "PATCH company/fields/f1/": { body: SIZE_FIELD },
  });
  const bar = await screen.findByRole("progressbar", { name: /Préparation du filtre… Taille/ });
  expect(bar).toHaveAttribute("value", "40");
  await press("Mettre de côté Taille");

  await waitFor(() => expect(sent("PATCH company/fields/f1/")).toEqual([{ is_active: false, version: 2 }]));
});

test("what failed to become filterable is asked for again", async () => {
  let field = { ...SIZE_FIELD, copying: { state: "failed", done: 0, total: 0 } };
  const { sent } = openSettings("champs/f1", {
    "GET company/fields/f1/": () => ({ body: field }),
    "PATCH company/fields/f1/": () => {
      field = { ...field, version: 3, copying: { state: "queued", done: 0, total: 0 } };
      return { body: field };
    },
  });
  await userEvent.click(await screen.findByLabelText("Les listes peuvent être filtrées par ce champ"));
  await press("Enregistrer");

  expect(await screen.findByRole("heading", { name: "Champs ajoutés" })).toBeVisible();
  expect(sent("PATCH company/fields/f1/")).toEqual([{ is_filterable: true, version: 2 }]);
});

test("what was typed for a field is there again, until it is given up", async () => {
  openSettings("champs/f1");
  await userEvent.type(await screen.findByLabelText("Libellé · English"), "Size");
  cleanup();
  openSettings("champs/f1");

  expect(await screen.findByLabelText("Libellé · English")).toHaveValue("Size");
  await press("Renoncer");
  expect(screen.getByLabelText("Libellé · English")).toHaveValue("");
  expect(screen.queryByRole("button", { name: "Renoncer" })).toBeNull();
});
