import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { ADMIN } from "@/test/fixtures";
import { refusal } from "@/test/render";
import { COLOUR, IDENTITY, ORDER_SERIES, openSettings, press, REGION } from "@/test/settings";

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
});

test("a company shows the numbers of its country and those that it has, with the fault beside the field", async () => {
  const { sent } = openSettings("identite", {
    "PATCH company/": refusal(400, "donnees_invalides", "Refusé.", { ice: ["La clé est fausse."] }),
  });
  await userEvent.type(await screen.findByLabelText("ICE"), "123");
  expect(screen.getByLabelText("Numéro de TVA")).toHaveValue("FR83404833048");
  expect(screen.queryByLabelText("SIRET")).toBeNull();
  await press("Enregistrer");

  await waitFor(() => expect(screen.getByLabelText("ICE")).toHaveAccessibleDescription("La clé est fausse."));
  expect(sent("PATCH company/")).toEqual([{ ice: "123", version: 3 }]);
});

test("of two administrators the later one sees both values and chooses", async () => {
  let version = 3;
  const { sent } = openSettings("identite", {
    "GET company/": () => ({ body: version === 3 ? IDENTITY : { ...IDENTITY, name: "Souss", version } }),
    "PATCH company/": () => {
      if (version > 3) return { body: { ...IDENTITY, version: 5 } };
      version = 4;
      return refusal(409, "version_perimee", "Quelqu'un d'autre l'a changé.");
    },
  });
  const name = await screen.findByLabelText(/Nom de l'entreprise/);
  await userEvent.clear(name);
  await userEvent.type(name, "Atlas");
  await press("Enregistrer");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("Souss")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(() => expect(sent("PATCH company/")).toHaveLength(2));
  expect(sent("PATCH company/")).toEqual([
    { name: "Atlas", version: 3 },
    { name: "Atlas", version: 4 },
  ]);
});

test("switching a module off says what happens first; what others need stays, and says why", async () => {
  const { sent } = openSettings("modules", {
    "PATCH modules/business.orders/": refusal(409, "module_requis", "« Dépôt » a besoin de « Commandes »."),
  });
  expect(await screen.findByText("A besoin de :", { exact: false })).toHaveTextContent(
    "A besoin de : Commandes",
  );
  await press("Désactiver Commandes");
  const dialog = within(await screen.findByRole("dialog", { name: "Désactiver Commandes" }));
  expect(dialog.getByText(/Rien n'est supprimé/)).toBeVisible();
  expect(sent("PATCH modules/business.orders/")).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Désactiver" }));

  expect(await screen.findByText("« Dépôt » a besoin de « Commandes ».")).toBeVisible();
  expect(sent("PATCH modules/business.orders/")).toEqual([{ enabled: false }]);
});

test("only what was chosen otherwise is sent, and a choice can be given back", async () => {
  const chosen = { ...REGION, value: "BE", is_chosen: true };
  const { sent } = openSettings("preferences", {
    "GET company/settings/": { body: { results: [COLOUR, chosen] } },
    "PATCH company/settings/": refusal(422, "reglages_invalides", "Impossible.", {
      [REGION.key]: ["Pas un pays."],
    }),
    "DELETE company/settings/parties.phone_region/": { body: REGION },
  });
  const region = await screen.findByLabelText("Pays des numéros");
  expect(screen.queryByLabelText("Couleur")).toBeNull();
  await userEvent.clear(region);
  await userEvent.type(region, "ZZ");
  await press("Enregistrer");

  await waitFor(() => expect(region).toHaveAccessibleDescription("Pas un pays."));
  expect(screen.getByRole("link", { name: "Pays des numéros" })).toHaveAttribute(
    "href",
    `#field-${REGION.key}`,
  );
  await press("Revenir à la valeur par défaut · Pays des numéros");
  expect(sent("PATCH company/settings/")).toEqual([{ [REGION.key]: "ZZ" }]);
  expect(sent("DELETE company/settings/parties.phone_region/")).toHaveLength(1);
});

test("a number is shown as it will be written while one types its pattern", async () => {
  const { sent } = openSettings("numerotation", {
    "PATCH company/series/orders.order/": refusal(
      409,
      "serie_utilisee",
      "Des documents sont déjà numérotés.",
    ),
  });
  expect(await screen.findByText("CMD-00042")).toBeVisible();
  await press("Numéroter autrement · Commandes");
  const pattern = screen.getByLabelText("Modèle propre, à la place du début");
  await userEvent.type(pattern, "FA-{{year}");
  expect(screen.getByRole("status")).toHaveTextContent("Il manque au modèle : {number}");
  expect(screen.getByRole("button", { name: "Enregistrer" })).toHaveAttribute("aria-disabled", "true");
  await userEvent.type(pattern, "-{{number}");
  expect(screen.getByRole("status")).toHaveTextContent(
    `Le premier serait : FA-${new Date().getFullYear()}-00001`,
  );
  await press("Enregistrer");

  expect(await screen.findByText("Des documents sont déjà numérotés.")).toBeVisible();
  expect(sent("PATCH company/series/orders.order/")).toEqual([{ format: "FA-{year}-{number}", version: 1 }]);
});

test("a numbering that is not saved is asked about before one walks away, and is still there", async () => {
  const confirm = vi.spyOn(window, "confirm").mockReturnValue(false);
  openSettings("numerotation");
  await press("Numéroter autrement · Commandes");
  await userEvent.type(screen.getByLabelText("Modèle propre, à la place du début"), "FA");
  const side = within(screen.getByRole("navigation", { name: "Paramètres" }));
  await userEvent.click(side.getByRole("link", { name: "Identité" }));
  await waitFor(() => expect(confirm).toHaveBeenCalledOnce());
  expect(screen.getByLabelText("Modèle propre, à la place du début")).toHaveValue("FA");
  expect(localStorage.getItem("yz.u1.draft.company.series.orders.order")).toContain('"format":"FA"');

  await press("Annuler");
  expect(localStorage.getItem("yz.u1.draft.company.series.orders.order")).toBeNull();
});

test("two administrators who number otherwise at once are asked whose change stays", async () => {
  let version = 1;
  const { sent } = openSettings("numerotation", {
    "GET company/series/orders.order/": () => ({ body: { ...ORDER_SERIES, prefix: "BC-", version } }),
    "PATCH company/series/orders.order/": () => {
      version += 1;
      if (version > 2) return { body: { ...ORDER_SERIES, version } };
      return refusal(409, "version_perimee", "Quelqu'un d'autre l'a changé.");
    },
  });
  await press("Numéroter autrement · Commandes");
  const width = screen.getByLabelText("Chiffres au moins");
  await userEvent.clear(width);
  await userEvent.type(width, "6");
  await press("Enregistrer");
  expect(await screen.findByRole("dialog")).toBeVisible();
  await press("Garder la mienne");

  await waitFor(() =>
    expect(sent("PATCH company/series/orders.order/")).toEqual([
      { width: 6, version: 1 },
      { width: 6, version: 2 },
    ]),
  );
  expect(await screen.findByText("Enregistré.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Garder la mienne" })).toBeNull();
});

test("a pale colour is told while one types, and a readable one dresses the screen", async () => {
  localStorage.setItem("yz.theme", '"light"');
  let theme = ADMIN.tenant.theme;
  const { sent } = openSettings("apparence", {
    "GET session/": () => ({ body: { ...ADMIN, tenant: { ...ADMIN.tenant, theme } } }),
    "PATCH company/settings/": () => {
      theme = { ...theme, colour: "#1d4ed8" };
      return { body: { results: [] } };
    },
  });
  const colour = await screen.findByLabelText("Couleur de l'entreprise");
  await userEvent.clear(colour);
  await userEvent.type(colour, "#f5c518");
  expect(screen.getByText(/Contraste 1,4:1. Il faut au moins 4,5:1/)).toBeVisible();
  expect(screen.queryByText("La nuit")).toBeNull();
  await userEvent.clear(colour);
  await userEvent.type(colour, "#1D4ED8");
  expect(screen.getByText(/Lisible par tous/)).toBeVisible();
  await press("Enregistrer");

  await waitFor(() => expect(document.documentElement.style.getPropertyValue("--primary")).toBe("#1d4ed8"));
  expect(document.documentElement.style.getPropertyValue("--on-primary")).toBe("#ffffff");
  expect(sent("PATCH company/settings/")).toEqual([{ [COLOUR.key]: "#1d4ed8" }]);
});

test("a logo is sent as it is, and seen above every screen", async () => {
  const theme = { colour: "", logo: "/api/v1/theme/a-logo.png", icon: "/api/v1/theme/a-icon.png" };
  const session = { ...ADMIN, tenant: { ...ADMIN.tenant, theme } };
  let answer = ADMIN;
  const { fetch } = openSettings("apparence", {
    "GET session/": () => ({ body: answer }),
    "POST company/logo/": () => {
      answer = session;
      return { body: theme };
    },
  });
  const file = new File(["x"], "logo.png", { type: "image/png" });
  await userEvent.upload(await screen.findByLabelText("Choisir un logo"), file);

  const header = within(screen.getByRole("banner"));
  expect(await header.findByRole("presentation")).toHaveAttribute("src", theme.logo);
  const bodies = fetch.mock.calls
    .filter(([url]) => url === "/api/v1/company/logo/")
    .map(([, { body }]) => body);
  expect(bodies).toHaveLength(1);
  expect((bodies[0] as FormData).get("file")).toEqual(file);
});
