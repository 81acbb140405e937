import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { at, CHANGE, cell, clipboard } from "@/test/cells";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";
import { heldCells, release } from "./held";

beforeEach(() => {
  for (const cell of heldCells()) release(cell);
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
