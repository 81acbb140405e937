import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { ADMIN, VISITOR } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const HERE = {
  id: "s1",
  company: { slug: "yoozak", name: "Yoozak" },
  device: "Chrome · Windows",
  address: "192.0.2.4",
  opened_at: "2026-11-27T08:00:00Z",
  last_used_at: "2026-11-27T09:00:00Z",
  ends_at: "2026-11-27T11:00:00Z",
  current: true,
};
const ELSEWHERE = { ...HERE, id: "s2", device: "Safari · iPhone", current: false };
const KEY = { id: "k1", name: "Téléphone", created_at: "2026-11-01T08:00:00Z", last_used_at: null };
const ALLOWED = {
  id: "a1",
  name: "Boutique",
  company: HERE.company,
  words: [{ subject: "produits", verbs: ["voir"] }],
  allowed_at: "2026-11-01T08:00:00Z",
  last_used_at: null,
};
const PROFILE = { version: 4, first_name: "Nadia", last_name: "Alaoui", phone: "", language: "fr" };
const SERVER: Answers = {
  "GET session/": { body: ADMIN },
  "GET profile/": { body: PROFILE },
  "GET passkeys/": { body: { results: [KEY] } },
  "GET second-factor/": { body: { enabled: true, recovery_codes_left: 3 } },
  "GET session/sign-ins/": { body: { sign_ins: [HERE, ELSEWHERE] } },
  "GET oauth/allowed/": { body: { results: [ALLOWED] } },
  "GET support/": { body: { access: null, visits: [], acts: [] } },
  "GET notifications/kinds/": {
    body: {
      kinds: [
        { name: "job.done", label: "Travail terminé", muted: true },
        { name: "order.given", label: "Commandes confiées", muted: false },
      ],
    },
  },
};
const LET_IN = {
  access: { opened_by: "Nadia Alaoui", reason: "Une liste vide", expires_at: "2026-11-27T10:00:00Z" },
  visits: [{ staff: "aide@yz.test", reason: "Ticket 12", at: "2026-11-27T09:35:00Z" }],
  acts: [{ kind: "backup", staff: "nuit@yz.test", reason: "Avant une version", at: "2026-11-26T23:00:00Z" }],
};

beforeEach(() => chooseLanguage("fr"));

async function panel(name: string) {
  return within(await screen.findByRole("region", { name }));
}

test("one's own name and number are one's own to say, and a refusal stands beside its field", async () => {
  const refusals = [refusal(400, "donnees_invalides", "Non.", { phone: ["Trop long."] }), { body: PROFILE }];
  const { sent } = openApp("/compte", {
    ...SERVER,
    "PATCH profile/": () => refusals.shift() ?? { body: PROFILE },
  });
  const mine = await panel("Qui je suis");
  const phone = await mine.findByLabelText("Téléphone");
  expect(mine.getByRole("button", { name: "Enregistrer" })).toHaveAttribute("aria-disabled", "true");
  await userEvent.clear(mine.getByLabelText("Prénom"));
  await userEvent.type(mine.getByLabelText("Prénom"), "Hind");
  await userEvent.type(phone, "0612");
  await userEvent.click(mine.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(phone).toHaveAccessibleDescription("Trop long."));
  const said = { first_name: "Hind", last_name: "Alaoui", phone: "0612", version: 4 };
  expect(sent("PATCH profile/")).toEqual([said]);
  await userEvent.click(mine.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent("PATCH profile/")).toEqual([said, said]));
  expect(mine.getByRole("combobox", { name: "Langue" })).toHaveValue("fr");
});

test("one says what one wants to hear", async () => {
  const { sent } = openApp("/compte", { ...SERVER, "PUT notifications/kinds/": { body: {} } });
  const wanted = await panel("Ce que je veux savoir");
  expect(await wanted.findByRole("checkbox", { name: "Travail terminé" })).not.toBeChecked();
  await userEvent.click(wanted.getByRole("checkbox", { name: "Commandes confiées" }));

  await waitFor(() =>
    expect(sent("PUT notifications/kinds/")).toEqual([{ muted: ["job.done", "order.given"] }]),
  );
});

test("a lost telephone is signed out, or all others at once", async () => {
  const { sent } = openApp("/compte", {
    ...SERVER,
    "DELETE session/sign-ins/s2/": { status: 204 },
    "DELETE session/sign-ins/": { body: { ended: 1 } },
  });
  const places = await panel("Où vous êtes connecté");
  expect(await places.findByText("Ici")).toBeVisible();
  await userEvent.click(places.getByRole("button", { name: "Se déconnecter Safari · iPhone" }));
  await userEvent.click(places.getByRole("button", { name: "Déconnecter partout ailleurs" }));

  expect(sent("DELETE session/sign-ins/s2/")).toHaveLength(1);
  expect(sent("DELETE session/sign-ins/")).toHaveLength(1);
});

