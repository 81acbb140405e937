import { onlineManager } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { at, cell, PATCH } from "@/test/cells";
import { openApp } from "@/test/render";
import { heldCells, release } from "./held";

beforeEach(() => {
  for (const cell of heldCells()) release(cell);
});

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
