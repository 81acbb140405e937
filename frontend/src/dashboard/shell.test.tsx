import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test, vi } from "vitest";

import { ADMIN, FICHE, VISITOR } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { openApp } from "@/test/render";

const LIST = "GET yoozak/commande/dossier/";
const SERVER = {
  ...ORDERS_SERVER,
  "GET session/": { body: ADMIN },
  "GET yoozak/commande/commande/c1/": { body: FICHE },
};

async function choose(item: string | RegExp) {
  await userEvent.click(await screen.findByRole("button", { name: /Nadia Alaoui/ }));
  await userEvent.click(await screen.findByRole("menuitemradio", { name: item }));
}

test("the bar names the company, the person and the role", async () => {
  openApp(ORDERS, SERVER);

  const bar = await screen.findByRole("banner");
  expect(bar).toHaveTextContent("Yoozak");
  expect(bar).toHaveTextContent("Nadia Alaoui");
  expect(bar).toHaveTextContent("Administrateur");
});

test("the menu has parts of the business, the trade's screens first and none twice", async () => {
  openApp(ORDERS, SERVER);

  const menu = within(await screen.findByRole("navigation", { name: "Menu principal" }));
  expect((await menu.findAllByRole("link")).map((link) => link.textContent)).toEqual([
    "Ventes",
    "Articles et stock",
    "Livraison",
  ]);
  await userEvent.click(menu.getByRole("link", { name: "Articles et stock" }));
  expect((await menu.findAllByRole("link")).map((link) => link.textContent)).toEqual([
    "Ventes",
    "Articles et stock",
    "Articles",
    "Niveaux de stock",
    "Livraison",
  ]);
});

test("one begins at the first entry of the menu", async () => {
  openApp("/", SERVER);

  expect(await screen.findByRole("heading", { name: "Commandes" })).toBeVisible();
  expect(window.location.pathname).toBe(ORDERS);
});

test("a role to which nothing is open is told whom to ask", async () => {
  openApp("/", { ...SERVER, "GET metadata/": { body: { results: [] } } });

  expect(await screen.findByText(/Rien n'est encore ouvert à votre rôle/)).toBeVisible();
});

test("Arabic turns the page from right to left, and French turns it back", async () => {
  openApp(ORDERS, SERVER);

  await choose("العربية");
  expect(await screen.findByRole("navigation", { name: "القائمة الرئيسية" })).toHaveTextContent("المبيعات");
  expect(document.documentElement).toHaveAttribute("dir", "rtl");
  expect(document.documentElement).toHaveAttribute("lang", "ar");

  await choose("Français");
  await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "ltr"));
});

test("the shell speaks English too", async () => {
  openApp(ORDERS, SERVER);

  await choose("English");

  expect(await screen.findByRole("navigation", { name: "Main menu" })).toHaveTextContent("Sales");
  await userEvent.click(screen.getByLabelText("Tick 211971"));
  expect(await screen.findByText("1 record ticked")).toBeVisible();
});

test("the labels of the server are read again in the chosen language", async () => {
  const { fetch } = openApp(ORDERS, SERVER);
  await screen.findByText("Rajae Amrani");

  await choose("العربية");

  await waitFor(() => {
    const languages = fetch.mock.calls
      .filter(([url, init]) => `${init.method} ${url}`.startsWith(LIST.replace(" ", " /api/v1/")))
      .map(([, init]) => (init.headers as Record<string, string>)["Accept-Language"]);
    expect(languages).toEqual(["fr", "ar"]);
  });
});

test("the theme is the page's at once, and still is at the next visit", async () => {
  openApp(ORDERS, SERVER);

  await choose("Sombre");
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "dark"));
  await choose("Clair");
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-theme", "light"));
  expect(localStorage.getItem("yz.theme")).toBe('"light"');
});

test("one goes on at one's other company", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  const companies = [
    { slug: "yoozak", name: "Yoozak" },
    { slug: "atlas", name: "Atlas Cuir" },
    { slug: "zelij", name: "Zelij" },
  ];
  const { sent } = openApp(ORDERS, {
    ...SERVER,
    "GET session/": { body: { ...ADMIN, companies } },
    "GET session/companies/": {
      body: {
        results: [
          { slug: "atlas", name: "Atlas Cuir", colour: "#1d4ed8", icon: "data:image/png;base64,AA" },
          { slug: "zelij", name: "Zelij", colour: "#9d174d", icon: "" },
        ],
      },
    },
    "POST session/handover/": { body: { url: "https://atlas.test/passage#j" } },
  });

  await userEvent.click(await screen.findByRole("button", { name: /Yoozak/ }));
  const other = await screen.findByRole("menuitem", { name: "Atlas Cuir" });
  await waitFor(() => expect(other.querySelector("img")).toHaveAttribute("src", "data:image/png;base64,AA"));
  expect(other.querySelector("img")).toHaveStyle({ borderColor: "#1d4ed8" });
  const letter = screen.getByRole("menuitem", { name: "Zelij" }).querySelector("img");
  expect(decodeURIComponent(letter?.getAttribute("src") ?? "")).toContain('fill="#9d174d"');
  await userEvent.click(other);

  await waitFor(() => expect(open).toHaveBeenCalledWith("https://atlas.test/passage#j", "_self"));
  expect(sent("POST session/handover/")).toEqual([{ company: "atlas" }]);
});

test("the question mark shows the keys, and the way out", async () => {
  openApp(ORDERS, SERVER);
  await screen.findByText("Rajae Amrani");

  await userEvent.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Raccourcis clavier" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

test("an address that leads nowhere says so", async () => {
  openApp("/nulle-part", SERVER);

  expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeVisible();
});

test.each([
  ["/connexion", VISITOR, "Se connecter"],
  [ORDERS, ADMIN, "Filtrer"],
  [`${ORDERS}/c1`, ADMIN, "Confirmer"],
])("%s has no accessibility fault", async (path, session, button) => {
  openApp(path, { ...SERVER, "GET session/": { body: session } });
  await screen.findByRole("button", { name: button });

  // jsdom paints nothing, so colours are checked in a real browser.
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });

  expect(violations).toEqual([]);
});

test("who reads Arabic is told the names of roles in Arabic, though the first question was asked in French", async () => {
  localStorage.removeItem("yz.language");
  const asked: string[] = [];
  openApp("/", {
    ...ORDERS_SERVER,
    "GET session/": () => {
      asked.push(document.documentElement.lang);
      const label = document.documentElement.lang === "ar" ? "المدير" : "Administrateur";
      const user = { ...ADMIN.user, language: "ar" };
      return { body: { ...ADMIN, user, roles: { ADMIN: label } } };
    },
  });

  expect((await screen.findAllByText("المدير"))[0]).toBeVisible();
  expect(asked).toEqual(["fr", "ar"]);
});
