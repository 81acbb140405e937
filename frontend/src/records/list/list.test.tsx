import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX, BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { type Answer, openApp, refusal } from "@/test/render";

const LIST = "GET lab/depot/box/";
const FIELDS = "fields=code%2Cprice%2Copen%2Cstate%2Cversion";

async function rows() {
  const grid = await screen.findByRole("grid", { name: "Boxes" });
  return within(grid).getAllByRole("row").slice(1);
}

/** What the list was asked, one address per request. */
function asked({ fetch }: ReturnType<typeof openApp>): string[] {
  const path = "/api/v1/lab/depot/box/";
  return fetch.mock.calls
    .map(([url]) => String(url))
    .filter((url) => url.startsWith(`${path}?`))
    .map((url) => url.slice(path.length));
}

test("a list shows its columns as people read them, and asks for nothing else", async () => {
  const app = openApp(BOXES, BOX_SERVER);

  const [first, second] = await rows();
  expect(first).toHaveTextContent(/A112,50.DHOuiNew/);
  expect(second).toHaveTextContent("B2—VideNonSealed");
  expect(within(first as HTMLElement).getByRole("link", { name: "A1" })).toHaveAttribute(
    "href",
    `${BOXES}/b1`,
  );
  expect(asked(app)).toEqual([`?${FIELDS}`]);
});

test("pressing a heading sorts up, then down, then as at first; the address keeps it", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  for (const [order, address] of [
    ["ascending", "?sort=price"],
    ["descending", "?sort=-price"],
    ["none", ""],
  ] as const) {
    await userEvent.click(screen.getByRole("button", { name: "Price" }));
    await waitFor(() =>
      expect(screen.getByRole("columnheader", { name: "Price" })).toHaveAttribute("aria-sort", order),
    );
    expect(window.location.search).toBe(address);
  }

  expect(asked(app)).toEqual([`?${FIELDS}`, `?sort=price&${FIELDS}`, `?sort=-price&${FIELDS}`]);
});

test("a search waits for the typing to pause, and nothing found says what to do", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [`${LIST}?q=zz&${FIELDS}`]: { body: { results: [], next: null } },
  });
  await rows();

  await userEvent.type(screen.getByRole("searchbox"), "zz");

  expect(await screen.findByText("Rien ne correspond.")).toBeVisible();
  expect(window.location.search).toBe("?q=zz");
  await userEvent.click(screen.getByRole("button", { name: "Tout afficher" }));
  expect(await rows()).toHaveLength(2);
});

test("a number is searched as it was typed", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.type(screen.getByRole("searchbox"), "211971");

  await waitFor(() => expect(asked(app)).toEqual([`?${FIELDS}`, `?q=211971&${FIELDS}`]));
});

test("a filter is built of fields, said in words, sent as the API reads it, and taken away", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await userEvent.selectOptions(await screen.findByLabelText("Valeur"), "Sealed");
  await userEvent.click(screen.getByRole("button", { name: "Condition" }));
  await userEvent.selectOptions(screen.getAllByLabelText("Champ")[1] as HTMLElement, "Price");
  await userEvent.selectOptions(screen.getAllByLabelText("Comparaison")[1] as HTMLElement, "est au moins");
  await userEvent.type(screen.getAllByLabelText("Valeur")[1] as HTMLElement, "10,5");
  await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));

  const chips = within(await screen.findByRole("list", { name: "Filtres" })).getAllByRole("listitem");
  expect(chips.map((chip) => chip.textContent?.replaceAll(/\s/g, " "))).toEqual([
    "State est Sealed",
    "etPrice est au moins 10,50 DH",
  ]);
  const filter = { and: [{ state: "sealed" }, { price__gte: "10.5" }] };
  expect(asked(app).at(-1)).toBe(`?filter=${encodeURIComponent(JSON.stringify(filter))}&${FIELDS}`);

  await userEvent.click(screen.getAllByRole("button", { name: "Retirer ce filtre" })[0] as HTMLElement);
  await waitFor(() => expect(window.location.search).toContain("price__gte"));
  expect(window.location.search).not.toContain("sealed");
});

test("records are counted for who asks", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 12431 } },
  });
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Compter" }));

  expect(await screen.findByText(/12.431 fiches/)).toBeVisible();
});

