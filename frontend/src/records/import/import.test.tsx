import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp, refusal } from "@/test/render";

const CHECKED = {
  id: "i1",
  file: "boxes.csv",
  state: "checked",
  state_label: "Vérifié",
  sent_at: "2025-10-01T10:00:00Z",
  undo_until: null as string | null,
  mode: "all",
  mapping: { code: "code" },
  ignored: ["poids"],
  samples: { code: ["A1", "", "A3"], poids: ["12 kg"] },
  rows: 3,
  created: 2,
  changed: 0,
  unchanged: 0,
  refused: 0,
  fault_count: 0,
  progress: 3,
  faults: [],
  job: null as string | null,
  reason: "",
  ended: true,
  runnable: true,
};
const DONE = { ...CHECKED, state: "done", state_label: "Importé", undo_until: "2025-10-08T10:00:00Z" };
const ONE = "GET lab/depot/box/import/i1/";
const LIST = "GET lab/depot/box/import/";
const CHECK = "POST lab/depot/box/import/";
const RUN = "POST lab/depot/box/import/i1/run/";
const FAULT = {
  line: 3,
  column: "code",
  where: "Kode (code de la boîte)",
  code: "deja_pris",
  value: "A1",
  message: "Déjà pris.",
};
const WHOLE = { line: 4, column: "", where: "", code: "acces_refuse", value: "", message: "Refusé." };

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

/** A server whose file stands as was said last. */
function standing(first: object) {
  let now = first;
  const answers = { [ONE]: () => ({ body: now }), [LIST]: () => ({ body: { results: [now] } }) };
  return {
    answers,
    become: (next: object) => {
      now = next;
      return { body: next };
    },
  };
}

function open(answers: Parameters<typeof openApp>[1]) {
  return openApp(`${BOXES}/importer?import=i1`, { ...BOX_SERVER, ...answers });
}

