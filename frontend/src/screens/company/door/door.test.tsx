import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { COMPANY_SERVER } from "@/test/company";
import { ADMIN } from "@/test/fixtures";
import { type Answers, openApp, refusal } from "@/test/render";

import type { Policy } from "./types";

const OURS: Policy = {
  version: 0,
  bounds: { idle_minutes: [5, 120], longest_hours: [1, 24], password_length: [8, 64] },
  address: "192.0.2.7",
  two_factors: false,
  second_factor: "nobody",
  second_factor_roles: [],
  idle_minutes: null,
  longest_hours: 10,
  password_length: null,
  networks: [],
};
const FIELDS = ["second_factor", "second_factor_roles", "idle_minutes", "longest_hours", "networks"];

function server(may: Record<string, string[]>, more: Answers = {}): Answers {
  return {
    ...COMPANY_SERVER,
    "GET company/may/": {
      body: { administrator: true, verbs: may, sets: { "company.door": [...FIELDS, "password_length"] } },
    },
    "GET company/door/": { body: OURS },
    ...more,
  };
}

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
});

test("only what differs is sent, networks one by one, and what would shut one out is told", async () => {
  let answer: { status?: number; body?: unknown } = refusal(
    409,
    "politique_vous_exclut",
    "Vous vous excluez.",
  );
  const { sent } = openApp(
    "/societe/connexion",
    server({ "company.door": ["view", "update"] }, { "PATCH company/door/": () => answer }),
  );
  await userEvent.selectOptions(await screen.findByLabelText("Demandé à"), "Certains rôles");
  await userEvent.click(screen.getByLabelText("Vendeur"));
  await userEvent.type(screen.getByLabelText("Minutes sans clic qui ferment une session"), "15");
  await userEvent.clear(screen.getByLabelText("Heures que dure une session au plus"));
  await userEvent.click(screen.getByRole("button", { name: "L'ajouter" }));
  await userEvent.type(screen.getByLabelText(/un par ligne/), "\n198.51.100.0/24");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  answer = { body: { ...OURS, version: 1 } };
  expect(await screen.findByText("Vous vous excluez.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent("PATCH company/door/")).toHaveLength(2));
  expect(sent("PATCH company/door/")[1]).toEqual({
    version: 0,
    second_factor: "roles",
    second_factor_roles: ["VENDEUR"],
    idle_minutes: 15,
    longest_hours: null,
    networks: ["192.0.2.7", "198.51.100.0/24"],
  });
});

test("who may only look changes nothing", async () => {
  openApp("/societe/connexion", server({ "company.door": ["view"] }));

  expect(await screen.findByLabelText("Demandé à")).toBeDisabled();
  expect(screen.getByLabelText(/un par ligne/)).toHaveAttribute("readonly");
  expect(screen.queryByRole("button", { name: "L'ajouter" })).toBeNull();
});

test("who has no second factor sets one up before anything else, and then goes on", async () => {
  let isSet = false;
  openApp("/", {
    ...server({}),
    "GET session/": () => ({ body: isSet ? ADMIN : { ...ADMIN, needs_second_factor: true } }),
    "GET second-factor/": () => ({ body: { enabled: isSet, recovery_codes_left: 10 } }),
    "GET passkeys/": { body: { results: [] } },
    "GET dashboard/": { body: { tiles: [] } },
  });
  expect(await screen.findByText("Activez votre second facteur")).toBeVisible();
  expect(screen.queryByRole("navigation")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Continuer vers mon travail" }));
  expect(await screen.findByText("Il n'y a pas encore de second facteur.")).toBeVisible();

  isSet = true;
  await userEvent.click(screen.getByRole("button", { name: "Continuer vers mon travail" }));
  expect(await screen.findByRole("navigation", { name: "Menu principal" })).toBeVisible();
});