test("a new password is asked for with the present one, and its faults stand at the field", async () => {
  const { sent } = openApp("/compte", {
    ...SERVER,
    "POST password/": refusal(400, "donnees_invalides", "Refusé.", { password: ["Trop courant."] }),
  });
  const form = await panel("Mot de passe");
  await userEvent.type(form.getByLabelText("Mot de passe actuel"), "secret");
  await userEvent.type(form.getByLabelText("Nouveau mot de passe"), "password1");
  await userEvent.click(form.getByRole("button", { name: "Changer le mot de passe" }));

  await screen.findByText("Trop courant.");
  expect(form.getByLabelText("Nouveau mot de passe")).toHaveAccessibleDescription("Trop courant.");
  expect(sent("POST password/")).toEqual([{ old_password: "secret", password: "password1" }]);
});

test("recovery codes are shown once, after the password", async () => {
  const { sent } = openApp("/compte", {
    ...SERVER,
    "POST second-factor/recovery-codes/": { body: { recovery_codes: ["abcd-efgh", "ijkl-mnop"] } },
  });
  const codes = await panel("Code à la connexion");
  expect(await codes.findByText("Activé. Codes de secours restants : 3.")).toBeVisible();
  await userEvent.click(codes.getByRole("button", { name: "Nouveaux codes de secours" }));
  await userEvent.type(codes.getByLabelText("Votre mot de passe, pour confirmer"), "secret");
  await userEvent.click(codes.getByRole("button", { name: "Nouveaux codes de secours" }));

  expect(await codes.findByText("abcd-efgh")).toBeVisible();
  await userEvent.click(codes.getByRole("button", { name: "Je les ai gardés" }));
  expect(codes.queryByText("abcd-efgh")).toBeNull();
  expect(sent("POST second-factor/recovery-codes/")).toEqual([{ password: "secret" }]);
});

test("a browser without passkeys is offered none", async () => {
  openApp("/compte", SERVER);
  const keys = await panel("Clés d'accès");

  expect(await keys.findByText("Téléphone")).toBeVisible();
  expect(keys.queryByRole("button", { name: "Ajouter une clé d'accès" })).toBeNull();
});

test("an administrator lets support in, sees who came, and closes the door", async () => {
  let now: object = { access: null, visits: [], acts: [] };
  const { sent } = openApp("/compte", {
    ...SERVER,
    "GET support/": () => ({ body: now }),
    "POST support/": () => {
      now = LET_IN;
      return { body: now };
    },
    "DELETE support/": () => {
      now = { ...LET_IN, access: null };
      return { body: now };
    },
  });
  const door = await panel("Aide de l'équipe de la plateforme");
  await userEvent.type(await door.findByLabelText("Pour quoi avez-vous besoin d'aide ?"), "Une liste vide");
  await userEvent.click(door.getByRole("button", { name: "Laisser entrer une demi-heure" }));

  expect(await door.findByText(/peut entrer jusqu'au 27\/11\/2026/)).toBeVisible();
  expect(door.getByText("aide@yz.test")).toBeVisible();
  expect(door.getByText("Ce que l'équipe de la plateforme a fait")).toBeVisible();
  expect(door.getByText(/· sauvegarde ·/)).toHaveTextContent("nuit@yz.test · Avant une version");
  expect(sent("POST support/")).toEqual([{ reason: "Une liste vide" }]);
  await userEvent.click(door.getByRole("button", { name: "Fermer l'accès" }));
  expect(await door.findByRole("button", { name: "Laisser entrer une demi-heure" })).toBeVisible();
});

test("support at work is told on every screen, and has no account there", async () => {
  openApp("/compte", {
    "GET session/": { body: { ...ADMIN, support: "aide@yz.test → Nadia Alaoui" } },
    ...ORDERS_SERVER,
  });

  expect(await screen.findByRole("region", { name: "Assistance au travail" })).toHaveTextContent(
    "aide@yz.test → Nadia Alaoui",
  );
  await waitFor(() => expect(window.location.pathname).toBe(ORDERS));
});

test("the link of support opens its session", async () => {
  const { sent } = openApp("/assistance#jeton:3", {
    "GET session/": { body: VISITOR },
    "POST session/support/": { body: { ...ADMIN, support: "aide@yz.test → Nadia Alaoui" } },
    ...ORDERS_SERVER,
  });

  expect(await screen.findByText("aide@yz.test → Nadia Alaoui")).toBeVisible();
  expect(sent("POST session/support/")).toEqual([{ token: "jeton:3" }]);
});

test("one sees which applications act for one, and ends it", async () => {
  const { sent } = openApp("/compte", { ...SERVER, "DELETE oauth/allowed/a1/": { status: 204 } });
  const allowed = await panel("Applications que vous avez autorisées");
  expect(await allowed.findByText("Boutique")).toBeVisible();
  expect(allowed.getByText("jamais utilisée")).toBeVisible();
  expect(allowed.getByText("voir")).toBeVisible();
  await userEvent.click(allowed.getByRole("button", { name: "Révoquer Boutique" }));

  await waitFor(() => expect(sent("DELETE oauth/allowed/a1/")).toHaveLength(1));
});

test.each(["fr", "ar", "en"] as const)("in %s, the account has no accessibility fault", async (language) => {
  await chooseLanguage(language);
  openApp("/compte", SERVER);
  await screen.findByText("Safari · iPhone");

  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
