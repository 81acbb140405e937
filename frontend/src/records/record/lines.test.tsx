import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { LineField, Lines } from "@/platform/metadata";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { openApp } from "@/test/render";
import { type } from "@/test/typed";

const ONE = "lab/depot/box/b1/";
const PATCH = `PATCH ${ONE}`;

test("lines are added, changed and removed with their record", async () => {
  const { sent } = openApp(`${BOXES}/b1`, { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });
  await userEvent.click(await screen.findByRole("button", { name: "Ajouter une ligne" }));
  await type("Name, ligne 2", "Hinge");
  await type("Count, ligne 1", "2");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { parts: [{ id: "p1", name: "Lid", count: "2" }, { name: "Hinge" }], version: 3 },
    ]),
  );
});

test("lines are worked with the keyboard alone, which stays in them", async () => {
  const { sent } = openApp(`${BOXES}/b1`, { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });
  const name = await screen.findByLabelText("Name, ligne 1");
  await userEvent.type(name, "{ArrowRight}");
  expect(screen.getByLabelText("Count, ligne 1")).toHaveFocus();

  await userEvent.keyboard("{Enter}");
  expect(screen.getByLabelText("Name, ligne 2")).toHaveFocus();
  expect(sent(PATCH)).toEqual([]);
  await userEvent.keyboard("Hinge{ArrowLeft}");
  expect(screen.getByLabelText("Name, ligne 2")).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  expect(screen.getByLabelText("Name, ligne 1")).toHaveFocus();

  await userEvent.keyboard("{Alt>}{Delete}{/Alt}");
  expect(screen.getByLabelText("Name, ligne 1")).toHaveValue("Hinge");
  expect(screen.getByLabelText("Name, ligne 1")).toHaveFocus();
  await userEvent.keyboard("{Alt>}{Delete}{/Alt}");
  expect(screen.getByRole("button", { name: "Ajouter une ligne" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(screen.getByLabelText("Name, ligne 1")).toHaveFocus();
});

test("of lines, only what the role may do to them is offered and sent", async () => {
  const [parts] = BOX.lines as [Lines];
  const [name, count] = parts.fields as [LineField, LineField];
  const fields = [
    { ...name, may_update: false },
    { ...count, may_create: false },
  ];
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": {
      body: { ...BOX, lines: [{ ...parts, verbs: ["create", "update"], fields }] },
    },
    [PATCH]: { body: { ...ROW, version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Ajouter une ligne" }));
  expect(screen.queryByLabelText("Name, ligne 1")).not.toBeInTheDocument();
  expect(screen.queryByLabelText("Count, ligne 2")).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Retirer la ligne 1" })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Retirer la ligne 2" })).toBeVisible();
  await type("Name, ligne 2", "Hinge");
  await type("Count, ligne 1", "2");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(sent(PATCH)).toEqual([{ parts: [{ id: "p1", count: "2" }, { name: "Hinge" }], version: 3 }]),
  );
});

test.each([{ verbs: [], fields: [] }, { may_update: false }])(
  "lines that may not be sent with their record are read: %j",
  async (more: Partial<Lines>) => {
    const [parts] = BOX.lines as [Lines];
    const closed = {
      ...parts,
      ...more,
      fields: parts.fields.map((each) => ({ ...each, may_update: !more.verbs })),
    };
    openApp(`${BOXES}/b1`, {
      ...BOX_SERVER,
      "GET metadata/lab.depot.box/": { body: { ...BOX, lines: [closed] } },
    });
    expect(await screen.findByText("Lid")).toBeVisible();
    expect(screen.queryByRole("button", { name: /ligne/ })).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/ligne 1/)).not.toBeInTheDocument();
  },
);