test("a right file is checked, brought in as a whole, and taken back once that was looked at", async () => {
  const { answers, become } = standing(CHECKED);
  const conflicts = [{ record: "b7", line: 4, code: "changed" }];
  const { sent } = await choose({
    ...answers,
    [CHECK]: { status: 201, body: CHECKED },
    [RUN]: () => become(DONE),
    "GET lab/depot/box/import/i1/undo/": { body: { deleted: 2, restored: 1, conflicts } },
    "POST lab/depot/box/import/i1/undo/": () => {
      become({ ...DONE, state: "undone", undo_until: null });
      return { body: { deleted: 2, restored: 1, conflicts } };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Tout importer" }));

  expect(await screen.findByText(/Le fichier est importé\. Jusqu'au 08\/10\/2025/)).toBeVisible();
  expect(sent(RUN)).toEqual([{ mode: "all" }]);
  await userEvent.click(screen.getByRole("button", { name: "Annuler l'import" }));
  const dialog = await screen.findByRole("dialog", { name: "Annuler l'import" });
  expect(await within(dialog).findByText("ligne 4 : modifiée depuis")).toBeVisible();
  expect(sent("POST lab/depot/box/import/i1/undo/")).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Confirmer l'annulation" }));
  expect(await screen.findByText(/Annulé : 2 supprimées, 1 remises comme avant, 1 gardées/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Annuler l'import" })).not.toBeInTheDocument();
});

test("who left the page finds the file again, and the days to take it back", async () => {
  openApp(`${BOXES}/importer`, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [DONE] } },
    [ONE]: { body: DONE },
  });
  const recent = await screen.findByRole("region", { name: "Mes derniers imports" });
  expect(within(recent).getByText("2 créées, 0 modifiées, 0 refusées")).toBeVisible();
  expect(within(recent).getByText(/Peut être annulé jusqu'au 08\/10\/2025/)).toBeVisible();

  await userEvent.click(within(recent).getByRole("link", { name: "boxes.csv" }));
  expect(await screen.findByRole("button", { name: "Annuler l'import" })).toBeVisible();
  expect(window.location.search).toBe("?import=i1");
  expect(screen.getByLabelText("code")).toBeDisabled();
  expect(screen.getByText("Pour changer les colonnes, choisissez à nouveau le fichier.")).toBeVisible();
});

test("a column shows its first values", async () => {
  open({ [ONE]: { body: CHECKED } });
  expect(await screen.findByText("A1 · A3")).toBeVisible();
  expect(screen.getByText("12 kg")).toBeVisible();
});

test("a long file says how far it is, and is stopped", async () => {
  const underway = { ...CHECKED, state: "running", rows: 2000, progress: 500, job: "j1", ended: false };
  const { answers, become } = standing({ ...underway, runnable: false });
  const { sent } = open({
    ...answers,
    "POST jobs/j1/cancel/": () => become({ ...underway, state: "cancelled", ended: true }),
    [RUN]: () => become(DONE),
  });
  const bar = await screen.findByRole("progressbar", { name: "Import en cours" });
  expect(bar).toHaveValue(500);
  expect(bar).toHaveAttribute("max", "2000");
  expect(screen.getByText(/Import en cours : ligne 500 sur 2.000/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Arrêter" }));

  const ending = await screen.findByRole("region", { name: "4. Rien n'a été importé" });
  expect(within(ending).getByText("L'import a été arrêté.")).toBeVisible();
  expect(sent("POST jobs/j1/cancel/")).toEqual([{}]);
  await userEvent.click(within(ending).getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText(/Le fichier est importé/)).toBeVisible();
  expect(sent(RUN)).toEqual([{ mode: "all" }]);
});

test("a refused file says that nothing came in, and its right rows may come in alone", async () => {
  const { answers, become } = standing({ ...CHECKED, state: "refused", refused: 1 });
  const { sent } = open({ ...answers, [RUN]: () => become(DONE) });

  expect(
    await screen.findByText("Des lignes sont fausses, et il fallait les importer toutes ou aucune."),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Importer les 2 lignes correctes" }));
  expect(await screen.findByText(/Le fichier est importé/)).toBeVisible();
  expect(sent(RUN)).toEqual([{ mode: "valid" }]);
});

test("a check that broke says why, and is done again", async () => {
  const failed = { ...CHECKED, state: "failed", job: "j1", reason: "Une erreur interne.", runnable: false };
  const { answers, become } = standing(failed);
  open({ ...answers, "POST jobs/j1/retry/": () => become(CHECKED) });

  expect(await screen.findByText("Une erreur interne.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByRole("button", { name: "Tout importer" })).toBeVisible();
});

test("a file that broke at once is sent again by who has it", async () => {
  open({ [ONE]: { body: { ...CHECKED, state: "failed", runnable: false } } });

  expect(await screen.findByText("Une panne est survenue en cours de route.")).toBeVisible();
  expect(screen.getByText("Choisissez à nouveau le fichier pour réessayer.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Réessayer" })).not.toBeInTheDocument();
});

test("columns that were not understood are told what they are, and the file is checked again", async () => {
  const app = await choose({ [CHECK]: { status: 201, body: CHECKED } });
  await userEvent.selectOptions(await screen.findByLabelText("poids"), "Price");
  await userEvent.click(screen.getByRole("button", { name: "Vérifier à nouveau" }));

  await waitFor(() => expect(mappings(app)).toEqual([null, '{"code":"code","poids":"price"}']));
});

test("a column may be a part of an address", async () => {
  const place = field("place", "address", { label: "place", parts: [{ value: "city", label: "town" }] });
  const described = { ...BOX, fields: [...BOX.fields, place] };
  const app = await choose({
    [CHECK]: { status: 201, body: CHECKED },
    "GET metadata/lab.depot.box/": { body: described },
  });
  await userEvent.selectOptions(await screen.findByLabelText("poids"), "Place (Town)");
  await userEvent.click(screen.getByRole("button", { name: "Vérifier à nouveau" }));
  await waitFor(() => expect(mappings(app)).toEqual([null, '{"code":"code","poids":"place.city"}']));
});

test("wrong rows are named; the right ones can come in alone", async () => {
  const { sent } = await choose({
    [CHECK]: { status: 201, body: { ...CHECKED, refused: 1, faults: [FAULT, WHOLE], fault_count: 2 } },
    "GET lab/depot/box/import/i1/": { body: { ...CHECKED, state: "done", refused: 1 } },
    [RUN]: { body: { ...CHECKED, state: "done", refused: 1 } },
  });

  expect(await screen.findByText("Déjà pris.")).toBeVisible();
  const [wrong, refused] = within(screen.getByText("Déjà pris.").closest("ul") as HTMLElement).getAllByRole(
    "listitem",
  );
  expect(wrong).toHaveTextContent("ligne 3, Kode (code de la boîte) : Déjà pris.");
  expect(refused).toHaveTextContent("ligne 4 : Refusé.");
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

test("what came of one import is not told of another", async () => {
  const { answers, become } = standing(DONE);
  const other = { ...DONE, id: "i2", file: "crates.csv", state: "undone", undo_until: null };
  const nothing = { deleted: 2, restored: 0, conflicts: [] };
  open({
    ...answers,
    [LIST]: { body: { results: [DONE, other] } },
    "GET lab/depot/box/import/i2/": { body: other },
    "GET lab/depot/box/import/i1/undo/": { body: nothing },
    "POST lab/depot/box/import/i1/undo/": () => {
      become({ ...DONE, state: "undone", undo_until: null });
      return { body: nothing };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Annuler l'import" }));
  const confirm = await screen.findByRole("button", { name: "Confirmer l'annulation" });
  await waitFor(() => expect(confirm).not.toHaveAttribute("aria-disabled"));
  await userEvent.click(confirm);
  expect(await screen.findByText(/Annulé : 2 supprimées/)).toBeVisible();

  await userEvent.click(screen.getByRole("link", { name: "crates.csv" }));
  expect(await screen.findByText("Cet import a été annulé.")).toBeVisible();
  expect(screen.queryByText(/Annulé : 2 supprimées/)).not.toBeInTheDocument();
});

test("whoever may not import is told so, and offered no file to choose", async () => {
  openApp(`${BOXES}/importer`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: ["view"] } },
    [LIST]: refusal(403, "acces_refuse", "Refusé."),
  });
  expect(
    await screen.findByText("Votre rôle ne comprend pas ceci : qui décide des rôles peut l'accorder."),
  ).toBeVisible();
  expect(screen.queryByLabelText(/CSV ou classeur/)).toBeNull();
});
