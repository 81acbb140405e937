import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import type { SavedView } from "@/platform/saved-views";
import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { field } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const LIST = "/api/v1/lab/depot/box/?";
const VIEWS = "GET views/?resource=lab.depot.box";
const SEALED = JSON.stringify({ state: "sealed" });

const VIEW: SavedView = {
  id: "v1",
  version: 4,
  resource: "lab.depot.box",
  name: "Scellées",
  scope: "locked",
  owner: { id: "p2", label: "Salma Idrissi" },
  mine: false,
  q: "",
  filter: { state: "sealed" },
  sort: "-price",
  columns: [{ name: "price", width: 200 }, { name: "code" }],
  shown_as: "list",
  options: {},
  left_out: [],
  may_change: true,
  may_decide: true,
  is_my_default: false,
  default_of: [],
};
const MINE: SavedView = {
  ...VIEW,
  id: "v2",
  name: "Ouvertes",
  mine: true,
  scope: "personal",
  sort: "",
  columns: [],
};

function server(more: Answers = {}, views: SavedView[] = [VIEW, MINE], usual: string | null = null): Answers {
  return { ...BOX_SERVER, [VIEWS]: { body: { results: views, default: usual, may_share: true } }, ...more };
}

/** What the list was asked last, without the fields. */
function asked({ fetch }: ReturnType<typeof openApp>): Record<string, string> {
  const url = fetch.mock.calls.map(([each]) => String(each)).findLast((each) => each.startsWith(LIST)) ?? "";
  const { fields: _fields, ...question } = Object.fromEntries(new URLSearchParams(url.slice(LIST.length)));
  return question;
}

async function menu(name = /^Vue/) {
  const ready = () => screen.getAllByRole("button", { name }).find((each) => !each.ariaDisabled);
  await waitFor(() => expect(ready()).toBeDefined());
  await userEvent.click(ready() as HTMLElement);
  return within(await screen.findByRole("menu"));
}

async function headings() {
  await screen.findByRole("grid");
  return screen
    .getAllByRole("columnheader")
    .map((each) => each.textContent)
    .filter(Boolean);
}

beforeEach(() => localStorage.clear());

test("a view is opened by its name: its question, its columns, and an address that says no more", async () => {
  const app = openApp(BOXES, server());

  await userEvent.click((await menu()).getByRole("menuitemradio", { name: "Scellées" }));

  await waitFor(() => expect(window.location.search).toBe("?enregistree=v1"));
  await waitFor(() => expect(asked(app)).toEqual({ filter: SEALED, sort: "-price" }));
  expect(await headings()).toEqual(["Price", "Code"]);
  expect(screen.getByRole("button", { name: "Vue « Scellées »" })).not.toHaveTextContent("modifiée");
});

test("a link opens the view; another order makes it changed, the same one again does not", async () => {
  const app = openApp(`${BOXES}?enregistree=v1`, server());
  await headings();
  expect(asked(app)).toEqual({ filter: SEALED, sort: "-price" });

  await userEvent.click(screen.getByRole("button", { name: "Code" }));
  await waitFor(() => expect(asked(app)).toEqual({ filter: SEALED, sort: "code" }));
  expect(new URLSearchParams(window.location.search).get("enregistree")).toBe("v1");
  expect(screen.getByRole("button", { name: "Vue « Scellées »" })).toHaveTextContent("modifiée");
  await userEvent.click((await menu()).getByRole("menuitem", { name: "Revenir à la vue" }));
  await waitFor(() => expect(window.location.search).toBe("?enregistree=v1"));
});

test("a view whose question is taken away stays open, changed", async () => {
  const app = openApp(`${BOXES}?enregistree=v1`, server({}, [{ ...VIEW, filter: {} }]));
  await headings();
  await userEvent.click(screen.getByRole("button", { name: "Price" }));
  await waitFor(() => expect(asked(app)).toEqual({}));
  expect(window.location.search).toBe("?enregistree=v1&modifiee=oui");
  expect(screen.getByRole("button", { name: "Vue « Scellées »" })).toHaveTextContent("modifiée");
});

test("what was changed is saved over from the version that was read", async () => {
  const { sent } = openApp(`${BOXES}?enregistree=v1`, server({ "PATCH views/v1/": { body: VIEW } }));
  await headings();
  await userEvent.click(screen.getByRole("button", { name: "Code" }));
  await waitFor(() => expect(window.location.search).toContain("sort=code"));

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Enregistrer les modifications" }));

  expect(await screen.findByText("« Scellées » est enregistrée.")).toBeVisible();
  const { q, filter, columns, shown_as, options } = VIEW;
  expect(sent("PATCH views/v1/")).toEqual([
    { version: 4, q, filter, sort: "code", columns, shown_as, options },
  ]);
  await waitFor(() => expect(window.location.search).toBe("?enregistree=v1"));
});

test("a refusal to save says why, and nothing that was changed is lost", async () => {
  const stale = refusal(409, "version_perimee", "Quelqu'un d'autre a modifié cette fiche.");
  openApp(`${BOXES}?enregistree=v1`, server({ "PATCH views/v1/": stale }));
  await headings();
  await userEvent.click(screen.getByRole("button", { name: "Code" }));
  await waitFor(() => expect(window.location.search).toContain("sort=code"));

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Enregistrer les modifications" }));

  expect(await screen.findByText("Quelqu'un d'autre a modifié cette fiche.")).toBeVisible();
  expect(window.location.search).toContain("sort=code");
});

