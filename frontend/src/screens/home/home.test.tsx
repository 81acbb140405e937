import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { Dashboard, Tile } from "@/platform/dashboard";
import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

vi.mock("@/records/figures/echarts", () => ({
  init: () => ({ on: () => {}, setOption: () => {}, resize: () => {}, dispose: () => {} }),
}));

const KEY = "lab.depot.box";
const TILE: Tile = {
  key: `${KEY}/states`,
  label: "Boxes by state",
  resource: KEY,
  groups: ["state"],
  measure: "count",
  filter: null,
  q: "",
  shape: "",
  own: false,
};
const TODAY: Tile = {
  ...TILE,
  key: `${KEY}/today`,
  label: "Sealed today",
  groups: [],
  filter: { sealed_on__gte: "2026-11-27" },
};
const OWN: Tile = { ...TILE, key: "own-1", label: "Mine", own: true, q: "a", shape: "tableau" };

const FIGURES = "GET lab/depot/box/figures/";
const NONE = { groups: [], measures: ["count"], cells: [], rows: [], columns: [], cut: false };
const NEW = { keys: ["new"], values: [3], filter: { state: "new" } };
const SERVER = {
  ...BOX_SERVER,
  [`${FIGURES}?group=state&measure=count`]: {
    body: { ...NONE, groups: ["state"], cells: [NEW], overall: { keys: [], values: [3], filter: null } },
  },
  [`${FIGURES}?group=state&measure=count&q=a`]: {
    body: { ...NONE, groups: ["state"], overall: { keys: [], values: [0], filter: null } },
  },
  [`${FIGURES}?measure=count&filter=${encodeURIComponent('{"sealed_on__gte":"2026-11-27"}')}`]: {
    body: { ...NONE, overall: { keys: [], values: [7], filter: { sealed_on__gte: "2026-11-27" } } },
  },
};

/** A server that keeps what is arranged. */
function arranged(...tiles: Tile[]) {
  let page: Dashboard = { tiles, arranged: false };
  const answer = (next: Dashboard) => {
    page = next;
    return { body: page };
  };
  const all = new Map(tiles.map((tile) => [tile.key, tile]));
  const app = openApp("/", {
    ...SERVER,
    "GET dashboard/": () => ({ body: page }),
    "POST dashboard/": () => answer({ tiles: [...page.tiles, OWN], arranged: true }),
    "PATCH dashboard/": () => {
      const { keys } = app.sent("PATCH dashboard/").at(-1) as { keys: string[] | null };
      const wanted = (keys ?? [...all.keys()]).flatMap((key) => all.get(key) ?? []);
      return answer({ tiles: wanted, arranged: keys !== null });
    },
  });
  return app;
}

async function titles() {
  const page = within(await screen.findByRole("main"));
  return (await page.findAllByRole("heading", { level: 2 })).map(({ textContent }) => textContent);
}

