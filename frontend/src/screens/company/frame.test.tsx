import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { COMPANY_SERVER } from "@/test/company";
import { ADMIN } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { openApp } from "@/test/render";

test("the menu leads to the settings, which lead to each section", async () => {
  openApp(ORDERS, { ...ORDERS_SERVER, ...COMPANY_SERVER });

  const menu = within(await screen.findByRole("navigation", { name: "Menu principal" }));
  await userEvent.click(await menu.findByRole("link", { name: "Paramètres" }));
  const main = within(screen.getByRole("main"));
  await userEvent.click(await main.findByRole("link", { name: /Personnes/ }));

  expect(await main.findByRole("heading", { level: 1, name: "Personnes" })).toBeVisible();
  expect(window.location.pathname).toBe("/societe/personnes");
  const side = within(screen.getByRole("navigation", { name: "Paramètres" }));
  expect(side.getByRole("link", { name: "Personnes" })).toHaveAttribute("aria-current", "page");
});

test("a role that may change nothing of the company has no settings", async () => {
  openApp("/societe/personnes", {
    ...ORDERS_SERVER,
    "GET session/": { body: ADMIN },
    "GET company/may/": { body: { administrator: false, verbs: {}, sets: {} } },
  });

  expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeVisible();
  const menu = within(await screen.findByRole("navigation", { name: "Menu principal" }));
  await menu.findByRole("link", { name: "Ventes" });
  expect(menu.queryByRole("link", { name: "Paramètres" })).toBeNull();
});

test("the palette leads to a section", async () => {
  openApp(ORDERS, { ...ORDERS_SERVER, ...COMPANY_SERVER });
  await screen.findByText("Rajae Amrani");
  await userEvent.keyboard("{Control>}k{/Control}");
  const dialog = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(dialog.getByRole("combobox")).toHaveFocus());

  await userEvent.keyboard("personnes");
  await waitFor(() => expect(dialog.getAllByRole("option")).toHaveLength(1));
  await userEvent.keyboard("{Enter}");

  await waitFor(() => expect(window.location.pathname).toBe("/societe/personnes"));
});
