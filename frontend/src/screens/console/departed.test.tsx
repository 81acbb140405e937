import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ACT, SERVER } from "@/test/console";
import { openApp, refusal } from "@/test/render";

const KEPT = [
  { name: "nejma-dernier.zip", bytes: 1_500_000, at: "2026-11-27T09:00:00Z" },
  { name: "nejma-avant.zip", bytes: 1_400_000, at: "2026-11-26T09:00:00Z" },
];
const DEPARTED = { slug: "nejma", backups: KEPT, seen_at: "2026-11-27T10:00:00Z" };
const GONE = {
  ...SERVER,
  "GET platform/departed/": { body: { departed: [DEPARTED] } },
  "GET platform/departed/nejma/": { body: DEPARTED },
  "GET platform/tenants/nejma/": refusal(404, "societe_introuvable", "Il n'y a pas d'entreprise « nejma »."),
};

test("a deleted company is found among the others and comes back as it was, unless one chooses otherwise", async () => {
  const { sent } = openApp("/plateforme", {
    ...GONE,
    "POST platform/departed/nejma/restore/": { status: 202, body: { ...ACT, kind: "bring_back" } },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("link", { name: "nejma" }));
  await user.click(await screen.findByRole("button", { name: "Faire revenir…" }));
  expect(screen.queryByText("Il n'y a pas d'entreprise « nejma ».")).toBeNull();
  const dialog = within(await screen.findByRole("dialog", { name: "Faire revenir nejma" }));
  expect(dialog.getByLabelText("Vers où ?")).toHaveValue("same");
  expect(dialog.queryByLabelText(/Identifiant/)).toBeNull();
  await user.selectOptions(dialog.getByLabelText("Quelle sauvegarde ?"), "nejma-avant.zip");
  await user.type(dialog.getByLabelText(/Raison/), "Regret");
  await user.click(dialog.getByRole("button", { name: "Lancer" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent("POST platform/departed/nejma/restore/")).toEqual([
    { reason: "Regret", backup: "nejma-avant.zip", mode: "same", slug: "", name: "" },
  ]);
});

test("one of which nothing is kept has no way back", async () => {
  openApp("/plateforme/societes/nejma", {
    ...GONE,
    "GET platform/departed/nejma/": refusal(404, "societe_supprimee_introuvable", "Rien n'en est conservé."),
    "GET platform/acts/": { body: { acts: [{ ...ACT, kind: "delete" }] } },
  });
  expect(await screen.findByText("Il n'y a pas d'entreprise « nejma ».")).toBeVisible();
  expect(await screen.findByText("Suppression")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Faire revenir…" })).toBeNull();
  expect(screen.queryByText("Rien n'en est conservé.")).toBeNull();
});
