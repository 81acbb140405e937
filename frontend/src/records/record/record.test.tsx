import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX, BOX_SERVER, BOXES, LEADING, ROW } from "@/test/boxes";
import { openApp, refusal } from "@/test/render";
import { type } from "@/test/typed";

const ONE = "lab/depot/box/b1/";
const PATCH = `PATCH ${ONE}`;

test("a record shows its form, its lines, its life and its history", async () => {
  openApp(`${BOXES}/b1`, BOX_SERVER);

  expect(await screen.findByRole("heading", { level: 1, name: "A1" })).toBeVisible();
  expect(screen.getByLabelText(/^Code/)).toHaveValue("A1");
  expect(screen.getByRole("combobox", { name: "Shelf" })).toHaveValue("North");
  expect(screen.getByLabelText("Count, ligne 1")).toHaveValue("1");
  expect(
    within(screen.getByRole("list", { name: "State" }))
      .getByText("New")
      .closest("li"),
  ).toHaveAttribute("aria-current", "step");
  expect(await screen.findByText("a changé : Price : 10,00 → 12,50")).toBeVisible();
});

test("a record leads to the lists of what points to it, counted in one answer", async () => {
  const engine = { resource: "business.boxes.parcel", field: "box", label: "parcels", by: "box" };
  const lists = [LEADING, engine, { ...LEADING, field: "wrapping", by: "wrapping" }];
  openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`GET ${ONE}related/`]: {
      body: {
        results: lists.map((list, at) => ({ ...list, count: at ? 7 : 1000, more: at === 0 })),
      },
    },
  });
  const panel = within(await screen.findByRole("region", { name: "Liens" }));
  const [first, second, ...others] = await panel.findAllByRole("link");

  expect(others).toEqual([]);
  expect(first).toHaveTextContent(/^Parcels · box1\s000\+$/);
  expect(first).toHaveAttribute("href", "/lab/depot/parcel?filter=%7B%22box%22%3A%22b1%22%7D");
  expect(second).toHaveTextContent(/^Parcels · wrapping7$/);
});

test("what nothing points to asks for nothing and shows no empty panel", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, related: [] } },
  });
  expect(await screen.findByRole("region", { name: "Historique" })).toBeVisible();

  expect(screen.queryByRole("region", { name: "Liens" })).not.toBeInTheDocument();
  expect(sent(`GET ${ONE}related/`)).toEqual([]);
});

test("only what differs is sent, from the version that was read", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [PATCH]: { body: { ...ROW, price: "14.00", version: 4 } },
  });
  await type(/^Price/, "14,00");
  expect(screen.getByText("1 modification non enregistrée")).toBeVisible();
  await userEvent.keyboard("{Control>}s{/Control}");

  await waitFor(() => expect(sent(PATCH)).toEqual([{ price: "14.00", version: 3 }]));
  await waitFor(() => expect(screen.queryByText(/non enregistrée/)).not.toBeInTheDocument());
  expect(screen.getByLabelText(/^Price/)).toHaveValue("14,00");
});

test("what is wrong is said beside its field and in one place that leads there", async () => {
  openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [PATCH]: refusal(400, "donnees_invalides", "Données invalides.", {
      code: ["Déjà pris."],
      "parts.0.count": ["Trop."],
    }),
  });
  await type(/^Code/, "B2");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  const summary = within(
    (await screen.findByText("Impossible d'enregistrer pour l'instant :")).parentElement as HTMLElement,
  );
  expect(summary.getByRole("link", { name: "Code" })).toHaveAttribute("href", "#field-code");
  expect(summary.getByRole("link", { name: "Parts, ligne 1, Count" })).toHaveAttribute(
    "href",
    "#field-parts",
  );
  expect(screen.getByLabelText(/^Code/)).toHaveAccessibleDescription("Déjà pris.");
  expect(screen.getByLabelText(/^Code/)).toHaveValue("B2");
});

test("when a colleague was faster, both values stand side by side and one chooses", async () => {
  let theirs: typeof ROW = ROW;
  let refused = false;
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`GET ${ONE}`]: () => ({ body: theirs }),
    [PATCH]: () => {
      if (refused) return { body: { ...theirs, code: "A9", version: 8 } };
      refused = true;
      theirs = { ...ROW, code: "A5", price: "20.00", version: 7 };
      return refusal(409, "version_perimee", "Modifié entre-temps.");
    },
  });
  await type(/^Code/, "A9");
  await type(/^Price/, "14");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  const dialog = within(await screen.findByRole("dialog"));
  const price = within(dialog.getByRole("group", { name: "Price" }));
  expect(price.getByRole("radio", { name: /La sienne ?20,00/ })).not.toBeChecked();
  await userEvent.click(price.getByRole("radio", { name: /La sienne/ }));
  await userEvent.click(dialog.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { code: "A9", price: "14", version: 3 },
      { code: "A9", version: 7 },
    ]),
  );
  const open = () => screen.queryByRole("dialog", { name: /Quelqu'un a modifié/ });
  await waitFor(() => expect(open()).not.toBeInTheDocument());
});

