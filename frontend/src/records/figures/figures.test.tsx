import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { Cell, Figures, Key, Value } from "@/platform/figures";
import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

/** A canvas that nobody can see: what was drawn, and what a click does. */
const canvas = vi.hoisted(() => ({
  options: [] as { series: { type: string }[] }[],
  click: (_at: { dataIndex: number; seriesIndex: number }) => {},
}));
vi.mock("./echarts", () => ({
  init: () => ({
    on: (_name: string, click: typeof canvas.click) => {
      canvas.click = click;
    },
    setOption: (options: (typeof canvas.options)[number]) => canvas.options.push(options),
    resize: () => {},
    dispose: () => {},
  }),
}));

const FIGURES = "GET lab/depot/box/figures/";

function cell(keys: Key[], value: Value, filter: Cell["filter"]): Cell {
  return { keys, values: [value], filter };
}

const BY_STATE: Figures = {
  groups: ["state"],
  measures: ["count"],
  cells: [cell(["new"], 3, { state: "new" }), cell(["sealed"], 1, { state: "sealed" })],
  rows: [],
  columns: [],
  overall: cell([], 4, null),
  cut: false,
};

const NORTH = { id: "s1", label: "North" };
const BY_STATE_AND_SHELF: Figures = {
  ...BY_STATE,
  groups: ["state", "shelf"],
  measures: ["sum:price"],
  cells: [
    cell(["new", NORTH], "12.50", { state: "new", shelf: "s1" }),
    cell(["sealed", null], "3.00", { state: "sealed", shelf__isnull: true }),
  ],
  rows: [cell(["new"], "12.50", { state: "new" }), cell(["sealed"], "3.00", { state: "sealed" })],
  columns: [cell([NORTH], "12.50", { shelf: "s1" }), cell([null], "3.00", { shelf__isnull: true })],
  overall: cell([], "15.50", null),
  cut: true,
};

async function lines() {
  const table = await screen.findByRole("table");
  return within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].map((each) => each.textContent?.replaceAll(/\s/g, " ")));
}

test("the list becomes figures, and a figure becomes the list of its records", async () => {
  const app = openApp(`${BOXES}?q=a`, {
    ...BOX_SERVER,
    [`${FIGURES}?group=state&measure=count&q=a`]: { body: BY_STATE },
  });
  await screen.findByRole("grid");
  await userEvent.click(screen.getByRole("button", { name: "Chiffres" }));

  expect(await lines()).toEqual([
    ["State", "Nombre"],
    ["New", "3"],
    ["Sealed", "1"],
    ["Tout", "4"],
  ]);
  expect(screen.getByRole("button", { name: "Chiffres" })).toHaveAttribute("aria-pressed", "true");
  expect(window.location.search).toBe("?q=a&vue=chiffres");
  await userEvent.click(screen.getByRole("link", { name: "3" }));

  expect(await screen.findByRole("grid")).toBeVisible();
  expect(new URLSearchParams(window.location.search).get("filter")).toBe('{"state":"new"}');
  expect(new URLSearchParams(window.location.search).get("vue")).toBe(null);
  const asked = app.fetch.mock.calls.map(([url]) => String(url)).filter((url) => url.includes("filter="));
  expect(asked[0]).toContain("q=a&filter=%7B%22state%22%3A%22new%22%7D&fields=");
});

test("two groups make a pivot with its totals, which says that it was cut", async () => {
  openApp(`${BOXES}?vue=chiffres`, {
    ...BOX_SERVER,
    [FIGURES]: { body: BY_STATE },
    [`${FIGURES}?group=state%2Cshelf&measure=count`]: { body: BY_STATE_AND_SHELF },
    [`${FIGURES}?group=state%2Cshelf&measure=sum%3Aprice`]: { body: BY_STATE_AND_SHELF },
  });
  await userEvent.selectOptions(await screen.findByLabelText("Puis par"), "Shelf");
  await userEvent.selectOptions(screen.getByLabelText("Chiffre"), "Somme : Price");
  await waitFor(() =>
    expect(window.location.search).toBe("?vue=chiffres&par=state%2Cshelf&mesure=sum%3Aprice"),
  );

  await waitFor(async () =>
    expect(await lines()).toEqual([
      ["State", "North", "Vide", "Tout"],
      ["New", "12,50 DH", "", "12,50 DH"],
      ["Sealed", "", "3,00 DH", "3,00 DH"],
      ["Tout", "12,50 DH", "3,00 DH", "15,50 DH"],
    ]),
  );
  expect(screen.getByText(/voici les plus grands/)).toBeVisible();
});

test("what an address asks and the reader may not see is left out", async () => {
  const app = openApp(`${BOXES}?vue=chiffres&par=secret,shelf:month,open&mesure=sum:cost`, {
    ...BOX_SERVER,
    [FIGURES]: { body: { ...BY_STATE, groups: ["open"], cells: [cell([true], 4, { open: true })] } },
  });
  expect(await lines()).toContainEqual(["Oui", "4"]);
  expect(app.fetch.mock.calls.map(([url]) => String(url))).toContain(
    "/api/v1/lab/depot/box/figures/?group=open&measure=count",
  );
});

test("a bar leads to its records, and the shape is one's own", async () => {
  openApp(`${BOXES}?vue=chiffres`, { ...BOX_SERVER, [FIGURES]: { body: BY_STATE } });
  expect(await screen.findByRole("img", { name: "Nombre · State" })).toBeVisible();
  expect(canvas.options.at(-1)?.series[0]?.type).toBe("bar");

  await userEvent.selectOptions(screen.getByLabelText("Sous forme de"), "Camembert");
  await waitFor(() => expect(canvas.options.at(-1)?.series[0]?.type).toBe("pie"));
  expect(window.location.search).toBe("?vue=chiffres&forme=camembert");
  act(() => canvas.click({ dataIndex: 1, seriesIndex: 0 }));

  expect(await screen.findByRole("grid")).toBeVisible();
  expect(window.location.search).toBe(`?filter=${encodeURIComponent('{"state":"sealed"}')}`);
});

test("a table alone draws nothing", async () => {
  openApp(`${BOXES}?vue=chiffres&forme=tableau`, { ...BOX_SERVER, [FIGURES]: { body: BY_STATE } });
  await screen.findByRole("table");
  expect(screen.queryByRole("img", { name: /Nombre/ })).toBe(null);
});
