import { onlineManager } from "@tanstack/react-query";
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp, refusal } from "@/test/render";

import { heldCells, release } from "./held";

const PATCH = "PATCH lab/depot/box/b1/";
const CHANGE = "POST lab/depot/box/change/";
const stale = refusal(409, "version_perimee", "Quelqu'un d'autre l'a modifiée.");

beforeEach(() => {
  for (const cell of heldCells()) release(cell);
});

/** The cell of a row, by place: code, price, open, state. */
async function cell(row: number, column: number): Promise<HTMLElement> {
  const grid = await screen.findByRole("grid", { name: "Boxes" });
  const line = within(grid).getAllByRole("row")[row + 1] as HTMLElement;
  return line.querySelector(`[aria-colindex="${column + 1}"]`) as HTMLElement;
}

async function at(row: number, column: number): Promise<HTMLElement> {
  const found = await cell(row, column);
  found.focus();
  // What makes a list a sheet comes with the first cell that somebody is in.
  await waitFor(() => expect(document.querySelector("[data-slot=sheet]")).toBeInTheDocument());
  return found;
}

/** A server that keeps the price of the first box, and counts its versions. */
function keeping(start = 3) {
  const kept = { ...ROW, version: start };
  return {
    kept,
    answers: {
      ...BOX_SERVER,
      "GET lab/depot/box/": () => ({ body: { results: [kept, OTHER], next: null } }),
      "GET lab/depot/box/b1/": () => ({ body: { ...kept } }),
    },
  };
}

function clipboard(type: "copy" | "paste", target: HTMLElement, text = "") {
  const data = new Map([["text/plain", text]]);
  const event = createEvent[type](target, {
    clipboardData: {
      setData: (kind: string, value: string) => data.set(kind, value),
      getData: (kind: string) => data.get(kind) ?? "",
    },
  });
  fireEvent(target, event);
  return data;
}

test("typing over a cell, Enter, Tab and Escape edit as a spreadsheet does", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: { body: { ...ROW, price: "99.5", version: 4 } },
    "PATCH lab/depot/box/b2/": { body: { ...OTHER, code: "B3", version: 4 } },
  });
  await at(0, 1);

  await userEvent.keyboard("99,5{Enter}");
  await waitFor(async () => expect(await cell(1, 1)).toHaveFocus());
  expect(await cell(0, 1)).toHaveTextContent(/99,50/);
  expect(sent(PATCH)).toEqual([{ price: "99.5", version: 3 }]);

  await userEvent.keyboard("{ArrowLeft}{F2}");
  const code = await screen.findByRole("textbox", { name: "Code de B2" });
  await userEvent.type(code, "{End}{Backspace}3");
  await userEvent.tab();
  await waitFor(async () => expect(await cell(1, 1)).toHaveFocus());
  expect(sent("PATCH lab/depot/box/b2/")).toEqual([{ code: "B3", version: 3 }]);

  await userEvent.keyboard("7{Escape}");
  await waitFor(async () => expect(await cell(1, 1)).toHaveFocus());
  expect(await cell(1, 1)).toHaveTextContent("—");
  expect(sent("PATCH lab/depot/box/b2/")).toHaveLength(1);
});

test("what cannot be changed opens the record", async () => {
  openApp(BOXES, BOX_SERVER);
  const state = await at(0, 3);
  expect(state).toHaveAttribute("aria-readonly", "true");

  await userEvent.keyboard("x{F2}");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
});

