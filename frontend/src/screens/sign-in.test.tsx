import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ADMIN, VISITOR } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answer, openApp, refusal } from "@/test/render";

async function signIn() {
  await userEvent.type(await screen.findByLabelText("E-mail"), "admin@yoozak.test");
  await userEvent.type(screen.getByLabelText("Mot de passe"), "secret");
  await userEvent.click(screen.getByRole("button", { name: "Se connecter" }));
}

test("the company is named before anybody signs in", async () => {
  openApp("/connexion", { "GET session/": { body: VISITOR } });

  expect(await screen.findByRole("heading", { name: /Yoozak/ })).toBeVisible();
});

test.each([
  [400, "identifiants_invalides", "E-mail ou mot de passe incorrect."],
  [429, "trop_de_tentatives", "Trop de tentatives. Réessayez dans 5 minutes."],
])("a refused sign-in (%i) says why and keeps what was typed", async (status, code, message) => {
  const { sent } = openApp("/connexion", {
    "GET session/": { body: VISITOR },
    "POST session/": refusal(status, code, message),
  });
  await signIn();

  const alert = await screen.findByText(message);
  expect(alert.closest("[role=alert]")).toHaveTextContent(code);
  expect(screen.getByLabelText("E-mail")).toHaveValue("admin@yoozak.test");
  expect(sent("POST session/")).toEqual([{ email: "admin@yoozak.test", password: "secret" }]);
});

test("signing in leads back to the screen that was asked for", async () => {
  openApp(`${ORDERS}?q=amrani`, {
    ...ORDERS_SERVER,
    "GET session/": { body: VISITOR },
    "POST session/": { body: ADMIN },
  });
  await signIn();

  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
  expect(window.location.href).toMatch(/\/commande\?q=amrani$/);
});

test("nobody is led to another site after signing in", async () => {
  openApp("/connexion?suite=//ailleurs.test/", {
    "GET session/": { body: VISITOR },
    "POST session/": { body: ADMIN },
    ...ORDERS_SERVER,
  });
  await signIn();

  expect(await screen.findByRole("heading", { name: "Commandes" })).toBeVisible();
  expect(window.location.pathname).toBe(ORDERS);
});

test("signing out forgets the orders and returns to the sign-in screen", async () => {
  let session: Answer = { body: ADMIN };
  openApp(ORDERS, {
    "GET session/": () => session,
    ...ORDERS_SERVER,
    "DELETE session/": () => {
      session = { body: VISITOR };
      return { status: 204 };
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Se déconnecter" }));

  expect(await screen.findByLabelText("Mot de passe")).toBeVisible();
  await waitFor(() => expect(screen.queryByText("Rajae Amrani")).not.toBeInTheDocument());
});

test("after signing out nothing is asked again", async () => {
  let session: Answer = { body: ADMIN };
  const { fetch } = openApp(ORDERS, {
    "GET session/": () => session,
    ...ORDERS_SERVER,
    "DELETE session/": () => {
      session = { body: VISITOR };
      return { status: 204 };
    },
  });
  expect(await screen.findByText("Rajae Amrani")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  expect(await screen.findByLabelText("Mot de passe")).toBeVisible();

  const asked = fetch.mock.calls.map(([url, init]) => `${init.method} ${url}`);
  expect(asked.at(-1)).toBe("DELETE /api/v1/session/");
});