test("one begins with the figures of one's work, each of which leads to its records", async () => {
  arranged(TILE, TODAY);
  expect(await screen.findByRole("heading", { name: "Tableau de bord", level: 1 })).toBeVisible();
  expect(await titles()).toEqual(["Boxes by state", "Sealed today"]);
  expect(await screen.findByRole("img", { name: "Nombre · State" })).toBeVisible();
  await userEvent.click(screen.getByText("La même chose en tableau"));
  expect(screen.getByRole("row", { name: "New 3" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Boxes by state" })).toHaveAttribute(
    "href",
    `${BOXES}?vue=chiffres&par=state&mesure=count`,
  );

  await userEvent.click(screen.getByRole("link", { name: "7" }));
  expect(await screen.findByRole("grid")).toBeVisible();
  expect(new URLSearchParams(window.location.search).get("filter")).toBe('{"sealed_on__gte":"2026-11-27"}');
});

test("tiles are put in another order and removed with the keyboard, and taken back", async () => {
  const app = arranged(TILE, TODAY, OWN);
  expect(await titles()).toEqual(["Boxes by state", "Sealed today", "Mine"]);
  expect(await screen.findByText("Rien ici pour l'instant.")).toBeVisible();

  screen.getByRole("button", { name: "Sealed today : disposer" }).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Reculer" }));
  await waitFor(async () => expect(await titles()).toEqual(["Sealed today", "Boxes by state", "Mine"]));

  await userEvent.click(screen.getByRole("button", { name: "Boxes by state : disposer" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Retirer" }));
  await waitFor(async () => expect(await titles()).toEqual(["Sealed today", "Mine"]));
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  await waitFor(async () => expect(await titles()).toEqual(["Sealed today", "Boxes by state", "Mine"]));

  await userEvent.click(screen.getByRole("button", { name: "Comme au début" }));
  await waitFor(async () => expect(await titles()).toEqual(["Boxes by state", "Sealed today", "Mine"]));
  expect(app.sent("PATCH dashboard/").at(-1)).toEqual({ keys: null });
});

test("figures are pinned under a name of one's own", async () => {
  const app = openApp(`${BOXES}?vue=chiffres&q=a&filter=${encodeURIComponent('{"state":"new"}')}`, {
    ...SERVER,
    [FIGURES]: { body: { ...NONE, groups: ["state"], cells: [NEW], overall: NEW } },
    "POST dashboard/": { body: { tiles: [OWN], arranged: true } },
    "GET dashboard/": { body: { tiles: [OWN], arranged: true } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Épingler au tableau de bord" }));
  const dialog = await screen.findByRole("dialog");
  const name = within(dialog).getByLabelText(/Son nom là-bas/);
  expect(name).toHaveValue("Nombre par State");
  await userEvent.clear(name);
  await userEvent.type(name, "Mine");
  await userEvent.click(within(dialog).getByRole("button", { name: "Épingler" }));

  await userEvent.click(await screen.findByRole("button", { name: "Aller voir" }));
  expect(await titles()).toEqual(["Mine"]);
  expect(app.sent("POST dashboard/")).toEqual([
    {
      label: "Mine",
      resource: KEY,
      groups: ["state"],
      measure: "count",
      q: "a",
      filter: { and: [{ state: "new" }] },
      shape: "barres",
    },
  ]);
});

test("whoever has removed every tile is told how to have them back", async () => {
  openApp("/", { ...SERVER, "GET dashboard/": { body: { tiles: [], arranged: true } } });
  expect(await screen.findByText("Vous avez retiré toutes les tuiles.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Comme au début" })).toBeVisible();
});

const FIRST = "dashboard/first-steps/";
const LOOK = { key: "company/look", label: "Choisir son logo", leads_to: "/societe/apparence", done: true };
const PEOPLE = { key: "company/people", label: "Inviter", leads_to: "/societe/personnes", done: false };

/** A server that keeps whether the first steps are shown. */
function newcomer(tiles: Tile[]) {
  let first = { shown: true, steps: [LOOK, PEOPLE] };
  const app = openApp("/", {
    ...SERVER,
    "GET dashboard/": { body: { tiles, arranged: false } },
    [`GET ${FIRST}`]: () => ({ body: first }),
    [`PATCH ${FIRST}`]: () => {
      first = { ...first, ...(app.sent(`PATCH ${FIRST}`).at(-1) as { shown: boolean }) };
      return { body: first };
    },
  });
  return app;
}

test("a newcomer finds what to do first, ticked where it is done, above the figures", async () => {
  newcomer([TILE]);
  const panel = within(await screen.findByRole("region", { name: "Premiers pas" }));

  expect(panel.getByText("1 sur 2")).toBeVisible();
  expect(panel.getByRole("link", { name: /^Choisir son logo ?Terminé$/ })).toHaveAttribute(
    "href",
    "/societe/apparence",
  );
  expect(panel.getByRole("link", { name: "Inviter" })).toHaveAttribute("href", "/societe/personnes");
  expect(await titles()).toEqual(["Premiers pas", "Boxes by state"]);
});

test("first steps are hidden, and come back from one's own menu", async () => {
  const { sent } = newcomer([TILE]);
  await userEvent.click(await screen.findByRole("button", { name: "Masquer" }));
  await waitFor(async () => expect(await titles()).toEqual(["Boxes by state"]));

  await userEvent.click(screen.getByRole("button", { name: /Nadia Alaoui/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Premiers pas" }));
  expect(await screen.findByRole("region", { name: "Premiers pas" })).toBeVisible();
  expect(sent(`PATCH ${FIRST}`)).toEqual([{ shown: false }, { shown: true }]);
});

test("without figures the first steps are the first page", async () => {
  newcomer([]);
  expect(await screen.findByRole("region", { name: "Premiers pas" })).toBeVisible();
  expect(screen.queryByText("Vous avez retiré toutes les tuiles.")).not.toBeInTheDocument();
  expect(window.location.pathname).toBe("/");
});
