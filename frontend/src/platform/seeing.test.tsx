import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { COMPANY_SERVER, MANAGER, SELLER } from "@/test/company";
import { VISITOR } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answer, openApp } from "@/test/render";

import { roleSeenAs } from "./seen-role";

const SERVER = { ...ORDERS_SERVER, ...COMPANY_SERVER };
type Fetch = ReturnType<typeof openApp>["fetch"];

/** The role that each call was made as, by address. */
function callsAs(fetch: Fetch, address: string) {
  return fetch.mock.calls
    .filter(([url]) => url.startsWith(`/api/v1/${address}`))
    .map(([, init]) => (init.headers as Record<string, string>)["X-See-As"]);
}

async function lookAsSeller() {
  const app = openApp("/societe/roles/r2", SERVER);
  await userEvent.click(await screen.findByRole("button", { name: "Voir comme ce rôle" }));
  const band = within(await screen.findByRole("region", { name: "Vu comme un rôle" }));
  return { ...app, band };
}

test("one looks as a role from where it would begin, and the menu is read again", async () => {
  const { fetch, band } = await lookAsSeller();

  expect(band.getByText("Vous voyez comme « Vendeur » : rien ne peut être modifié.")).toBeVisible();
  await screen.findByText("Rajae Amrani");
  expect(window.location.pathname).toBe(ORDERS);
  expect(callsAs(fetch, "metadata/").at(-1)).toBe(SELLER.key);
  expect(callsAs(fetch, "company/may/").at(-1)).toBe(SELLER.key);
  expect(callsAs(fetch, "yoozak/commande/dossier/")).toEqual([SELLER.key]);
  expect(new Set(callsAs(fetch, "session/"))).toEqual(new Set([undefined]));
});

test("one leaves with what was read forgotten", async () => {
  const { fetch, band } = await lookAsSeller();
  await screen.findByText("Rajae Amrani");

  await userEvent.click(band.getByRole("button", { name: "Quitter" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Rôles et droits" })).toBeVisible();
  expect(screen.queryByRole("region", { name: "Vu comme un rôle" })).toBeNull();
  await waitFor(() => expect(callsAs(fetch, "company/may/").at(-1)).toBeUndefined());
});

test("no file is taken out meanwhile, since it would be one's own", async () => {
  sessionStorage.setItem("yz.see-as", SELLER.key);
  openApp(ORDERS, SERVER);
  await screen.findByText("Rajae Amrani");

  await userEvent.click(screen.getByRole("button", { name: "Impression, fichiers et supprimés" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Exporter…" }));

  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/Les fichiers sont faits avec vos propres droits/)).toBeVisible();
  expect(dialog.queryByRole("link", { name: "Exporter" })).toBeNull();
});

test("it ends when one signs out", async () => {
  let session: object = MANAGER;
  sessionStorage.setItem("yz.see-as", SELLER.key);
  openApp(ORDERS, {
    ...SERVER,
    "GET session/": () => ({ body: session }),
    "DELETE session/": () => {
      session = VISITOR;
      return { status: 204 };
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: "Se déconnecter" }));

  expect(await screen.findByRole("button", { name: "Se connecter" })).toBeVisible();
  expect(roleSeenAs()).toBeNull();
});

test("when the reader's role is changed, the next answer says so and the menu is read again", async () => {
  let mark = "one";
  const orders = ORDERS_SERVER["GET yoozak/commande/dossier/"] as Answer;
  const { fetch } = openApp(ORDERS, {
    ...SERVER,
    "GET yoozak/commande/dossier/": () => ({ ...orders, headers: { "X-Rights": mark } }),
  });
  await screen.findByText("Rajae Amrani");
  await waitFor(() => expect(callsAs(fetch, "company/may/")).toHaveLength(1));

  mark = "two";
  await userEvent.type(screen.getByRole("searchbox"), "21");

  await waitFor(() => expect(callsAs(fetch, "company/may/")).toHaveLength(2));
});
