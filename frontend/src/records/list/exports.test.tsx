import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { type Answers, openApp, refusal } from "@/test/render";

import type { Prepared } from "./prepared";

const JOBS = "GET lab/depot/box/export/jobs/";
const BEGIN = "POST lab/depot/box/export/jobs/?sort=-code&format=csv&fields=code%2Cprice%2Copen%2Cstate";
const STOP = "POST jobs/j1/cancel/";
const RUNNING: Prepared = {
  id: "j1",
  state: "running",
  format: "csv",
  asked_at: "2026-11-20T09:30:00Z",
  done: 20_000,
  total: 80_000,
  error: "",
  bytes: null,
  available_until: null,
};
const DONE: Prepared = {
  ...RUNNING,
  state: "done",
  done: 80_000,
  bytes: 12_345_678,
  available_until: "2026-11-27T09:30:00Z",
};

type Known = { exports?: () => Prepared[]; count?: number; mayPrepare?: boolean };

function server({ exports = () => [], count = 80_000, mayPrepare = true }: Known = {}): Answers {
  return {
    ...BOX_SERVER,
    "GET lab/depot/box/?fields=id&limit=1&count=1": { body: { results: [], next: null, count } },
    [JOBS]: () => ({ body: { may_prepare: mayPrepare, at_once: 20_000, exports: exports() } }),
  };
}

async function openDialog(answers: Answers, address = `${BOXES}?sort=-code`) {
  const app = openApp(address, answers);
  await screen.findByRole("grid", { name: "Boxes" });
  await userEvent.click(screen.getByRole("button", { name: "Impression, fichiers et supprimés" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Exporter…" }));
  return { ...app, dialog: within(await screen.findByRole("dialog")) };
}

test("a long list is prepared, shows how far it is, and is fetched in the end", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let exports: Prepared[] = [];
  const { dialog, sent } = await openDialog({
    ...server({ exports: () => exports }),
    [BEGIN]: () => {
      exports = [RUNNING];
      return { status: 201, body: RUNNING };
    },
  });
  await userEvent.click(dialog.getByRole("radio", { name: "CSV, pour tout tableur" }));
  const prepare = await dialog.findByRole("button", { name: "Préparer le fichier" });
  await userEvent.click(prepare);

  const bar = await dialog.findByRole("progressbar", { name: "Le fichier est en préparation" });
  expect([bar.getAttribute("value"), bar.getAttribute("max")]).toEqual(["20000", "80000"]);
  expect(prepare).toHaveAttribute("aria-disabled", "true");
  expect(dialog.queryByRole("link")).toBeNull();
  exports = [DONE];
  await vi.advanceTimersByTimeAsync(1_500);

  expect(await dialog.findByRole("link", { name: "Télécharger" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/jobs/j1/file/",
  );
  expect(dialog.getByText(/12,3 Mo/)).toBeVisible();
  expect(sent(BEGIN)).toEqual([{}]);
  vi.useRealTimers();
});

test("what is being prepared is found again, and stopped once", async () => {
  let exports = [RUNNING];
  const { dialog, sent } = await openDialog({
    ...server({ exports: () => exports }),
    [STOP]: () => {
      exports = [{ ...RUNNING, state: "cancelled" }];
      return { body: {} };
    },
  });
  await userEvent.click(await dialog.findByRole("button", { name: "Arrêter" }));

  await waitFor(() => expect(dialog.queryByRole("progressbar")).toBeNull());
  expect(sent(STOP)).toEqual([{}]);
  expect(dialog.getByRole("button", { name: "Préparer le fichier" })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("why the latest one failed is said", async () => {
  const { dialog } = await openDialog({
    ...server({
      exports: () => [{ ...RUNNING, state: "failed", error: "Un texte est trop long." }],
    }),
  });
  expect(await dialog.findByText("Un texte est trop long.")).toBeVisible();
});

test("a refusal stands in the dialog, which stays", async () => {
  const { dialog } = await openDialog({
    ...server(),
    [BEGIN.replace("csv", "xlsx")]: refusal(422, "trop_de_lignes", "Le fichier a trop de lignes."),
  });
  await userEvent.click(await dialog.findByRole("button", { name: "Préparer le fichier" }));
  expect(await dialog.findByText("Le fichier a trop de lignes.")).toBeVisible();
});

test.each([
  ["short", { count: 20_000 }],
  ["long, where the company may only read", { mayPrepare: false }],
])("a list that is %s is handed out at once", async (_, known) => {
  const { dialog } = await openDialog(server(known));
  expect(await dialog.findByRole("link", { name: "Exporter" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/?sort=-code&format=xlsx&fields=code%2Cprice%2Copen%2Cstate",
  );
  expect(dialog.queryByRole("button", { name: "Préparer le fichier" })).toBeNull();
});

test("news of a file leads to where it is fetched, and closing it leaves the list", async () => {
  const told = {
    id: "n1",
    kind: "integrations.exported",
    text: "Prêt à télécharger",
    at: "2026-11-20T09:30:00Z",
    read: true,
    resource: "lab.depot.box",
    record: null,
    title: "",
  };
  openApp("/", {
    ...server({ exports: () => [DONE] }),
    "GET notifications/unread/": { body: { unread: 0 } },
    "GET notifications/": { body: { results: [told], next: null } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Notifications" }));
  await userEvent.click(await screen.findByRole("link", { name: /Prêt à télécharger/ }));

  const dialog = within(await screen.findByRole("dialog", { name: "Exporter : Boxes" }));
  expect(await dialog.findByRole("link", { name: "Télécharger" })).toBeVisible();
  expect([window.location.pathname, window.location.hash]).toEqual([BOXES, "#exports"]);
  await userEvent.click(dialog.getByRole("button", { name: "Fermer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect([window.location.pathname, window.location.hash]).toEqual([BOXES, ""]);
});
