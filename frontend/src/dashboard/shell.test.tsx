import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";

import { ADMIN, FICHE, PAGE, VISITOR } from "@/test/fixtures";
import { openApp } from "@/test/render";

const SERVER = {
  "GET session/": { body: ADMIN },
  "GET yoozak/commande/commande/": { body: PAGE },
  "GET yoozak/commande/commande/c1/": { body: FICHE },
};

test("the bar names the company, the person and the role", async () => {
  openApp("/commandes", SERVER);

  const bar = await screen.findByRole("banner");
  expect(bar).toHaveTextContent("Yoozak");
  expect(bar).toHaveTextContent("Nadia Alaoui");
  expect(bar).toHaveTextContent("Administrateur");
});

test("Arabic turns the page from right to left, and French turns it back", async () => {
  openApp("/commandes", SERVER);

  await userEvent.selectOptions(await screen.findByLabelText("Langue"), "ar");
  expect(await screen.findByRole("heading", { name: "الطلبات" })).toBeVisible();
  expect(document.documentElement).toHaveAttribute("dir", "rtl");
  expect(document.documentElement).toHaveAttribute("lang", "ar");

  await userEvent.selectOptions(screen.getByLabelText("اللغة"), "fr");
  await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "ltr"));
});

test("the labels of the server are read again in the chosen language", async () => {
  const { fetch } = openApp("/commandes", SERVER);
  await screen.findByText("573 commandes");

  await userEvent.selectOptions(screen.getByLabelText("Langue"), "ar");

  await waitFor(() => {
    const languages = fetch.mock.calls
      .filter(([url]) => url === "/api/v1/yoozak/commande/commande/")
      .map(([, init]) => (init.headers as Record<string, string>)["Accept-Language"]);
    expect(languages).toEqual(["fr", "ar"]);
  });
});

test("an address that leads nowhere says so", async () => {
  openApp("/nulle-part", SERVER);

  expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeVisible();
});

test.each([
  ["/connexion", VISITOR, "Se connecter"],
  ["/commandes", ADMIN, "Affecter"],
  ["/commandes/c1", ADMIN, "Confirmer"],
])("%s has no accessibility fault", async (path, session, button) => {
  openApp(path, { ...SERVER, "GET session/": { body: session } });
  await screen.findByRole("button", { name: button });

  // jsdom paints nothing, so colours are checked in a real browser.
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });

  expect(violations).toEqual([]);
});