test("who may not change records types nowhere, and letters stay shortcuts", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: ["view", "create", "export"] } },
  });
  await at(0, 1);

  await userEvent.keyboard("n");

  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/nouveau`));
});

test("two changes of one record leave one after the other, each from the version before", async () => {
  let answer = () => {};
  const first = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: async () => {
      await first;
      return { body: { ...ROW, price: "20.00", version: 3 + sent(PATCH).length } };
    },
  });
  await at(0, 1);

  await userEvent.keyboard("20{Tab}");
  await waitFor(() => expect(sent(PATCH)).toHaveLength(1));
  await waitFor(async () => expect(await cell(0, 2)).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Open de A1" }));
  await userEvent.keyboard("{Enter}");
  expect(sent(PATCH)).toHaveLength(1);
  answer();

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { price: "20", version: 3 },
      { open: false, version: 4 },
    ]),
  );
});

test("what is refused stays in its cell with the reason, as a draft too, until somebody decides", async () => {
  let answers = 0;
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: () => {
      answers += 1;
      return answers === 1
        ? refusal(400, "donnees_invalides", "Non.", { price: ["Un nombre valide est requis."] })
        : { body: { ...ROW, price: "8.00", version: 4 } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("8x{Enter}");

  expect(await screen.findByText("Un nombre valide est requis.")).toBeVisible();
  expect(await cell(0, 1)).toHaveTextContent("8x");
  expect(await cell(0, 1)).toHaveAccessibleDescription("Price de A1 : Un nombre valide est requis.");
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.b1")).toBe('{"price":"8x"}');

  await userEvent.click(screen.getByRole("button", { name: "Reprendre la saisie" }));
  const typed = await screen.findByRole("textbox", { name: "Price de A1" });
  expect(typed).toHaveValue("8x");
  await userEvent.type(typed, "{End}{Backspace}{Enter}");
  await waitFor(() => expect(screen.queryByText("Un nombre valide est requis.")).not.toBeInTheDocument());
  expect(sent(PATCH)).toEqual([
    { price: "8x", version: 3 },
    { price: "8", version: 3 },
  ]);
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.b1")).toBeNull();
});

test("what is typed is saved when its row goes away", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: { body: { ...ROW, price: "7.00", version: 4 } },
  });
  await at(0, 1);
  await userEvent.keyboard("7");
  await screen.findByRole("textbox", { name: "Price de A1" });

  window.history.pushState(null, "", `${BOXES}/b1`);

  await screen.findByRole("heading", { level: 1, name: "A1" });
  await waitFor(() => expect(sent(PATCH)).toEqual([{ price: "7", version: 3 }]));
});

test("Escape on a refused cell gives up what it keeps", async () => {
  openApp(BOXES, { ...BOX_SERVER, [PATCH]: refusal(422, "regle_metier", "Pas le vendredi.") });
  await at(0, 1);
  await userEvent.keyboard("8{Enter}");
  expect(await screen.findByText("Pas le vendredi.")).toBeVisible();

  await userEvent.keyboard("{ArrowUp}");
  await waitFor(async () => expect(await cell(0, 1)).toHaveFocus());
  await userEvent.keyboard("{Escape}");

  expect(await cell(0, 1)).toHaveTextContent(/12,50/);
  expect(screen.queryByText("Pas le vendredi.")).not.toBeInTheDocument();
});

test("a colleague who changed another cell of the record loses nothing, and nobody is asked", async () => {
  const { kept, answers } = keeping();
  const { sent } = openApp(BOXES, {
    ...answers,
    [PATCH]: () => {
      if (sent(PATCH).length === 1) {
        Object.assign(kept, { code: "A9", version: 4 });
        return stale;
      }
      return { body: { ...kept, price: "20.00", version: 5 } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("20{Enter}");

  await waitFor(async () => expect(await cell(0, 0)).toHaveTextContent("A9"));
  expect(await cell(0, 1)).toHaveTextContent(/20,00/);
  expect(sent(PATCH)).toEqual([
    { price: "20", version: 3 },
    { price: "20", version: 4 },
  ]);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test.each([
  ["Les siennes", [{ price: "20", version: 3 }], /15,00/],
  [
    "Les vôtres",
    [
      { price: "20", version: 3 },
      { price: "20", version: 4 },
    ],
    /20,00/,
  ],
])("of two values for one cell, %s stay when somebody chooses them", async (_whose, wanted, shown) => {
  const { kept, answers } = keeping();
  const { sent } = openApp(BOXES, {
    ...answers,
    [PATCH]: () => {
      if (sent(PATCH).length === 1) {
        Object.assign(kept, { price: "15.00", version: 4 });
        return stale;
      }
      Object.assign(kept, { price: "20.00", version: 5 });
      return { body: { ...kept } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("20{Enter}");

  const both = within(await screen.findByRole("dialog"));
  expect(both.getByText(/15,00/)).toBeVisible();
  expect(both.getByText(/20,00/)).toBeVisible();
  const [mine, theirs] = both.getAllByRole("radio");
  await userEvent.click((wanted.length === 1 ? theirs : mine) as HTMLElement);
  await userEvent.click(both.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(async () => expect(await cell(0, 1)).toHaveTextContent(shown));
  expect(sent(PATCH)).toEqual(wanted);
  await waitFor(() => expect(heldCells()).toEqual([]));
});

test("without a network the cell shows what waits on this device", async () => {
  const { sent } = openApp(BOXES, BOX_SERVER);
  await at(0, 1);
  onlineManager.setOnline(false);
  await userEvent.keyboard("20{Enter}");

  await waitFor(() => expect(heldCells()).toEqual([]));
  expect(await cell(0, 1)).toHaveTextContent(/20,00/);
  expect(sent(PATCH)).toEqual([]);
});

test("the names of columns are reached by arrows, and one stop of the Tab key is all there is", async () => {
  openApp(BOXES, BOX_SERVER);
  await at(0, 1);
  const grid = screen.getByRole("grid");
  const stops = () =>
    [...grid.querySelectorAll<HTMLElement>("a, button, input, [tabindex]")].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
  expect(stops()).toEqual([await cell(0, 1)]);

  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Price" })).toHaveFocus());
  expect(stops()).toEqual([screen.getByRole("button", { name: "Price" })]);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(window.location.search).toBe("?sort=price"));
});

test("a block is taken with Shift and copied as a spreadsheet reads it", async () => {
  openApp(BOXES, BOX_SERVER);
  await at(0, 0);
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}");
  await waitFor(async () => expect(await cell(1, 2)).toHaveFocus());
  expect(await screen.findByText("Un bloc de 2 sur 3 cellules")).toBeInTheDocument();
  expect(screen.getAllByRole("gridcell", { selected: true })).toHaveLength(4);
  expect(screen.getAllByRole("rowheader", { selected: true })).toHaveLength(2);

  const data = clipboard("copy", await cell(1, 2));

  expect(data.get("text/plain")).toBe("A1\t12,5\tOui\r\nB2\t\tNon");
  expect(data.get("text/html")).toBe(
    "<table><tr><td>A1</td><td>12,5</td><td>Oui</td></tr><tr><td>B2</td><td></td><td>Non</td></tr></table>",
  );
  expect(await screen.findByText("6 cellules copiées")).toBeInTheDocument();
});

test("a block is shown before it is pasted, changes what it can as one act, and is taken back as one", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [CHANGE]: {
      body: {
        batch: "act1",
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: true },
        ],
      },
    },
    "POST lab/depot/box/history/act1/undo/": { body: { results: [] } },
  });
  clipboard("paste", await at(0, 1), "15,5\tOui\tNew\tx\nneuf\tOui\tNew\n1\t\t\n");

  const dialog = within(await screen.findByRole("dialog", { name: "Coller depuis un tableur" }));
  expect(await dialog.findByText("2 cellules changent dans 2 lignes.")).toBeVisible();
  expect(dialog.getByText("1 ligne n'a pas de place sous la dernière affichée.")).toBeVisible();
  expect(dialog.getByText("1 colonne n'a pas de place à côté de la dernière.")).toBeVisible();
  const faults = dialog.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(faults).toEqual([
    "Price de B2 : “neuf” n'est pas un nombre.",
    "State de B2 : Cette colonne ne se modifie pas dans la liste.",
  ]);
  const lines = within(dialog.getByRole("table")).getAllByRole("row").slice(1);
  expect(lines.map(({ textContent }) => textContent?.replaceAll(/\s/g, " "))).toEqual([
    "A1Price12,50 DH15,50 DH",
    "B2OpenNonOui",
  ]);

  await userEvent.click(dialog.getByRole("button", { name: "Modifier 2 cellules" }));
  expect(await screen.findByText("2 cellules modifiées")).toBeInTheDocument();
  expect(sent(CHANGE)).toEqual([
    {
      mode: "valid",
      records: [
        { id: "b1", version: 3, values: { price: "15.5" } },
        { id: "b2", version: 3, values: { open: true } },
      ],
    },
  ]);
  await waitFor(() => expect(screen.queryByRole("dialog", { name: /Coller/ })).not.toBeInTheDocument());

  (await cell(0, 1)).focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("C'est annulé.")).toBeInTheDocument();
  expect(sent("POST lab/depot/box/history/act1/undo/")).toEqual([{}]);
});

test("what the server refuses of a block is named, the rest stays done", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [CHANGE]: {
      body: {
        batch: "act2",
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error: { code: "version_perimee", message: "Modifiée entre-temps." } },
        ],
      },
    },
  });
  clipboard("paste", await at(0, 1), "1\n2");
  await userEvent.click(await screen.findByRole("button", { name: "Modifier 2 cellules" }));

  expect(await screen.findByText("Fait pour 1 fiche.")).toBeVisible();
  expect(screen.getByText("Modifiée entre-temps.").closest("li")).toHaveTextContent(
    "B2 : Modifiée entre-temps.",
  );
  expect(await screen.findByText("1 cellule modifiée")).toBeInTheDocument();
});

test("related records are found by their name where it is the name of one", async () => {
  const shelves = [
    { id: "s1", created_at: "2026-01-01T00:00:00Z", name: "Nord" },
    { id: "s2", created_at: "2026-01-01T00:00:00Z", name: "Sud" },
    { id: "s3", created_at: "2026-01-01T00:00:00Z", name: "Sud" },
  ];
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": {
      body: { ...BOX, views: [{ kind: "list", columns: ["code", "shelf"], sort: [] }] },
    },
    "GET metadata/lab.depot.shelf/": {
      // Nothing names it but its first text.
      body: {
        ...BOX,
        key: "lab.depot.shelf",
        path: "lab/depot/shelf/",
        title: [],
        fields: [field("created_at", "datetime"), field("name", "text")],
      },
    },
    "GET lab/depot/shelf/": { body: { results: shelves, next: null } },
    [CHANGE]: { body: { batch: "act3", results: [{ id: "b1", ok: true }] } },
  });
  clipboard("paste", await at(0, 1), "nord\nSud");

  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("1 cellule change dans 1 ligne.")).toBeVisible();
  expect(dialog.getByText("Plusieurs s'appellent “Sud”.")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Modifier 1 cellule" }));
  await waitFor(() =>
    expect(sent(CHANGE)).toEqual([
      { mode: "valid", records: [{ id: "b1", version: 3, values: { shelf: "s1" } }] },
    ]),
  );
});

test("one text fills all the cells that are taken; what is there already changes nothing", async () => {
  openApp(BOXES, BOX_SERVER);
  await at(0, 2);
  await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await waitFor(async () => expect(await cell(1, 2)).toHaveFocus());
  clipboard("paste", await cell(1, 2), "Oui");

  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("1 cellule change dans 1 ligne.")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Annuler" }));
  clipboard("paste", await at(0, 2), "Oui");
  expect(await screen.findByText("Rien ne change.")).toBeVisible();
});