test("what was typed and not saved is still there after a crash, and can be given up", async () => {
  localStorage.setItem(
    "yz.u1.draft.lab.depot.box.b1",
    JSON.stringify({ values: { code: "A7" }, base: { code: "A1" }, version: 3 }),
  );
  openApp(`${BOXES}/b1`, BOX_SERVER);

  expect(await screen.findByLabelText(/^Code/)).toHaveValue("A7");
  expect(screen.getByText("Votre saisie non enregistrée est revenue.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Y renoncer" }));
  expect(screen.getByLabelText(/^Code/)).toHaveValue("A1");
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.b1")).toBeNull();
});

test("one is asked before walking away from what was typed", async () => {
  const confirm = vi.spyOn(window, "confirm").mockReturnValue(false);
  openApp(`${BOXES}/b1`, BOX_SERVER);
  await type(/^Code/, "A7");

  await userEvent.click(screen.getByRole("link", { name: "Boxes" }));

  await waitFor(() => expect(confirm).toHaveBeenCalledOnce());
  expect(window.location.pathname).toBe(`${BOXES}/b1`);
});

test("a locked action says why and sends nothing", async () => {
  openApp(`${BOXES}/b1`, BOX_SERVER);
  const seal = await screen.findByRole("button", { name: "Seal" });
  await userEvent.click(seal);

  expect(seal).toHaveAttribute("aria-disabled", "true");
  expect(seal).toHaveAccessibleDescription("Seal : The box is empty.");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("an action runs with what it asks and the version that was read", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`GET ${ONE}actions/`]: { body: { results: [{ name: "seal", enabled: true, reason: null }] } },
    [`POST ${ONE}actions/seal/`]: { body: { ...ROW, state: "sealed", version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Seal" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Note/), "fait");
  await userEvent.click(dialog.getByRole("button", { name: "Seal" }));

  await waitFor(() => expect(sent(`POST ${ONE}actions/seal/`)).toEqual([{ note: "fait", version: 3 }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

test("a change is taken back from the history; a creation is not offered", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`POST ${ONE}history/h2/undo/`]: { body: { ...ROW, price: "10.00", version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: /^Annuler : a changé/ }));

  await waitFor(() => expect(sent(`POST ${ONE}history/h2/undo/`)).toEqual([{ version: 3 }]));
  expect(screen.queryByRole("button", { name: /^Annuler : a créé/ })).not.toBeInTheDocument();
});

const RESTORE = "POST lab/depot/box/deleted/restore/";
const TAKEN = { code: "donnees_invalides", message: "Non.", champs: { code: ["Déjà prise."] } };

test("a deleted record leads back to its list, and one is told why it cannot be brought back", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`DELETE ${ONE}?version=3`]: { status: 204 },
    [RESTORE]: { body: { results: [{ id: "b1", ok: false, error: TAKEN }] } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect(await screen.findByText("« A1 » est dans la corbeille.")).toBeInTheDocument();
  expect(window.location.pathname).toBe(BOXES);
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  expect((await screen.findByText("Déjà prise.")).closest("li")).toHaveTextContent("A1 : Déjà prise.");
  expect(sent(RESTORE)).toEqual([{ ids: ["b1"] }]);
});

test("a new record begins with the defaults, and one lands on it", async () => {
  const confirm = vi.spyOn(window, "confirm");
  const { sent } = openApp(`${BOXES}/nouveau`, {
    ...BOX_SERVER,
    "POST lab/depot/box/": { status: 201, body: ROW },
  });
  await type(/^Code/, "A1");
  expect(screen.getByLabelText("Open")).toBeChecked();
  expect(screen.queryByText("State")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Créer" }));

  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
  expect(sent("POST lab/depot/box/")).toEqual([{ code: "A1" }]);
  expect(confirm).not.toHaveBeenCalled();
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.new")).toBeNull();
});

test("a related record is found by typing, and taken away", async () => {
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.shelf/": {
      body: { ...BOX, key: "lab.depot.shelf", path: "lab/depot/shelf/", title: ["code"] },
    },
    "GET lab/depot/shelf/?q=sou&limit=20": { body: { results: [{ id: "s2", code: "South" }], next: null } },
    "GET lab/depot/shelf/": { body: { results: [], next: null } },
    [PATCH]: { body: { ...ROW, version: 4 } },
  });
  await type("Shelf", "sou");
  await userEvent.click(await screen.findByRole("option", { name: "South" }));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(sent(PATCH)).toEqual([{ shelf: "s2", version: 3 }]));
});
