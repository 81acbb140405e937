import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test, vi } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { createQueryClient } from "@/platform/query-client";
import { receive, sessionQuery } from "@/platform/session";
import { ADMIN, VISITOR } from "@/test/fixtures";
import { ORDERS_SERVER } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const CODE_NEEDED = refusal(401, "second_facteur_requis", "Donnez le code.");
const INVITED = { email: "imane@yoozak.test", role: "Confirmation", company: "Yoozak", has_account: false };
const SERVER: Answers = {
  "GET session/": { body: VISITOR },
  ...ORDERS_SERVER,
  "POST invitations/open/": { body: INVITED },
};

async function typePassword() {
  await userEvent.type(await screen.findByLabelText("E-mail"), "admin@yoozak.test");
  await userEvent.type(screen.getByLabelText("Mot de passe"), "secret");
  await userEvent.click(screen.getByRole("button", { name: "Se connecter" }));
}

async function typeCode(code: string) {
  await userEvent.type(await screen.findByLabelText("Code"), code);
  await userEvent.click(screen.getByRole("button", { name: "Continuer" }));
}

async function acceptWith(password: string, label = "Nouveau mot de passe") {
  await userEvent.type(await screen.findByLabelText("Prénom"), "Imane");
  await userEvent.type(screen.getByLabelText("Nom"), "Tazi");
  await userEvent.type(screen.getByLabelText(label), password);
  await userEvent.click(screen.getByRole("button", { name: "Accepter l'invitation" }));
}

test("who has a second factor gives a code, then sees the orders", async () => {
  const { sent } = openApp("/connexion", {
    ...SERVER,
    "POST session/": CODE_NEEDED,
    "POST session/second-factor/": { body: ADMIN },
  });
  await typePassword();
  await typeCode("287082");

  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
  expect(sent("POST session/second-factor/")).toEqual([{ code: "287082" }]);
});

test("a wrong code is told and can be typed anew, or all be started again", async () => {
  openApp("/connexion", {
    ...SERVER,
    "POST session/": CODE_NEEDED,
    "POST session/second-factor/": refusal(400, "code_incorrect", "Ce code est faux."),
  });
  await typePassword();
  await typeCode("000000");

  expect((await screen.findByText("Ce code est faux.")).closest("[role=alert]")).toHaveTextContent(
    "code_incorrect",
  );
  expect(screen.getByLabelText("Code")).toHaveValue("000000");
  await userEvent.click(screen.getByRole("button", { name: "Recommencer" }));
  expect(await screen.findByLabelText("Mot de passe")).toBeVisible();
});

test("who forgot the password asks for a link from the sign-in screen", async () => {
  const { sent } = openApp("/connexion", { ...SERVER, "POST password/reset/": { status: 202, body: {} } });
  await userEvent.click(await screen.findByRole("link", { name: /^Mot de passe oublié/ }));
  const send = await screen.findByRole("button", { name: "Envoyez-moi un lien" });
  await userEvent.type(screen.getByLabelText("E-mail"), "admin@yoozak.test");
  await userEvent.click(send);

  expect(await screen.findByText(/un lien lui est envoyé/)).toBeVisible();
  expect(sent("POST password/reset/")).toEqual([{ email: "admin@yoozak.test" }]);
});

test("the link of the mail sets the password", async () => {
  const { sent } = openApp("/mot-de-passe#compte.jeton-1", {
    ...SERVER,
    "POST password/reset/confirm/": { status: 204 },
  });
  await userEvent.type(await screen.findByLabelText("Nouveau mot de passe"), "Citronnier-77");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer le mot de passe" }));

  expect(await screen.findByText(/Votre mot de passe est changé/)).toBeVisible();
  expect(sent("POST password/reset/confirm/")).toEqual([
    { token: "compte.jeton-1", password: "Citronnier-77" },
  ]);
});

