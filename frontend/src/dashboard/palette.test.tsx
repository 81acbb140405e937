import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { ADMIN } from "@/test/fixtures";
import { CATALOGUE, ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answer, type Answers, openApp, refusal } from "@/test/render";

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

async function open(more: Answers = {}) {
  const app = openApp(ORDERS, { ...SERVER, ...more });
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

test("Enter takes what fits the last letter, however fast it comes", async () => {
  await open();

  await userEvent.keyboard("regions{Enter}");

  await waitFor(() => expect(window.location.pathname).toBe("/business/delivery/region"));
});

test("Enter waits for the search, and takes nothing that an earlier one found", async () => {
  const later = Promise.withResolvers<Answer>();
  const { options } = await open({ "GET search/?q=amran": () => later.promise });
  await userEvent.keyboard("amr");
  await waitFor(() => expect(options()).toEqual(["211971Rajae AmraniCommandes"]));

  await userEvent.keyboard("an{Enter}");
  expect(window.location.pathname).toBe(ORDERS);
  const results = [{ id: "c2", title: "211972", context: "Samir Amrani" }];
  const found = [{ resource: "yoozak.commande.commande", label: "Commandes", results }];
  later.resolve({ body: { results: found } });

  await waitFor(() => expect(window.location.pathname).toBe(`${ORDERS}/c2`));
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

test("while the server searches, nothing is said not to exist", async () => {
  const later = Promise.withResolvers<Answer>();
  const { dialog } = await open({ "GET search/?q=zzz": () => later.promise });

  await userEvent.keyboard("zzz");

  expect(await dialog.findByText("Recherche en cours…")).toBeVisible();
  expect(dialog.queryByText("Aucun résultat.")).not.toBeInTheDocument();
  later.resolve({ body: { results: [] } });
  expect(await dialog.findByText("Aucun résultat.")).toBeVisible();
});

test("a search that failed says so", async () => {
  const { dialog } = await open({ "GET search/?q=zzz": refusal(500, "panne", "Le service est arrêté.") });

  await userEvent.keyboard("zzz");

  expect(
    await dialog.findByText("Les fiches n'ont pas pu être cherchées. Le service est arrêté."),
  ).toBeVisible();
  expect(dialog.queryByText("Aucun résultat.")).not.toBeInTheDocument();
});

test("what one may begin is begun from anywhere", async () => {
  const catalogue = CATALOGUE.map((entry) =>
    entry.key === "business.delivery.region"
      ? { ...entry, label: "région", begins: ["create", "import"] }
      : entry,
  );
  const { options } = await open({ "GET metadata/": { body: { results: catalogue } } });

  await userEvent.keyboard("region");
  await waitFor(() =>
    expect(options()).toEqual(["RégionsLivraison", "Nouveau : régionAction", "Importer : RégionsAction"]),
  );
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");

  await waitFor(() => expect(window.location.pathname).toBe("/business/delivery/region/importer"));
});

test("what the list in sight can do is there too", async () => {
  const { options } = await open();

  await userEvent.keyboard("exporter");
  await waitFor(() => expect(options()).toEqual(["Exporter : CommandesAction"]));
  await userEvent.keyboard("{Enter}");

  expect(await screen.findByRole("dialog", { name: "Exporter : Commandes" })).toBeVisible();
});

test("a language is chosen by its own name", async () => {
  const { options } = await open();

  await userEvent.keyboard("langue");
  await waitFor(() => expect(options()).toEqual(["Langue : العربيةAction", "Langue : EnglishAction"]));
  await userEvent.keyboard("{Enter}");

  await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "rtl"));
});

test("the option that arrows have chosen comes into sight", async () => {
  const shown = vi.spyOn(Element.prototype, "scrollIntoView");
  const { dialog } = await open();
  await userEvent.keyboard("{ArrowDown}");

  const second = dialog.getAllByRole("option")[1];
  expect(second).toHaveAttribute("aria-selected", "true");
  expect(shown.mock.contexts.at(-1)).toBe(second);
});