test("the next page is read before one gets to the end of the first", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW], next: "suite" } },
    [`${LIST}?${FIELDS}&cursor=suite`]: { body: { results: [OTHER], next: null } },
  });

  expect(await screen.findByRole("link", { name: "B2" })).toBeVisible();
  expect(screen.getByRole("link", { name: "A1" })).toBeVisible();
});

test("a refusal says why", async () => {
  openApp(BOXES, { ...BOX_SERVER, [LIST]: refusal(400, "filtre_illisible", "Filtre illisible.") });

  expect(await screen.findByText("Filtre illisible.")).toBeVisible();
});

test("an empty list says what to do first", async () => {
  openApp(BOXES, { ...BOX_SERVER, [LIST]: { body: { results: [], next: null } } });

  expect(await screen.findByText("Il n'y a encore rien ici.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Créer le premier" })).toHaveAttribute("href", `${BOXES}/nouveau`);
});

test("arrows walk through the cells, Space ticks, Ctrl Enter opens", async () => {
  openApp(BOXES, BOX_SERVER);
  const [first] = await rows();
  const cell = within(first as HTMLElement).getByRole("rowheader");

  cell.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toHaveTextContent("—"));
  await userEvent.keyboard(" ");
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();
  await userEvent.keyboard("{Escape}");
  expect(screen.getByLabelText("Cocher B2")).not.toBeChecked();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/12,50/));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
});

test("in Arabic the next column stands to the left", async () => {
  openApp(BOXES, BOX_SERVER);
  const [first] = await rows();
  const grid = screen.getByRole("grid");
  grid.style.direction = "rtl";

  within(first as HTMLElement)
    .getByRole("rowheader")
    .focus();
  await userEvent.keyboard("{ArrowLeft}");

  await waitFor(() => expect(document.activeElement).toHaveTextContent(/12,50/));
});

test("an action on many asks once and names what was refused, which stays ticked", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    "POST lab/depot/box/actions/seal/": {
      body: {
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error: { code: "trop_lourd", message: "Trop lourd." } },
        ],
      },
    },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  expect(await screen.findByText("2 fiches cochées")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Seal" }));

  const dialog = within(await screen.findByRole("dialog", { name: "Seal" }));
  expect(dialog.getByText("Cela concerne 2 fiches.")).toBeVisible();
  await userEvent.type(dialog.getByLabelText(/Note/), "vite");
  await userEvent.click(dialog.getByRole("button", { name: "Seal" }));

  expect(await screen.findByText("Fait pour 1 fiche.")).toBeVisible();
  expect(screen.getByText("Trop lourd.").closest("li")).toHaveTextContent("B2 : Trop lourd.");
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(sent("POST lab/depot/box/actions/seal/")).toEqual([{ note: "vite", ids: ["b1", "b2"] }]);
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();
});

test("what is shown and what is found are told apart, and both can be ticked", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
    [`${LIST}?fields=id&sort=id&limit=500`]: { body: { results: [{ id: "b1" }, { id: "b2" }], next: "p2" } },
    [`${LIST}?fields=id&sort=id&limit=500&cursor=p2`]: { body: { results: [{ id: "b3" }], next: null } },
  });
  await rows();

  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  expect(await screen.findByText("Les 2 fiches affichées sont cochées")).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 3 résultats" }));

  expect(await screen.findByText("3 fiches cochées")).toBeVisible();
  const remove = screen.getByRole("button", { name: "Supprimer" });
  expect(remove).toHaveAttribute("aria-disabled", "true");
  expect(remove).toHaveAccessibleDescription(/coché sans avoir été affiché : 1/);
});

test("ticking all says how far it is, and is stopped without a tick more", async () => {
  const later = Promise.withResolvers<Answer>();
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 900 } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
    [`${LIST}?fields=id&sort=id&limit=500`]: { body: { results: [{ id: "b1" }, { id: "b2" }], next: "p2" } },
    [`${LIST}?fields=id&sort=id&limit=500&cursor=p2`]: () => later.promise,
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher A1"));
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 900 résultats" }));

  const bar = await screen.findByRole("progressbar", { name: "Cochage des résultats" });
  await waitFor(() => expect(bar).toHaveValue(2));
  expect(bar).toHaveAttribute("max", "900");
  await userEvent.click(screen.getByRole("button", { name: "Arrêter" }));
  later.resolve({ body: { results: [{ id: "b3" }], next: null } });

  expect(await screen.findByRole("button", { name: "Cocher les 900 résultats" })).toBeVisible();
  expect(screen.getByText("1 fiche cochée")).toBeVisible();
});

