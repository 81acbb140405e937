import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { ADMINISTRATOR, COMPANY_SERVER, NADIA, SELLER } from "@/test/company";
import { type Answers, openApp, refusal } from "@/test/render";
import type { PeopleGroup } from "../people/groups";
import { found } from "./groups";

const ALI = { ...NADIA, id: "u2", name: "Ali Tazi", email: "ali@yoozak.test", role: "VENDEUR" };
const GONE = { ...ALI, id: "u3", name: "Omar Sfar", is_active: false };
const NORTH: PeopleGroup = {
  id: "g1",
  version: 2,
  name: "Nord",
  manager: { id: "u1", label: "Nadia Alaoui" },
  members: [{ id: "u2", label: "Ali Tazi" }],
};
const SERVER: Answers = {
  ...COMPANY_SERVER,
  "GET company/may/": {
    body: {
      administrator: true,
      verbs: {
        "company.person": ["view", "update"],
        "company.role": ["view"],
        "company.group": ["view", "create", "update", "delete"],
      },
      sets: { "company.group": ["name", "manager", "members"] },
    },
  },
  "GET company/people/": { body: { results: [NADIA, ALI, GONE] } },
  "GET company/people/u2/": { body: ALI },
  "GET company/groups/": { body: { results: [NORTH] } },
  "GET company/groups/g1/": { body: NORTH },
};

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
});

test("groups are found by their name and by their people, without accents", () => {
  const south: PeopleGroup = { id: "g2", version: 1, name: "Équipe du sud", members: [] };
  const names = (typed: string) => found([NORTH, south], typed).map(({ name }) => name);

  expect(names("")).toEqual(["Nord", "Équipe du sud"]);
  expect(names("equipe")).toEqual(["Équipe du sud"]);
  expect(names("tazi")).toEqual(["Nord"]);
  expect(names("nadia")).toEqual(["Nord"]);
  expect(names("omar")).toEqual([]);
});

test("a group is made with a name, and one that is taken is told", async () => {
  let answer: { status?: number; body?: unknown } = refusal(409, "groupe_existe", "Il y a déjà un groupe.");
  const { sent } = openApp("/societe/groupes", { ...SERVER, "POST company/groups/": () => answer });
  await userEvent.click(await screen.findByRole("button", { name: "Nouveau groupe" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Nouveau groupe" }));
  await userEvent.type(dialog.getByLabelText("Nom du groupe"), "Nord");
  await userEvent.click(dialog.getByRole("button", { name: "Créer" }));
  expect(await dialog.findByText("Il y a déjà un groupe.")).toBeVisible();

  answer = { status: 201, body: NORTH };
  await userEvent.click(dialog.getByRole("button", { name: "Créer" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Nord" })).toBeVisible();
  expect(sent("POST company/groups/")).toEqual([{ name: "Nord" }, { name: "Nord" }]);
});

test("people who work here and are not in it yet are added, others taken out, all in one change", async () => {
  const { sent } = openApp("/societe/groupes/g1", { ...SERVER, "PATCH company/groups/g1/": { body: NORTH } });
  const members = within(await screen.findByRole("list", { name: "Ses membres" }));
  const add = screen.getByRole("combobox", { name: "Ajouter un collègue" });
  await userEvent.type(add, "a");
  expect((await screen.findAllByRole("option")).map((option) => option.textContent)).toEqual([
    "Nadia Alaoui",
  ]);
  await userEvent.click(screen.getByRole("option", { name: "Nadia Alaoui" }));
  await userEvent.click(members.getByRole("button", { name: "Retirer Ali Tazi" }));
  expect(sent("PATCH company/groups/g1/")).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(sent("PATCH company/groups/g1/")).toEqual([{ members: ["u1"], version: 2 }]));
});

test("a name that is taken is told, and no colleague is blamed for it", async () => {
  openApp("/societe/groupes/g1", {
    ...SERVER,
    "PATCH company/groups/g1/": refusal(409, "groupe_existe", "Il y a déjà un groupe « Sud »."),
  });
  const name = await screen.findByLabelText(/^Nom du groupe/);
  await userEvent.clear(name);
  await userEvent.type(name, "Sud");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  expect(await screen.findByText("Il y a déjà un groupe « Sud ».")).toBeVisible();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("what goes with a group is told before it is dissolved", async () => {
  const rule = "owner in actor.colleagues";
  const seller = { ...SELLER, rights: SELLER.rights.map((right) => ({ ...right, rule })) };
  const { sent } = openApp("/societe/groupes/g1", {
    ...SERVER,
    "GET company/roles/": { body: { results: [ADMINISTRATOR, seller] } },
    "DELETE company/groups/g1/": { status: 204 },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Dissoudre le groupe" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Dissoudre le groupe « Nord » ?" }));
  expect(
    await dialog.findByText("Ces rôles accorderont dès lors moins à ses membres : Vendeur."),
  ).toBeVisible();
  expect(dialog.getByText("1 personne le quitte. Elle reste dans la société.")).toBeVisible();
  expect(sent("DELETE company/groups/g1/")).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Dissoudre le groupe" }));

  expect(await screen.findByText("Le groupe « Nord » est dissous.")).toBeVisible();
  expect(await screen.findByRole("heading", { level: 1, name: "Groupes" })).toBeVisible();
});

test("who may only look changes nothing", async () => {
  openApp("/societe/groupes/g1", {
    ...SERVER,
    "GET company/may/": { body: { administrator: false, verbs: { "company.group": ["view"] }, sets: {} } },
  });

  expect(await screen.findByText("Ali Tazi")).toBeVisible();
  expect(screen.getByLabelText(/^Nom du groupe/)).toHaveAttribute("readonly");
  expect(within(screen.getByRole("main")).queryByRole("button")).toBeNull();
});

test("a colleague's page shows the groups that they are in or lead", async () => {
  openApp("/societe/personnes/u2", SERVER);
  const groups = within(await screen.findByRole("region", { name: "Groupes" }));

  expect(await groups.findByRole("link", { name: "Nord" })).toHaveAttribute("href", "/societe/groupes/g1");
});