test("what a list is asked is kept under a name, for a role too", async () => {
  const made = { ...VIEW, id: "v3", name: "Du jour" };
  const { sent } = openApp(`${BOXES}?q=a&sort=price`, {
    ...server({ "POST views/": { status: 201, body: made }, "POST views/v3/default/": { body: made } }),
  });
  await headings();

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Enregistrer comme nouvelle vue…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Nom de la vue/), "Du jour");
  await userEvent.selectOptions(dialog.getByLabelText("Pour qui"), "shared");
  await userEvent.click(dialog.getByLabelText("Opérateur de confirmation"));
  await userEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(window.location.search).toBe("?enregistree=v3"));
  expect(sent("POST views/")).toEqual([
    {
      resource: "lab.depot.box",
      name: "Du jour",
      scope: "shared",
      q: "a",
      filter: {},
      sort: "price",
      columns: [],
      shown_as: "list",
      options: {},
    },
  ]);
  expect(sent("POST views/v3/default/")).toEqual([{ role: "CONFIRMATION" }]);
});

test("a list begins with the default, and can do without it", async () => {
  const app = openApp(BOXES, server({}, [VIEW, MINE], "v1"));
  await headings();
  expect(asked(app)).toEqual({ filter: SEALED, sort: "-price" });
  expect(window.location.search).toBe("");

  await userEvent.click((await menu()).getByRole("menuitemradio", { name: "Aucune vue" }));
  await waitFor(() => expect(asked(app)).toEqual({}));
  expect(window.location.search).toBe("?enregistree=aucune");
});

test("a deleted view is brought back by a press", async () => {
  const gone = { "DELETE views/v2/": { status: 204 }, "POST views/v2/restore/": { body: MINE } };
  const { sent } = openApp(`${BOXES}?enregistree=v2`, server(gone));
  await headings();

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Supprimer cette vue" }));
  await waitFor(() => expect(window.location.search).toBe(""));
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  await waitFor(() => expect(window.location.search).toBe("?enregistree=v2"));
  expect(sent("POST views/v2/restore/")).toEqual([{}]);
});

test("somebody who may not decide neither saves over nor deletes, and may copy", async () => {
  const locked = { ...VIEW, may_change: false, may_decide: false };
  openApp(`${BOXES}?enregistree=v1`, server({}, [locked]));
  await headings();
  await userEvent.click(screen.getByRole("button", { name: "Code" }));
  await waitFor(() => expect(window.location.search).toContain("sort=code"));

  const items = (await menu()).getAllByRole("menuitem").map((each) => each.textContent);
  expect(items).toEqual([
    "Revenir à la vue",
    "Enregistrer comme nouvelle vue…",
    "Toujours commencer par elle",
    "Copier le lien",
  ]);
});

test("what is hidden is said, and a view that is gone too", async () => {
  openApp(`${BOXES}?enregistree=v1`, server({}, [{ ...VIEW, filter: {}, left_out: ["filter"] }]));
  expect(await screen.findByText(/Une partie de cette vue porte sur ce qui vous est caché/)).toBeVisible();
});

test("a view that is gone shows everything and says so", async () => {
  const app = openApp(`${BOXES}?enregistree=v9`, server());
  expect(await screen.findByText("Cette vue n'existe plus, ou ne vous est pas partagée.")).toBeVisible();
  await headings();
  expect(asked(app)).toEqual({});
});

test("other columns than the view's are tried out, and kept by saving only", async () => {
  const { sent } = openApp(`${BOXES}?enregistree=v1`, server({ "PATCH views/v1/": { body: VIEW } }));
  await headings();
  await userEvent.click(screen.getByRole("button", { name: "Colonnes" }));
  await userEvent.click(await screen.findByLabelText("Open"));
  await userEvent.keyboard("{Escape}");
  await waitFor(async () => expect(await headings()).toEqual(["Price", "Code", "Open"]));
  expect(screen.getByRole("button", { name: "Vue « Scellées »" })).toHaveTextContent("modifiée");

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Enregistrer les modifications" }));
  await waitFor(() => expect(sent("PATCH views/v1/")).toHaveLength(1));
  expect(sent("PATCH views/v1/")).toMatchObject([{ columns: [...VIEW.columns, { name: "open" }] }]);
  await waitFor(() => expect(localStorage.getItem("yz.u1.columns.lab.depot.box.v1")).toBeNull());
});

test("a calendar is kept as a calendar, and stays one", async () => {
  const dated = field("begins", "date", { may_update: true });
  const calendar = { kind: "calendar", start: "begins", title: "code" };
  const description = { ...BOX, fields: [...BOX.fields, dated], views: [...BOX.views, calendar] };
  const kept = {
    ...VIEW,
    id: "v3",
    filter: {},
    sort: "",
    columns: [],
    shown_as: "calendar",
    options: { span: "week" },
  };
  const views = [VIEW];
  const { sent } = openApp(`${BOXES}?vue=calendrier&forme=semaine`, {
    ...server({
      "GET metadata/lab.depot.box/": { body: description },
      "POST views/": () => {
        views.push(kept);
        return { status: 201, body: kept };
      },
    }),
    [VIEWS]: () => ({ body: { results: views, default: null, may_share: true } }),
  });
  await screen.findByRole("button", { name: "Calendrier", pressed: true });

  await userEvent.click((await menu()).getByRole("menuitem", { name: "Enregistrer comme nouvelle vue…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Nom de la vue/), "Semaine");
  await userEvent.click(dialog.getByRole("button", { name: "Enregistrer" }));

  await waitFor(() => expect(window.location.search).toBe("?enregistree=v3"));
  expect(sent("POST views/")).toMatchObject([{ shown_as: "calendar", options: { span: "week" } }]);
  expect(screen.getByRole("button", { name: "Calendrier" })).toHaveAttribute("aria-pressed", "true");
  expect(await screen.findByRole("button", { name: "Semaine", pressed: true })).toBeVisible();
});