test("of a list that is too long to be ticked, the most is said", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 1_000_000 } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher A1"));

  expect(await screen.findByText(/Au plus 20.000 des 1.000.000 résultats/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Cocher les/ })).not.toBeInTheDocument();
});

test("what is ticked goes out as a file", async () => {
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => {} }));
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const { sent } = openApp(`${BOXES}?sort=-code`, {
    ...BOX_SERVER,
    "POST lab/depot/box/export/": { body: "code" },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher B2"));
  await userEvent.click(await screen.findByRole("button", { name: "Exporter…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Exporter" }));

  await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(sent("POST lab/depot/box/export/")).toEqual([
    { ids: ["b2"], format: "xlsx", fields: "code,price,open,state", sort: "-code" },
  ]);
  expect(clicked.mock.contexts[0]).toHaveProperty("download", "box.xlsx");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

const DELETE = "POST lab/depot/box/delete/";
const RESTORE = "POST lab/depot/box/deleted/restore/";
const DONE = [
  { id: "b1", ok: true },
  { id: "b2", ok: true },
];

test("what is deleted together comes back together", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [DELETE]: { body: { results: DONE } },
    [RESTORE]: { body: { results: DONE } },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect(await screen.findByText("2 fiches supprimées")).toBeInTheDocument();
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  expect(await screen.findByText("2 fiches sont de retour")).toBeInTheDocument();
  const records = [
    { id: "b1", version: 3 },
    { id: "b2", version: 3 },
  ];
  expect(sent(DELETE)).toEqual([{ records }]);
  expect(sent(RESTORE)).toEqual([{ ids: ["b1", "b2"] }]);
});

test("what cannot be deleted or brought back is named with its reason, and stays ticked", async () => {
  const taken = { code: "donnees_invalides", message: "Non.", champs: { code: ["Déjà prise."] } };
  openApp(BOXES, {
    ...BOX_SERVER,
    [DELETE]: {
      body: {
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error: { code: "version_perimee", message: "Modifiée entre-temps." } },
        ],
      },
    },
    [RESTORE]: { body: { results: [{ id: "b1", ok: false, error: taken }] } },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect((await screen.findByText("Modifiée entre-temps.")).closest("li")).toHaveTextContent(
    "B2 : Modifiée entre-temps.",
  );
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();

  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));
  expect((await screen.findByText("Déjà prise.")).closest("li")).toHaveTextContent("A1 : Déjà prise.");
  expect(screen.getByText("Fait pour 0 fiche.")).toBeVisible();
});

test("columns are chosen, moved, and remembered for this person", async () => {
  openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Colonnes" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Open" }));
  await userEvent.click(screen.getByRole("button", { name: "Monter State" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Shelf" }));

  const headings = () => screen.getAllByRole("columnheader").map((heading) => heading.textContent);
  await waitFor(() => expect(headings()).toEqual(["", "Code", "State", "Price", "Shelf"]));
  expect(localStorage.getItem("yz.u1.columns.lab.depot.box")).toBe(
    '{"names":["code","state","price","shelf"],"widths":{}}',
  );
  await userEvent.click(screen.getByRole("button", { name: "Comme au début" }));
  await waitFor(() => expect(headings()).toEqual(["", "Code", "Price", "Open", "State"]));
});

test("an export takes the list's own question, and the format that is chosen", async () => {
  openApp(`${BOXES}?q=a&sort=-code`, BOX_SERVER);
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Fichiers" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Exporter…" }));
  const dialog = within(await screen.findByRole("dialog"));

  expect(await dialog.findByRole("link", { name: "Exporter" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/?q=a&sort=-code&format=xlsx&fields=code%2Cprice%2Copen%2Cstate",
  );
  await userEvent.click(dialog.getByRole("radio", { name: "CSV, pour tout tableur" }));
  await userEvent.click(dialog.getByRole("radio", { name: "Toutes, pour les renvoyer plus tard" }));
  expect(dialog.getByRole("link", { name: "Exporter" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/export/?q=a&sort=-code&format=csv",
  );
});

test("who may only look is offered nothing to tick or to create", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: ["view"], actions: [] } },
  });
  await rows();

  expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
  expect(screen.queryByRole("link", { name: "Nouveau" })).not.toBeInTheDocument();
});

