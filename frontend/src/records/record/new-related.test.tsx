import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { field } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const SHELF = "lab.depot.shelf";
const MAY = { may_create: true, may_update: true };
const SHELVES = {
  ...BOX,
  key: SHELF,
  path: "lab/depot/shelf/",
  label: "shelf",
  label_plural: "shelves",
  verbs: ["view", "create"],
  fields: [
    field("id", "uuid"),
    field("name", "text", { label: "name", ...MAY }),
    field("place", "text", { label: "place", ...MAY }),
    field("height", "integer", { label: "height", required: true, ...MAY }),
  ],
  lines: [],
  title: ["name"],
  form: [{ label: "shelf", names: ["place", "name", "height"] }],
};
const CREATE = "POST lab/depot/shelf/";
const SERVER: Answers = {
  ...BOX_SERVER,
  [`GET metadata/${SHELF}/`]: { body: SHELVES },
  "GET lab/depot/shelf/": { body: { results: [], next: null } },
  [CREATE]: { status: 201, body: { id: "s9", name: "South", place: "", height: 2 } },
};

/** Looks for a shelf that is not there, with the keyboard alone, and has the dialog that makes it. */
async function missing(picker: HTMLElement, text = "South") {
  await userEvent.type(picker, text);
  await screen.findByRole("option", { name: `Créer « ${text} »…` });
  await userEvent.keyboard("{ArrowDown}{Enter}");
  return within(await screen.findByRole("dialog", { name: "Nouveau : Shelf" }));
}

test("what is not found is made on the spot from what was typed, and chosen at once", async () => {
  const { sent } = openApp(`${BOXES}/nouveau`, SERVER);
  await userEvent.type(await screen.findByLabelText(/^Code/), "C3");
  const picker = screen.getByRole("combobox", { name: "Shelf" });
  const dialog = await missing(picker);

  expect(dialog.getAllByRole("textbox")[0]).toHaveAccessibleName("Height");
  expect(dialog.getByLabelText("Name")).toHaveValue("South");
  await userEvent.type(dialog.getByLabelText(/^Height/), "2{Enter}");

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent(CREATE)).toEqual([{ name: "South", height: "2" }]);
  expect(picker).toHaveValue("South");
  expect(picker).toHaveFocus();
  expect(sent("POST lab/depot/box/")).toEqual([]);
});

test("what is refused stands beside its field, and what was typed comes back after the dialog was left", async () => {
  openApp(`${BOXES}/nouveau`, {
    ...SERVER,
    [CREATE]: refusal(400, "donnees_invalides", "Non.", { place: ["Déjà prise."] }),
  });
  const picker = await screen.findByRole("combobox", { name: "Shelf" });
  let dialog = await missing(picker);
  await userEvent.type(dialog.getByLabelText(/^Height/), "2");
  await userEvent.click(dialog.getByRole("button", { name: "Créer et choisir" }));

  expect(await dialog.findByText("Déjà prise.")).toBeVisible();
  expect(dialog.getByLabelText("Place")).toHaveAccessibleDescription("Déjà prise.");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(picker).toHaveValue("");

  dialog = await missing(picker, "North");
  expect(dialog.getByText("Votre saisie non enregistrée est revenue.")).toBeVisible();
  expect(dialog.getByLabelText(/^Height/)).toHaveValue("2");
  expect(dialog.getByLabelText("Name")).toHaveValue("North");
});

test("nobody is offered to make what their rights do not let them make", async () => {
  const { sent } = openApp(`${BOXES}/nouveau`, {
    ...SERVER,
    [`GET metadata/${SHELF}/`]: { body: { ...SHELVES, verbs: ["view"] } },
  });
  await userEvent.type(await screen.findByRole("combobox", { name: "Shelf" }), "South");
  expect(await screen.findByText("Aucun résultat.")).toBeVisible();
  expect(screen.queryByRole("option")).toBeNull();
  await userEvent.keyboard("{Enter}");
  expect(sent("POST lab/depot/box/")).toEqual([]);
});

test("an action that asks for a record has it made as well", async () => {
  const move = { ...BOX.actions[0], name: "move", label: "move", states: [], parameters: [BOX.fields[5]] };
  const { sent } = openApp(`${BOXES}/b1`, {
    ...SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, actions: [move] } },
    "GET lab/depot/box/b1/actions/": { body: { results: [{ name: "move", enabled: true, reason: null }] } },
    "POST lab/depot/box/b1/actions/move/": { body: { id: "b1", version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Move" }));
  const asking = within(await screen.findByRole("dialog", { name: "Move" }));
  const dialog = await missing(asking.getByRole("combobox", { name: "Shelf" }));
  await userEvent.type(dialog.getByLabelText(/^Height/), "2");
  await userEvent.click(dialog.getByRole("button", { name: "Créer et choisir" }));

  await waitFor(() => expect(asking.getByRole("combobox", { name: "Shelf" })).toHaveValue("South"));
  expect(sent("POST lab/depot/box/b1/actions/move/")).toEqual([]);
  await userEvent.click(asking.getByRole("button", { name: "Move" }));
  await waitFor(() =>
    expect(sent("POST lab/depot/box/b1/actions/move/")).toEqual([{ shelf: "s9", version: 3 }]),
  );
});
