import "./kanban";

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import type { Description } from "@/platform/metadata";
import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { acts, disconnect, keysOf } from "@/test/outbox";
import { type Answers, openApp, refusal } from "@/test/render";

const KANBAN = `${BOXES}?vue=kanban`;
const LIST = "GET lab/depot/box/";
const SEAL = "POST lab/depot/box/b1/actions/seal/";

const GRADES = [
  { value: "a", label: "Grade A" },
  { value: "b", label: "Grade B" },
];
/** Boxes whose life has a step without questions, and that have a grade besides. */
const DESCRIPTION: Description = {
  ...BOX,
  figures: { groups: ["state", "grade"], measures: { price: ["sum"] } },
  fields: [
    ...BOX.fields,
    field("grade", "choice", { label: "grade", choices: GRADES, may_update: true, read_only: false }),
  ],
  actions: BOX.actions.map((action) =>
    action.name === "seal" ? { ...action, leads_to: "sealed", parameters: [] } : action,
  ),
};
const NEW = { ...ROW, grade: "a" };
const SEALED = { ...OTHER, grade: "b", price: "3.00" };

function cells(first: number, second: number, keys: [string, string] = ["new", "sealed"]) {
  const cell = (key: string, count: number) => ({
    keys: [key],
    values: [count, "12.50"],
    filter: {} as Record<string, unknown>,
  });
  const none = { groups: [], measures: [], rows: [], columns: [], overall: cell("", 0), cut: false };
  return { body: { ...none, cells: [cell(keys[0], first), cell(keys[1], second)] } };
}

/** A server that answers each column, and remembers where the box went. */
function server(more: Answers = {}, description = DESCRIPTION): Answers {
  return {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: description },
    "GET lab/depot/box/figures/": cells(1, 1),
    "GET lab/depot/box/b1/actions/": { body: { results: [{ name: "seal", enabled: true, reason: null }] } },
    [list({ state: "new" })]: { body: { results: [NEW], next: null } },
    [list({ state: "sealed" })]: { body: { results: [SEALED], next: null } },
    ...more,
  };
}

function list(filter: Record<string, string>, fields = "code,price,open,state,version"): string {
  return `${LIST}?${new URLSearchParams({ fields, filter: JSON.stringify(filter) })}`;
}

async function column(name: string) {
  return within(await screen.findByRole("region", { name }));
}

function card(name: string) {
  return screen.findByRole("group", { name });
}

beforeEach(() => localStorage.clear());

test("cards stand under their state, with how many there are and what they come to", async () => {
  openApp(KANBAN, server());

  const first = await column("New");
  expect(await first.findByRole("group", { name: "A1" })).toHaveTextContent(/A1.*12,50.*OpenOui/);
  expect(first.getByText("1 fiche")).toBeVisible();
  expect(first.getAllByText(/^12,50.DH$/)).toHaveLength(2);
  expect(await (await column("Sealed")).findByRole("group", { name: "B2" })).toBeVisible();
});

test("the keyboard takes a card, carries it, puts it down; what happens is said aloud", async () => {
  const moved = server({
    [SEAL]: () => {
      moved[list({ state: "new" })] = { body: { results: [], next: null } };
      moved[list({ state: "sealed" })] = { body: { results: [{ ...NEW, state: "sealed" }], next: null } };
      return { body: { ...NEW, state: "sealed" } };
    },
  });
  const { sent } = openApp(KANBAN, moved);
  (await card("A1")).focus();

  await userEvent.keyboard(" ");
  expect(await screen.findByText("« A1 » est prise, dans « New ».")).toBeInTheDocument();
  await userEvent.keyboard("{ArrowRight}");
  expect(await screen.findByText("Sealed", { selector: "[aria-live]" })).toBeInTheDocument();
  await userEvent.keyboard(" ");

  expect(await screen.findByText("« A1 » est maintenant dans « Sealed ».")).toBeInTheDocument();
  expect(await (await column("Sealed")).findByRole("group", { name: "A1" })).toBeVisible();
  expect(sent(SEAL)).toEqual([{ version: 3 }]);
  expect(document.activeElement).toHaveAccessibleName("A1");
});

