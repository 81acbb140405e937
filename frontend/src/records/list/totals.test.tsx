import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { LIST, rows } from "@/test/box-list";
import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { type Answer, openApp } from "@/test/render";

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

  expect(screen.queryByRole("region", { name: "Totaux" })).not.toBeInTheDocument();
});

test("the totals have their place before the first row, which they would push down; an empty list has none", async () => {
  const answer = Promise.withResolvers<Answer>();
  openApp(BOXES, { ...BOX_SERVER, [LIST]: () => answer.promise });
  expect(await screen.findByRole("region", { name: "Totaux" })).toBeVisible();
  expect(screen.queryByRole("grid")).not.toBeInTheDocument();

  answer.resolve({ body: { results: [], next: null } });
  expect(await screen.findByText("Il n'y a encore rien ici.")).toBeVisible();
  expect(screen.queryByRole("region", { name: "Totaux" })).not.toBeInTheDocument();
});
