import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { COMPANY_SERVER } from "@/test/company";
import { type Answers, openApp } from "@/test/render";

import { expiryAfter } from "./expiry";
import { isReadingOnly, kindsOf, scopesFor } from "./scopes";

const KEY = {
  id: "k1",
  name: "Boutique",
  role: "VENDEUR",
  prefix: "yz_abc",
  scopes: ["*:view", "*:export"],
  allowed_addresses: [],
  max_calls_per_minute: null,
  last_used_at: null,
  expires_at: "2020-01-01T00:00:00Z",
  created_at: "2019-10-01T00:00:00Z",
};
const SERVER: Answers = { ...COMPANY_SERVER, "GET company/keys/": { body: { results: [KEY] } } };

test("scopes say as little as was chosen", () => {
  expect(scopesFor("role", ["a.b.c"], true)).toEqual([]);
  expect(scopesFor("reading", [], false)).toEqual(["*:view", "*:export"]);
  expect(scopesFor("chosen", ["a.b.c"], false)).toEqual(["a.b.c:view", "a.b.c:export"]);
  expect(scopesFor("chosen", ["a.b.c", "a.b.d"], true)).toEqual(["a.b.c:*", "a.b.d:*"]);
  expect(kindsOf(["a.b.c:view", "a.b.c:export", "*:view"])).toEqual(["a.b.c", "*"]);
  expect([isReadingOnly(["a:view", "b:export"]), isReadingOnly(["a:*"]), isReadingOnly([])]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a key ends after its term, or never where that was chosen", () => {
  const now = new Date("2026-11-27T10:00:00Z");
  expect(expiryAfter("30", now)).toBe("2026-12-27T10:00:00.000Z");
  expect(expiryAfter("never", now)).toBeNull();
});

test("a key is made with what it may do, and its text is shown once, to be copied", async () => {
  const user = userEvent.setup();
  const { sent } = openApp("/societe/cles", {
    ...SERVER,
    "POST company/keys/": { status: 201, body: { ...KEY, text: "yz_abc.secret" } },
  });
  await user.click(await screen.findByRole("button", { name: "Nouvelle clé" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("Pour quel programme ?"), "Boutique");
  await user.selectOptions(dialog.getByLabelText("Rôle"), "Vendeur");
  await user.selectOptions(dialog.getByLabelText("Jusqu'à quand ?"), "Sans fin");
  await user.type(dialog.getByLabelText(/Seulement depuis ces adresses/), "192.0.2.1{Enter}192.0.2.2");
  await user.click(dialog.getByRole("button", { name: "Créer la clé" }));

  const told = within(await screen.findByRole("dialog", { name: "La clé « Boutique »" }));
  expect(told.getByText("yz_abc.secret")).toBeVisible();
  await user.click(told.getByRole("button", { name: "Copier le texte" }));
  expect(await told.findByText("Copié")).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe("yz_abc.secret");
  await user.click(told.getByRole("button", { name: "Je l'ai gardé" }));
  await waitFor(() => expect(screen.queryByText("yz_abc.secret")).toBeNull());
  expect(sent("POST company/keys/")).toEqual([
    {
      name: "Boutique",
      role: "VENDEUR",
      scopes: ["*:view", "*:export"],
      expires_at: null,
      allowed_addresses: ["192.0.2.1", "192.0.2.2"],
    },
  ]);
});

test("keys are told with their end and their last use, and revoked after a question", async () => {
  const { sent } = openApp("/societe/cles", { ...SERVER, "DELETE company/keys/k1/": { status: 204 } });
  const line = within((await screen.findByText("Boutique")).closest("li") as HTMLElement);
  expect(line.getByText("jamais utilisée")).toBeVisible();
  expect(line.getByText("terminée le 01/01/2020")).toBeVisible();
  expect(line.getByText("lecture seule")).toBeVisible();
  await userEvent.click(line.getByRole("button", { name: "Révoquer Boutique" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(sent("DELETE company/keys/k1/")).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Révoquer" }));

  await waitFor(() => expect(sent("DELETE company/keys/k1/")).toHaveLength(1));
});