test("Escape lets the card be, and nothing is sent", async () => {
  const { sent } = openApp(KANBAN, server());
  (await card("A1")).focus();
  await userEvent.keyboard(" {ArrowRight}{Escape}");
  expect(await screen.findByText("« A1 » reste où elle était.")).toBeInTheDocument();
  expect(sent(SEAL)).toEqual([]);
});

test("where no step leads is closed, with the reason", async () => {
  const { sent } = openApp(KANBAN, server());
  (await card("B2")).focus();
  await userEvent.keyboard(" {ArrowLeft}");

  const closed = await column("New");
  expect(await closed.findByText("Aucune étape ne mène de « Sealed » à « New ».")).toBeVisible();
  await userEvent.keyboard(" ");
  await userEvent.keyboard("{Escape}");
  expect(sent(SEAL)).toEqual([]);
});

test("what the server refuses of this record is known before it is put down", async () => {
  const offers = { body: { results: [{ name: "seal", enabled: false, reason: "La boîte est vide." }] } };
  openApp(KANBAN, server({ "GET lab/depot/box/b1/actions/": offers }));
  (await card("A1")).focus();
  await userEvent.keyboard(" ");
  expect(await (await column("Sealed")).findByText("La boîte est vide.")).toBeVisible();
});

test("a card that the server refuses goes back to where it was, with the reason", async () => {
  let answer: (value: ReturnType<typeof refusal>) => void = () => {};
  const later = () =>
    new Promise<ReturnType<typeof refusal>>((resolve) => {
      answer = resolve;
    });
  openApp(KANBAN, server({ [SEAL]: later }));
  (await card("A1")).focus();
  await userEvent.keyboard(" {ArrowRight} ");

  expect(await (await column("Sealed")).findByRole("group", { name: "A1" })).toBeVisible();
  await act(async () => answer(refusal(409, "version_perimee", "Quelqu'un d'autre l'a modifiée.")));
  expect(await screen.findByText("« A1 » est revenue : Quelqu'un d'autre l'a modifiée.")).toBeVisible();
  expect(await (await column("New")).findByRole("group", { name: "A1" })).toBeVisible();
  expect((await column("Sealed")).queryByRole("group", { name: "A1" })).toBeNull();
  expect(document.activeElement).toHaveAccessibleName("A1");
});

test("a step is written down before it is sent, under a key of its own", async () => {
  const opened = openApp(KANBAN, server({ [SEAL]: { body: { ...NEW, state: "sealed" } } }));
  (await card("A1")).focus();
  await userEvent.keyboard(" {ArrowRight} ");

  await waitFor(() => expect(keysOf(opened, SEAL)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]));
  expect(await acts()).toEqual([]);
});

test("without a network a card stays, and its reason is said", async () => {
  const opened = openApp(KANBAN, server());
  (await card("A1")).focus();
  await userEvent.keyboard(" {ArrowRight}");
  disconnect(opened);
  await userEvent.keyboard(" ");

  expect(await screen.findByText(/il faut une connexion/)).toBeVisible();
  expect(await (await column("New")).findByRole("group", { name: "A1" })).toBeVisible();
  expect(await acts()).toEqual([]);
});

