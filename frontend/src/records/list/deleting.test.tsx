import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { rows } from "@/test/box-list";
import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

const DELETE = "POST lab/depot/box/delete/";
const RESTORE = "POST lab/depot/box/deleted/restore/";
const DONE = [
  { id: "b1", ok: true },
  { id: "b2", ok: true },
];

test("what is deleted together comes back together", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [DELETE]: { body: { results: DONE } },
    [RESTORE]: { body: { results: DONE } },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect(await screen.findByText("2 fiches supprimées")).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  expect(await screen.findByText("2 fiches sont de retour")).toBeInTheDocument();
  const records = [
    { id: "b1", version: 3 },
    { id: "b2", version: 3 },
  ];
  expect(sent(DELETE)).toEqual([{ records }]);
  expect(sent(RESTORE)).toEqual([{ ids: ["b1", "b2"] }]);
});

test("what cannot be deleted or brought back is named with its reason, and stays ticked", async () => {
  const taken = { code: "donnees_invalides", message: "Non.", champs: { code: ["Déjà prise."] } };
  openApp(BOXES, {
    ...BOX_SERVER,
    [DELETE]: {
      body: {
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error: { code: "version_perimee", message: "Modifiée entre-temps." } },
        ],
      },
    },
    [RESTORE]: { body: { results: [{ id: "b1", ok: false, error: taken }] } },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect((await screen.findByText("Modifiée entre-temps.")).closest("li")).toHaveTextContent(
    "B2 : Modifiée entre-temps.",
  );
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();

  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  expect((await screen.findByText("Déjà prise.")).closest("li")).toHaveTextContent("A1 : Déjà prise.");
  expect(screen.getByText("Fait pour 0 fiche.")).toBeVisible();
});
