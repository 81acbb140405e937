import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX_SERVER } from "@/test/boxes";
import { COMPANY_SERVER, MANAGER, NADIA } from "@/test/company";
import { type Answers, openApp, refusal } from "@/test/render";

import { chosen } from "./people";
import type { Person } from "./types";

const ALI: Person = {
  id: "u2",
  version: 3,
  name: "Ali Tazi",
  first_name: "Ali",
  last_name: "Tazi",
  email: "ali@yoozak.test",
  department: "",
  manager: { id: "u1", label: "Nadia Alaoui" },
  role: "VENDEUR",
  language: "fr",
  is_active: true,
  last_seen_at: "2026-11-27T09:30:00Z",
};
const GONE: Person = { ...ALI, id: "u3", name: "Omar Sfar", email: "omar@yoozak.test", is_active: false };
const INVITED = {
  id: "i1",
  email: "sara@yoozak.test",
  role: "VENDEUR",
  expires_at: "2026-12-04T09:00:00Z",
  expired: false,
};
const SERVER: Answers = {
  ...COMPANY_SERVER,
  "GET company/people/": { body: { results: [NADIA, ALI, GONE] } },
  "GET company/people/u2/": { body: ALI },
  "GET invitations/": { body: { invitations: [INVITED], seats: { taken: 3, allowed: 5 } } },
};

test("people are found by name, address, role or department, without accents", () => {
  const people = [NADIA, ALI, GONE] as Person[];
  const roles = { VENDEUR: "Chargé de vente" };
  const names = (typed: string, whom: "here" | "gone" | "all") =>
    chosen(people, whom, typed, roles).map(({ name }) => name);

  expect(names("", "here")).toEqual(["Nadia Alaoui", "Ali Tazi"]);
  expect(names("charge", "all")).toEqual(["Ali Tazi", "Omar Sfar"]);
  expect(names("omar@", "gone")).toEqual(["Omar Sfar"]);
  expect(names("omar", "here")).toEqual([]);
});