test("a menu moves the card too, and asks what the step needs to know", async () => {
  const note = { name: "note", label: "Note", kind: "text" as const, required: true };
  const asks = DESCRIPTION.actions.map((each) =>
    each.name === "seal" ? { ...each, parameters: [note] } : each,
  );
  const { sent } = openApp(KANBAN, server({ [SEAL]: { body: NEW } }, { ...DESCRIPTION, actions: asks }));
  await card("A1");

  await userEvent.click(screen.getByRole("button", { name: "Déplacer « A1 » vers…" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Sealed" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Seal" }));
  await userEvent.type(dialog.getByLabelText(/Note/), "vite");
  await userEvent.click(dialog.getByRole("button", { name: "Seal" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent(SEAL)).toEqual([{ note: "vite", version: 3 }]);
});

test("of a choice the field itself is changed, from the version that was read", async () => {
  const fields = "code,price,open,state,grade,version";
  const { sent } = openApp(`${KANBAN}&par=grade`, {
    ...server({ "PATCH lab/depot/box/b1/": { body: { ...NEW, grade: "b" } } }),
    "GET lab/depot/box/figures/": cells(1, 0, ["a", "b"]),
    [list({ grade: "a" }, fields)]: { body: { results: [NEW], next: null } },
  });
  await card("A1");
  await userEvent.click(screen.getByRole("button", { name: "Déplacer « A1 » vers…" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Grade B" }));
  await waitFor(() => expect(sent("PATCH lab/depot/box/b1/")).toEqual([{ grade: "b", version: 3 }]));
});

test("cards without a value have a column that they only leave", async () => {
  const fields = "code,price,open,state,grade,version";
  const none = JSON.stringify({ grade__isnull: true });
  const figures = cells(1, 0, ["", "a"]);
  for (const cell of figures.body.cells) if (cell.keys[0] === "") cell.filter = { grade__isnull: true };
  const { sent } = openApp(`${KANBAN}&par=grade`, {
    ...server({ "PATCH lab/depot/box/b1/": { body: { ...NEW, grade: "a" } } }),
    "GET lab/depot/box/figures/": figures,
    [`${LIST}?${new URLSearchParams({ fields, filter: none })}`]: {
      body: { results: [{ ...NEW, grade: "" }], next: null },
    },
  });
  const empty = await column("Sans valeur");
  (await empty.findByRole("group", { name: "A1" })).focus();
  await userEvent.keyboard(" {ArrowRight} ");
  await waitFor(() => expect(sent("PATCH lab/depot/box/b1/")).toEqual([{ grade: "a", version: 3 }]));
});

test("what is wrong with the value is said", async () => {
  const fields = "code,price,open,state,grade,version";
  const wrong = refusal(400, "donnees_invalides", "Des valeurs ne vont pas.", {
    grade: ["Réservé aux neuves."],
  });
  openApp(`${KANBAN}&par=grade`, {
    ...server({ "PATCH lab/depot/box/b1/": wrong }),
    "GET lab/depot/box/figures/": cells(1, 0, ["a", "b"]),
    [list({ grade: "a" }, fields)]: { body: { results: [NEW], next: null } },
  });
  (await card("A1")).focus();
  await userEvent.keyboard(" {ArrowRight} ");
  expect(await screen.findByText("« A1 » est revenue : Réservé aux neuves.")).toBeVisible();
});

test("a column that is too full says so", async () => {
  openApp(KANBAN, server({ "GET lab/depot/box/figures/": cells(3, 1) }));
  const first = await column("New");
  await userEvent.click(await first.findByRole("button", { name: "Limite de « New »" }));
  await userEvent.type(await screen.findByLabelText("Fiches au plus"), "2");
  expect(await first.findByText("3 sur 2 au plus")).toBeVisible();
  expect(first.getByText("Trop")).toBeInTheDocument();
});

test("more cards are read as one goes down, and arrows walk between them", async () => {
  openApp(KANBAN, {
    ...server(),
    [list({ state: "new" })]: { body: { results: [NEW], next: "suite" } },
    [`${list({ state: "new" })}&cursor=suite`]: {
      // Somebody moved A1 down meanwhile.
      body: { results: [{ ...NEW, id: "b3", code: "C3" }, NEW], next: null },
    },
  });
  await card("A1");
  fireEvent.click((await column("New")).getByRole("button", { name: "Afficher la suite" }));
  expect(await card("C3")).toBeVisible();

  (await card("A1")).focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toHaveAccessibleName("C3");
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toHaveAccessibleName("B2");
  await userEvent.keyboard("{ArrowLeft}");
  expect(document.activeElement).toHaveAccessibleName("A1");
});

test("a card that is moved back while it is read there already stands there once", async () => {
  const { sent } = openApp(KANBAN, {
    ...server({ [SEAL]: () => new Promise(() => undefined) }),
    [list({ state: "sealed" })]: { body: { results: [SEALED, { ...NEW, state: "sealed" }], next: null } },
  });
  const sealed = await column("Sealed");
  await sealed.findByRole("group", { name: "A1" });
  (await (await column("New")).findByRole("group", { name: "A1" })).focus();

  await userEvent.keyboard(" {ArrowRight} ");

  await waitFor(() => expect(sent(SEAL)).toHaveLength(1));
  expect(await card("A1")).toBe(sealed.getByRole("group", { name: "A1" }));
});
