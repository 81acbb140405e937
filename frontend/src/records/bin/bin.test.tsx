import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp, refusal } from "@/test/render";

const BIN = "GET lab/depot/box/deleted/";
const RESTORE = "POST lab/depot/box/deleted/restore/";
const BY = { kind: "person", name: "Salma" };
const GONE = [
  { id: "b1", title: "A1", at: "2025-10-02T10:00:00Z", until: "2025-11-01T10:00:00Z", by: BY },
  { id: "b2", title: "B2", at: "2025-10-01T10:00:00Z", until: "2025-10-31T10:00:00Z", by: BY },
];

function opened(answers = {}) {
  return openApp(`${BOXES}/supprimees`, { ...BOX_SERVER, [BIN]: { body: { results: GONE } }, ...answers });
}

test("who deleted what, when, and until when it can come back", async () => {
  opened();
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Supprimés récemment : Boxes");
  const entry = (await screen.findByText("A1")).closest("li");
  expect(entry).toHaveTextContent("Supprimé par Salma, 02/10/2025 11:00");
  expect(entry).toHaveTextContent("Peut revenir jusqu'au 01/11/2025 11:00");
});

test("one comes back, or all that are ticked; what is refused is named", async () => {
  let gone = GONE;
  const taken = { code: "donnees_invalides", message: "Non.", champs: { code: ["Déjà prise."] } };
  const { sent } = opened({
    [BIN]: () => ({ body: { results: gone } }),
    [RESTORE]: () => {
      gone = gone.filter(({ id }) => id !== "b1");
      const results =
        gone.length === 1 && sent(RESTORE).length === 1
          ? [{ id: "b1", ok: true }]
          : [{ id: "b2", ok: false, error: taken }];
      return { body: { results } };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Ramener A1" }));
  expect(await screen.findByText("1 fiche est de retour")).toBeInTheDocument();
  expect(screen.queryByText("A1")).toBeNull();

  await userEvent.click(screen.getByLabelText("Tout cocher"));
  await userEvent.click(screen.getByRole("button", { name: "Ramener ce qui est coché" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Ce qui a été fait" }));
  expect(dialog.getByText("Déjà prise.").closest("li")).toHaveTextContent("B2 : Déjà prise.");
  expect(sent(RESTORE)).toEqual([{ ids: ["b1"] }, { ids: ["b2"] }]);
});

test("the bin is searched, and says when it holds nothing", async () => {
  opened({ [`${BIN}?q=zz`]: { body: { results: [] } } });
  await screen.findByText("A1");
  await userEvent.type(screen.getByLabelText("Chercher dans ce qui a été supprimé"), "zz");
  expect(await screen.findByText("Rien de supprimé ne porte ce nom.")).toBeVisible();
});

test("a refusal says why", async () => {
  opened({ [BIN]: refusal(403, "acces_refuse", "Accès refusé.") });
  expect(await screen.findByText("Accès refusé.")).toBeVisible();
});

test("the menu of the list leads to the bin, for whoever may delete", async () => {
  openApp(BOXES, BOX_SERVER);
  await userEvent.click(await screen.findByRole("button", { name: "Impression, fichiers et supprimés" }));
  expect(await screen.findByRole("menuitem", { name: "Supprimés récemment" })).toHaveAttribute(
    "href",
    `${BOXES}/supprimees`,
  );
});

test("whoever may not delete is not led there", async () => {
  const verbs = BOX.verbs.filter((verb) => verb !== "delete");
  openApp(BOXES, { ...BOX_SERVER, "GET metadata/lab.depot.box/": { body: { ...BOX, verbs } } });
  await userEvent.click(await screen.findByRole("button", { name: "Impression, fichiers et supprimés" }));
  expect(await screen.findByRole("menuitem", { name: "Exporter…" })).toBeVisible();
  expect(screen.queryByRole("menuitem", { name: "Supprimés récemment" })).toBeNull();
});
