import "./calendar";

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { type Answers, openApp, refusal } from "@/test/render";

const LIST = "GET lab/depot/box/";
const CHANGE = "PATCH lab/depot/box/b1/";
const SET = { may_update: true, read_only: false };
const DESCRIPTION: Description = {
  ...BOX,
  fields: [...BOX.fields, field("begins", "datetime", SET), field("ends", "datetime", SET)],
  views: [...BOX.views, { kind: "calendar", start: "begins", end: "ends", title: "code" }],
};
/** Two days at the clock of Casablanca. */
const BOOKED = { ...ROW, begins: "2026-11-11T08:30:00.000Z", ends: "2026-11-12T17:00:00.000Z" };

function server(more: Answers = {}, description = DESCRIPTION): Answers {
  return {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: description },
    [LIST]: { body: { results: [BOOKED], next: null } },
    ...more,
  };
}

function open(more: Answers = {}, description = DESCRIPTION) {
  return openApp(`${BOXES}?vue=calendrier`, server(more, description));
}

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
  vi.useFakeTimers({ now: new Date("2026-11-18T09:00:00Z"), toFake: ["Date"] });
  vi.stubGlobal("matchMedia", () => ({
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});

async function cellOf(day: string) {
  const time = (await screen.findByText(day)).closest("td");
  if (!time) throw new Error(`There is no ${day}.`);
  return within(time);
}

test("a month is asked for as a whole, and a record stands on its days at its hour", async () => {
  const { fetch } = open();
  const first = await cellOf("mercredi 11 novembre 2026");
  expect(first.getByRole("group", { name: "A1" })).toBeVisible();
  expect(first.getByText(/0?9:30/)).toBeVisible();
  expect((await cellOf("jeudi 12 novembre 2026")).getByText("A1")).toBeVisible();
  expect((await cellOf("vendredi 13 novembre 2026")).queryByText("A1")).toBeNull();
  expect(screen.getAllByRole("columnheader")[0]).toHaveTextContent("lun.");
  expect(screen.getByRole("table", { name: "novembre 2026" })).toBeVisible();

  const asked = fetch.mock.calls
    .map(([url]) => new URL(url, "http://yoozak.test"))
    .find((url) => url.searchParams.get("filter"));
  expect(JSON.parse(asked?.searchParams.get("filter") ?? "")).toEqual({
    and: [
      { begins__lt: "2026-12-06T23:00:00.000Z" },
      {
        or: [
          { ends__gte: "2026-10-25T23:00:00.000Z" },
          { ends__isnull: true, begins__gte: "2026-10-25T23:00:00.000Z" },
        ],
      },
    ],
  });
});

test("the keyboard carries a record to another day, and its end goes with it", async () => {
  const { sent } = open({ [CHANGE]: { body: BOOKED } });
  const card = await screen.findByRole("group", { name: "A1" });
  card.focus();
  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: "ArrowDown" });
  expect(screen.getByText("jeudi 19 novembre 2026", { selector: "p" })).toBeInTheDocument();
  expect(sent(CHANGE)).toEqual([]);
  fireEvent.keyDown(card, { key: " " });

  await waitFor(() =>
    expect(sent(CHANGE)).toEqual([
      { begins: "2026-11-19T08:30:00.000Z", ends: "2026-11-20T17:00:00.000Z", version: 3 },
    ]),
  );
});

test("Escape lets a record be, and a refusal puts it back", async () => {
  const { sent } = open({ [CHANGE]: refusal(422, "periode_impossible", "Pas ces jours-là.") });
  const card = await screen.findByRole("group", { name: "A1" });
  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: "Escape" });
  expect(sent(CHANGE)).toEqual([]);

  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: " " });
  expect(await screen.findByText("Pas ces jours-là.")).toBeVisible();
  const first = await cellOf("mercredi 11 novembre 2026");
  await waitFor(() => expect(first.getByRole("group", { name: "A1" })).toBeVisible());
});

test("who may not change the days reads them", async () => {
  open({}, { ...DESCRIPTION, verbs: ["view"] });

  expect(await screen.findByRole("link", { name: "A1" })).toBeVisible();
  expect(screen.queryByRole("group", { name: "A1" })).toBeNull();
});

test("a telephone shows an agenda of the week that one chooses", async () => {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  open();
  const agenda = within(await screen.findByRole("region", { name: "mercredi 11 novembre 2026" }));
  expect(agenda.getByRole("link", { name: "A1" })).toBeVisible();
  expect(screen.queryByRole("table")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Semaine" }));

  expect(await screen.findByText("Rien ces jours-là.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Jours précédents" }));
  expect(await screen.findByRole("region", { name: "mercredi 11 novembre 2026" })).toBeVisible();
});

test.each(["fr", "ar"] as const)("in %s, the calendar has no accessibility fault", async (language) => {
  await chooseLanguage(language);
  open();
  await screen.findByRole("group", { name: "A1" });

  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
