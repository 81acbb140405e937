import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ADMIN } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { openApp } from "@/test/render";

const SERVER = {
  ...ORDERS_SERVER,
  "GET session/": { body: ADMIN },
  "GET search/?q=amr": {
    body: {
      results: [
        {
          resource: "yoozak.commande.commande",
          label: "Commandes",
          results: [{ id: "c1", title: "211971", context: "Rajae Amrani" }],
        },
      ],
    },
  },
};

async function open() {
  const app = openApp(ORDERS, SERVER);
  await screen.findByText("Rajae Amrani");
  await userEvent.keyboard("{Control>}k{/Control}");
  const dialog = within(await screen.findByRole("dialog"));
  const field = dialog.getByRole("combobox");
  const options = () => dialog.queryAllByRole("option").map((option) => option.textContent);
  await waitFor(() => expect(field).toHaveFocus());
  return { app, dialog, options };
}

test("a screen is reached by a few letters, without accents", async () => {
  const { options } = await open();

  await userEvent.keyboard("regions");
  await waitFor(() => expect(options()).toEqual(["RégionsLivraison"]));
  await userEvent.keyboard("{Enter}");

  await waitFor(() => expect(window.location.pathname).toBe("/business/delivery/region"));
});

test("records are found by the server, and arrows choose among everything", async () => {
  const { options } = await open();

  await userEvent.keyboard("amr");
  await waitFor(() => expect(options()).toEqual(["211971Rajae AmraniCommandes"]));
  await userEvent.keyboard("{ArrowDown}{Enter}");

  await waitFor(() => expect(window.location.pathname).toBe(`${ORDERS}/c1`));
});

test("an action is done from there too", async () => {
  localStorage.setItem("yz.theme", '"light"');
  await open();

  await userEvent.keyboard("theme{Enter}");

  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "dark"));
});

test("where the server does not search, screens and actions still answer", async () => {
  const { dialog, options } = await open();

  await userEvent.keyboard("zzz");

  await waitFor(() => expect(options()).toEqual([]));
  expect(await dialog.findByText("Aucun résultat.")).toBeVisible();
});