test("a list that one comes back to is there at once, as it was left", async () => {
  openApp(`${BOXES}?q=a`, BOX_SERVER);
  await rows();
  await userEvent.click(screen.getByRole("link", { name: "A1" }));
  await screen.findByRole("heading", { level: 1, name: "A1" });

  await userEvent.click(screen.getByRole("link", { name: "Boxes" }));

  expect(await rows()).toHaveLength(2);
  expect(window.location.search).toBe("?q=a");
});

test("the sums of the whole list are there for who asks, under its own filter, and stay open", async () => {
  const filter = '{"state":"new"}';
  const sums = "GET lab/depot/box/figures/?measure=count%2Csum%3Aprice&filter=%7B%22state%22%3A%22new%22%7D";
  const overall = { keys: [], values: [700, "1234.50"], filter: null };
  const figures = {
    groups: [],
    measures: ["count", "sum:price"],
    cells: [],
    rows: [],
    columns: [],
    cut: false,
  };
  const answers = { ...BOX_SERVER, [sums]: { body: { ...figures, overall } } };
  const app = openApp(`${BOXES}?filter=${encodeURIComponent(filter)}`, answers);
  await rows();
  const totals = within(await screen.findByRole("region", { name: "Totaux" }));
  const sumsAsked = () => app.fetch.mock.calls.filter(([url]) => String(url).includes("/figures/")).length;
  expect(sumsAsked()).toBe(0);

  await userEvent.click(totals.getByRole("button", { name: "Totaux" }));
  expect(await totals.findByText(/1.234,50.DH/)).toBeVisible();
  expect(totals.queryByRole("button", { name: "Recalculer" })).not.toBeInTheDocument();
  expect(localStorage.getItem("yz.u1.totals.lab.depot.box")).toBe("true");
});

test("a long list is added up again when somebody asks", async () => {
  const overall = { keys: [], values: [10_000, "1.00"], filter: null };
  const figures = {
    groups: [],
    measures: ["count", "sum:price"],
    cells: [],
    rows: [],
    columns: [],
    cut: false,
  };
  const more = { ...figures, overall: { ...overall, values: [10_001, "2.00"] } };
  const answers = [{ ...figures, overall }, more];
  openApp(BOXES, { ...BOX_SERVER, "GET lab/depot/box/figures/": () => ({ body: answers.shift() }) });
  await userEvent.click(await screen.findByRole("button", { name: "Totaux" }));
  expect(await screen.findByText(/^1,00.DH$/)).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Recalculer" }));
  expect(await screen.findByText(/^2,00.DH$/)).toBeVisible();
});

test("who does not see the amounts has no totals", async () => {
  const description = { ...BOX, figures: { groups: [], measures: {} } };
  openApp(BOXES, { ...BOX_SERVER, "GET metadata/lab.depot.box/": { body: description } });
  await rows();
  // The last thing that the same chunk could bring.
  await userEvent.click(screen.getByLabelText("Cocher A1"));
  await screen.findByText("1 fiche cochée");

  expect(screen.queryByRole("region", { name: "Totaux" })).not.toBeInTheDocument();
});

test("a period is asked for by its name, which the address keeps", async () => {
  const description = { ...BOX, fields: [...BOX.fields, field("begins", "date", { label: "begins" })] };
  const app = openApp(BOXES, { ...BOX_SERVER, "GET metadata/lab.depot.box/": { body: description } });
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await userEvent.selectOptions(await screen.findByLabelText("Champ"), "Begins");
  await userEvent.selectOptions(screen.getByLabelText("Comparaison"), "dans la période :");
  await userEvent.selectOptions(screen.getByLabelText("Valeur"), "mois dernier");
  await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));

  const filter = '{"and":[{"begins__within":"last_month"}]}';
  await waitFor(() => expect(new URLSearchParams(window.location.search).get("filter")).toBe(filter));
  await waitFor(() => expect(asked(app).at(-1)).toContain(encodeURIComponent("last_month")));
  expect(await screen.findByText(/mois dernier/)).toBeVisible();
});