test("a colleague is invited with a role, and the refusal of a second time is told", async () => {
  let answer: { status?: number; body?: unknown } = refusal(422, "deja_invite", "Sara est déjà invitée.");
  const { sent } = openApp("/societe/personnes", {
    ...SERVER,
    "POST invitations/": () => answer,
  });
  await userEvent.click(await screen.findByRole("button", { name: "Inviter quelqu'un" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Inviter quelqu'un" }));
  await userEvent.type(dialog.getByLabelText("E-mail"), "sara@yoozak.test");
  await userEvent.selectOptions(dialog.getByLabelText("Rôle"), "Vendeur");
  await userEvent.click(dialog.getByRole("button", { name: "Envoyer l'invitation" }));
  expect(await dialog.findByText("Sara est déjà invitée.")).toBeVisible();

  answer = { status: 201, body: INVITED };
  await userEvent.click(dialog.getByRole("button", { name: "Envoyer l'invitation" }));
  expect(await screen.findByText("L'invitation est en route vers sara@yoozak.test.")).toBeVisible();
  expect(screen.queryByRole("dialog", { name: "Inviter quelqu'un" })).toBeNull();
  const body = { email: "sara@yoozak.test", role: "VENDEUR", language: "fr" };
  expect(sent("POST invitations/")).toEqual([body, body]);
});

test("who is invited is told with the places left, and the invitation is sent again or withdrawn", async () => {
  const { sent } = openApp("/societe/personnes", {
    ...SERVER,
    "POST invitations/i1/resend/": { body: INVITED },
    "DELETE invitations/i1/": { status: 204 },
  });
  const panel = within(await screen.findByRole("region", { name: "Invitations" }));
  expect(await panel.findByText("Places prises : 3 sur 5.")).toBeVisible();
  await userEvent.click(panel.getByRole("button", { name: "Renvoyer sara@yoozak.test" }));
  await userEvent.click(panel.getByRole("button", { name: "Annuler l'invitation sara@yoozak.test" }));

  await waitFor(() => expect(sent("DELETE invitations/i1/")).toHaveLength(1));
  expect(sent("POST invitations/i1/resend/")).toHaveLength(1);
});

test("only what differs of a colleague is sent, and a draft survives until it is saved", async () => {
  const { sent } = openApp("/societe/personnes/u2", {
    ...SERVER,
    "PATCH company/people/u2/": { body: { ...ALI, department: "Nord", manager: null, version: 4 } },
  });
  await userEvent.type(await screen.findByLabelText("Service"), "Nord");
  await userEvent.selectOptions(screen.getByLabelText("Responsable"), "Personne");
  expect(localStorage.getItem("yz.u1.draft.company.person.u2")).toContain("Nord");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() =>
    expect(sent("PATCH company/people/u2/")).toEqual([{ department: "Nord", manager: null, version: 3 }]),
  );
  await waitFor(() => expect(localStorage.getItem("yz.u1.draft.company.person.u2")).toBeNull());
});

test("who changes the same colleague a moment later chooses whose change stays", async () => {
  let now: Person = ALI;
  const { sent } = openApp("/societe/personnes/u2", {
    ...SERVER,
    "GET company/people/u2/": () => ({ body: now }),
    "PATCH company/people/u2/": () =>
      now === ALI ? refusal(409, "version_perimee", "Trop tard.") : { body: now },
  });
  await userEvent.type(await screen.findByLabelText("Service"), "Nord");
  await waitFor(() => expect(screen.getByRole("button", { name: "Enregistrer" })).toBeVisible());
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  const dialog = within(await screen.findByRole("dialog", { name: /Quelqu'un a modifié/ }));
  now = { ...ALI, department: "Sud", version: 4 };
  await userEvent.click(dialog.getByRole("button", { name: "Garder la mienne" }));

  await waitFor(() =>
    expect(sent("PATCH company/people/u2/")).toEqual([
      { department: "Nord", version: 3 },
      { department: "Nord", version: 4 },
    ]),
  );
});

test("a role is given, and an access is closed only after a question", async () => {
  const { sent } = openApp("/societe/personnes/u2", {
    ...SERVER,
    "POST company/people/u2/role/": { body: ALI },
    "PATCH company/people/u2/": refusal(409, "dernier_administrateur", "Nommez-en un autre d'abord."),
  });
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Rôle" }), "Administrateur");
  await userEvent.click(screen.getByRole("button", { name: "Donner ce rôle" }));
  await waitFor(() => expect(sent("POST company/people/u2/role/")).toEqual([{ role: "ADMIN" }]));

  await userEvent.click(screen.getByRole("button", { name: "Fermer l'accès de cette personne" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Fermer l'accès de Ali Tazi ?" }));
  expect(sent("PATCH company/people/u2/")).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Fermer l'accès de cette personne" }));
  expect(await dialog.findByText("Nommez-en un autre d'abord.")).toBeVisible();
  expect(sent("PATCH company/people/u2/")).toEqual([{ version: 3, is_active: false }]);
});

test("who may change nothing of a colleague reads what there is", async () => {
  openApp("/societe/personnes/u2", {
    ...SERVER,
    "GET company/may/": { body: { administrator: false, verbs: { "company.person": ["view"] }, sets: {} } },
  });

  expect(await screen.findByText("ali@yoozak.test")).toBeVisible();
  expect(screen.queryByRole("combobox", { name: "Rôle" })).toBeNull();
  expect(screen.queryByLabelText("Service")).toBeNull();
  expect(screen.queryByRole("button", { name: "Fermer l'accès de cette personne" })).toBeNull();
});

test("why a colleague may, or may not, is told for a record that one chooses", async () => {
  openApp("/societe/personnes/u2", {
    ...SERVER,
    ...BOX_SERVER,
    "GET session/": { body: MANAGER },
    "GET metadata/": {
      body: {
        results: [{ key: "lab.depot.box", area: "goods", label_plural: "boîtes", module_label: "Dépôt" }],
      },
    },
    "GET company/roles/why/?person=u2&resource=lab.depot.box&record=b1": {
      body: {
        results: [
          { verb: "view", label: "voir", granted: true, words: "Le rôle l'accorde." },
          { verb: "seal", label: "sceller", granted: false, words: "Aucun droit du rôle ne nomme cela." },
          {
            verb: "weigh",
            label: "peser",
            granted: null,
            words: "Cela dépend de champs que vous ne voyez pas.",
          },
        ],
      },
    },
  });
  const panel = within(await screen.findByRole("region", { name: /^Pourquoi/ }));
  await userEvent.selectOptions(panel.getByLabelText("Type de fiche"), "Boîtes (Dépôt)");
  await userEvent.type(panel.getByRole("combobox", { name: "Fiche" }), "A1");
  await userEvent.click(await screen.findByRole("option", { name: "A1" }));

  const reasons = within(await panel.findByRole("list", { name: /^Pourquoi/ }));
  expect(reasons.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Voir : OuiLe rôle l'accorde.",
    "Sceller : NonAucun droit du rôle ne nomme cela.",
    "Peser : Non communiquéCela dépend de champs que vous ne voyez pas.",
  ]);
});