test("a weak password is reproached at its field", async () => {
  openApp("/mot-de-passe#compte.jeton-1", {
    ...SERVER,
    "POST password/reset/confirm/": refusal(400, "donnees_invalides", "Refusé.", {
      password: ["Trop courant."],
    }),
  });
  await userEvent.type(await screen.findByLabelText("Nouveau mot de passe"), "password1");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer le mot de passe" }));

  await screen.findByText("Trop courant.");
  expect(screen.getByLabelText("Nouveau mot de passe")).toHaveAccessibleDescription("Trop courant.");
});

test("who is invited chooses a password and sees the orders", async () => {
  const { sent } = openApp("/invitation#jeton:1", { ...SERVER, "POST invitations/accept/": { body: ADMIN } });
  await screen.findByText("Yoozak vous invite à travailler avec eux : Confirmation.");
  expect(screen.getByLabelText("E-mail")).toHaveValue("imane@yoozak.test");
  await acceptWith("Citronnier-77");

  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
  expect(sent("POST invitations/open/")).toEqual([{ token: "jeton:1" }]);
  expect(sent("POST invitations/accept/")).toEqual([
    { token: "jeton:1", password: "Citronnier-77", first_name: "Imane", last_name: "Tazi" },
  ]);
});

test("who has an account already gives its password, and its code", async () => {
  openApp("/invitation#jeton:1", {
    ...SERVER,
    "POST invitations/open/": { body: { ...INVITED, has_account: true } },
    "POST invitations/accept/": CODE_NEEDED,
    "POST session/second-factor/": { body: ADMIN },
  });
  await acceptWith("secret", "Mot de passe de votre compte");
  await typeCode("287082");

  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
});

test("a link that is over says so", async () => {
  openApp("/invitation#jeton:1", {
    ...SERVER,
    "POST invitations/open/": refusal(400, "lien_invalide", "Ce lien n'est plus valable."),
  });

  expect((await screen.findByText("Ce lien n'est plus valable.")).closest("[role=alert]")).toHaveTextContent(
    "lien_invalide",
  );
});

test("a person who comes from their other company goes on at once", async () => {
  const { sent } = openApp("/passage#jeton:2", {
    ...SERVER,
    "POST session/handover/accept/": { body: ADMIN },
  });

  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
  expect(sent("POST session/handover/accept/")).toEqual([{ token: "jeton:2" }]);
  expect(window.location.hash).toBe("");
});

test("a link that the router follows twice at once is shown once", async () => {
  const client = createQueryClient();
  const fetch = vi.fn(async () => new Response(JSON.stringify(ADMIN)));
  vi.stubGlobal("fetch", fetch);

  await Promise.all([1, 2].map(() => receive(client, "session/handover/accept/", "jeton:2")));

  expect(fetch).toHaveBeenCalledTimes(1);
  expect(client.getQueryData(sessionQuery.queryKey)).toEqual(ADMIN);
});

test("a handover that is refused ends at the sign-in screen", async () => {
  openApp("/passage#jeton:2", {
    ...SERVER,
    "POST session/handover/accept/": refusal(400, "lien_invalide", "Ce lien n'est plus valable."),
  });

  expect(await screen.findByLabelText("Mot de passe")).toBeVisible();
  expect(window.location.pathname).toBe("/connexion");
});

test.each([
  ["fr", "/mot-de-passe", "Envoyez-moi un lien"],
  ["ar", "/mot-de-passe", "أرسلوا لي رابطا"],
  ["en", "/mot-de-passe", "Send me a link"],
  ["fr", "/mot-de-passe#a.b", "Enregistrer le mot de passe"],
  ["ar", "/invitation#a", "قبول الدعوة"],
  ["en", "/invitation#a", "Accept the invitation"],
] as const)("in %s, %s has no accessibility fault", async (language, path, button) => {
  await chooseLanguage(language);
  openApp(path, SERVER);
  await screen.findByRole("button", { name: button });

  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });

  expect(violations).toEqual([]);
});

test("the second step has no accessibility fault", async () => {
  openApp("/connexion", { ...SERVER, "POST session/": CODE_NEEDED });
  await typePassword();
  await screen.findByLabelText("Code");

  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });

  expect(violations).toEqual([]);
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(/code de secours/));
});
