import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp, refusal } from "@/test/render";

const CHECKED = {
  id: "i1",
  file: "boxes.csv",
  state: "checked",
  mapping: { code: "code" },
  ignored: ["poids"],
  rows: 3,
  created: 2,
  changed: 0,
  unchanged: 0,
  refused: 0,
  fault_count: 0,
  progress: 3,
  faults: [],
  ended: true,
};
const CHECK = "POST lab/depot/box/import/";
const RUN = "POST lab/depot/box/import/i1/run/";
const FAULT = { line: 3, column: "code", code: "deja_pris", value: "A1", message: "Déjà pris." };

async function choose(answers: Parameters<typeof openApp>[1]) {
  const app = openApp(`${BOXES}/importer`, { ...BOX_SERVER, ...answers });
  await userEvent.upload(
    await screen.findByLabelText(/CSV ou classeur/),
    new File(["code;poids"], "boxes.csv"),
  );
  return app;
}

/** What was sent along with the file, by request. */
function mappings({ fetch }: ReturnType<typeof openApp>): (string | null)[] {
  return fetch.mock.calls
    .filter(([, init]) => init.body instanceof FormData)
    .map(([, init]) => (init.body as FormData).get("mapping") as string | null);
}

test("a right file is checked, brought in as a whole, and taken back", async () => {
  const done = { ...CHECKED, state: "done" };
  const { sent } = await choose({
    [CHECK]: { status: 201, body: CHECKED },
    "GET lab/depot/box/import/i1/": { body: done },
    [RUN]: { body: done },
    "POST lab/depot/box/import/i1/undo/": { body: { deleted: 2, restored: 1, conflicts: [] } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Tout importer" }));

  expect(await screen.findByText(/Le fichier est importé/)).toBeVisible();
  expect(sent(RUN)).toEqual([{ mode: "all" }]);
  await userEvent.click(screen.getByRole("button", { name: "Annuler l'import" }));
  expect(await screen.findByText(/Annulé : 2 supprimées, 1 remises comme avant, 0 gardées/)).toBeVisible();
});

test("columns that were not understood are told what they are, and the file is checked again", async () => {
  const app = await choose({ [CHECK]: { status: 201, body: CHECKED } });
  await userEvent.selectOptions(await screen.findByLabelText("poids"), "Price");
  await userEvent.click(screen.getByRole("button", { name: "Vérifier à nouveau" }));

  await waitFor(() => expect(mappings(app)).toEqual([null, '{"code":"code","poids":"price"}']));
});

test("wrong rows are named; the right ones can come in alone", async () => {
  const { sent } = await choose({
    [CHECK]: { status: 201, body: { ...CHECKED, refused: 1, faults: [FAULT], fault_count: 1 } },
    "GET lab/depot/box/import/i1/": { body: { ...CHECKED, state: "done", refused: 1 } },
    [RUN]: { body: { ...CHECKED, state: "done", refused: 1 } },
  });

  expect(await screen.findByText("Déjà pris.")).toBeVisible();
  expect(
    within(screen.getByText("Déjà pris.").closest("li") as HTMLElement).getByText(/ligne 3/),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: /Télécharger les lignes refusées/ })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/import/i1/refused/",
  );
  expect(screen.queryByRole("button", { name: "Tout importer" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Importer les 2 lignes correctes" }));
  await waitFor(() => expect(sent(RUN)).toEqual([{ mode: "valid" }]));
});

test("a file that cannot be read says why", async () => {
  await choose({ [CHECK]: refusal(400, "fichier_illisible", "Fichier illisible.") });

  expect(await screen.findByText("Fichier illisible.")).toBeVisible();
});
