import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { asked, FIELDS, LIST, rows } from "@/test/box-list";
import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { openApp, refusal } from "@/test/render";

test("a list shows its columns as people read them, and asks for nothing else", async () => {
  const app = openApp(BOXES, BOX_SERVER);

  const [first, second] = await rows();
  expect(first).toHaveTextContent(/A112,50.DHOuiNew/);
  expect(second).toHaveTextContent("B2—VideNonSealed");
  expect(within(first as HTMLElement).getByRole("link", { name: "A1" })).toHaveAttribute(
    "href",
    `${BOXES}/b1`,
  );
  expect(asked(app)).toEqual([`?${FIELDS}`]);
});

test("pressing a heading sorts up, then down, then as at first; the address keeps it", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  for (const [order, address] of [
    ["ascending", "?sort=price"],
    ["descending", "?sort=-price"],
    ["none", ""],
  ] as const) {
    await userEvent.click(screen.getByRole("button", { name: "Price" }));
    await waitFor(() =>
      expect(screen.getByRole("columnheader", { name: "Price" })).toHaveAttribute("aria-sort", order),
    );
    expect(window.location.search).toBe(address);
  }

  expect(asked(app)).toEqual([`?${FIELDS}`, `?sort=price&${FIELDS}`, `?sort=-price&${FIELDS}`]);
});

test("the next page is read before one gets to the end of the first", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW], next: "suite" } },
    [`${LIST}?${FIELDS}&cursor=suite`]: { body: { results: [OTHER], next: null } },
  });

  expect(await screen.findByRole("link", { name: "B2" })).toBeVisible();
  expect(screen.getByRole("link", { name: "A1" })).toBeVisible();
});

test("a refusal says why", async () => {
  openApp(BOXES, { ...BOX_SERVER, [LIST]: refusal(400, "filtre_illisible", "Filtre illisible.") });

  expect(await screen.findByText("Filtre illisible.")).toBeVisible();
});

test("an empty list says what to do first", async () => {
  openApp(BOXES, { ...BOX_SERVER, [LIST]: { body: { results: [], next: null } } });

  expect(await screen.findByText("Il n'y a encore rien ici.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Créer le premier" })).toHaveAttribute("href", `${BOXES}/nouveau`);
});

test("arrows walk through the cells, Space ticks, Ctrl Enter opens", async () => {
  openApp(BOXES, BOX_SERVER);
  const [first] = await rows();
  const cell = within(first as HTMLElement).getByRole("rowheader");

  cell.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toHaveTextContent("—"));
  await userEvent.keyboard(" ");
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();
  await userEvent.keyboard("{Escape}");
  expect(screen.getByLabelText("Cocher B2")).not.toBeChecked();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/12,50/));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
});

test("in Arabic the next column stands to the left", async () => {
  openApp(BOXES, BOX_SERVER);
  const [first] = await rows();
  const grid = screen.getByRole("grid");
  grid.style.direction = "rtl";

  within(first as HTMLElement)
    .getByRole("rowheader")
    .focus();
  await userEvent.keyboard("{ArrowLeft}");

  await waitFor(() => expect(document.activeElement).toHaveTextContent(/12,50/));
});

test("columns are chosen, moved, and remembered for this person", async () => {
  openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Colonnes" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Open" }));
  await userEvent.click(screen.getByRole("button", { name: "Monter State" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Shelf" }));

  const headings = () => screen.getAllByRole("columnheader").map((heading) => heading.textContent);
  await waitFor(() => expect(headings()).toEqual(["", "Code", "State", "Price", "Shelf"]));
  expect(localStorage.getItem("yz.u1.columns.lab.depot.box")).toBe(
    '{"names":["code","state","price","shelf"],"widths":{}}',
  );
  await userEvent.click(screen.getByRole("button", { name: "Comme au début" }));
  await waitFor(() => expect(headings()).toEqual(["", "Code", "Price", "Open", "State"]));
});

test("an export takes the list's own question, and the format that is chosen", async () => {
  openApp(`${BOXES}?q=a&sort=-code`, BOX_SERVER);
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Impression, fichiers et supprimés" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Exporter…" }));
  const dialog = within(await screen.findByRole("dialog"));

  expect(await dialog.findByRole("link", { name: "Exporter" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/?q=a&sort=-code&format=xlsx&fields=code%2Cprice%2Copen%2Cstate",
  );
  await userEvent.click(dialog.getByRole("radio", { name: "CSV, pour tout tableur" }));
  await userEvent.click(dialog.getByRole("radio", { name: "Toutes, pour les renvoyer plus tard" }));
  expect(dialog.getByRole("link", { name: "Exporter" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/?q=a&sort=-code&format=csv",
  );
});

test("who may only look is offered nothing to tick or to create", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: ["view"], actions: [] } },
  });
  await rows();

  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Nouveau" })).not.toBeInTheDocument();
});

test("a list that one comes back to is there at once, as it was left", async () => {
  openApp(`${BOXES}?q=a`, BOX_SERVER);
  await rows();
  await userEvent.click(screen.getByRole("link", { name: "A1" }));
  await screen.findByRole("heading", { level: 1, name: "A1" });

  await userEvent.click(screen.getByRole("link", { name: "Boxes" }));

  expect(await rows()).toHaveLength(2);
  expect(window.location.search).toBe("?q=a");
});
