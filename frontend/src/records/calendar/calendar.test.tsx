import "./calendar";

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { disconnect, keysOf } from "@/test/outbox";
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

/** Carries the record on by so many days and puts it down. */
async function carry(days: number) {
  const card = await screen.findByRole("group", { name: "A1" });
  fireEvent.keyDown(card, { key: " " });
  for (let day = 0; day < days; day += 1) fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: " " });
}

test("without a network a move is kept, shows, and is sent once under its own key", async () => {
  const opened = open({ [CHANGE]: { body: BOOKED } });
  const next = await cellOf("jeudi 12 novembre 2026");
  const connect = disconnect(opened);
  await carry(1);

  expect(await screen.findByText(/Gardé sur cet appareil/)).toBeVisible();
  await waitFor(() => expect(next.getByRole("group", { name: "A1" })).toBeVisible());
  expect(screen.queryByText("« A1 » a été déplacé.")).not.toBeInTheDocument();
  connect();
  await waitFor(() => expect(keysOf(opened, CHANGE)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]));
});

test("only the last move of a record can be taken back: an older way back would be refused", async () => {
  let now = BOOKED;
  const { sent } = open({
    [LIST]: () => ({ body: { results: [now], next: null } }),
    [CHANGE]: () => {
      const { version, ...days } = sent(CHANGE).at(-1) as { version: number };
      now = { ...now, ...days, version: version + 1 };
      return { body: now };
    },
  });
  const [next, last] = [await cellOf("jeudi 12 novembre 2026"), await cellOf("vendredi 13 novembre 2026")];
  await carry(1);
  expect(await screen.findByText("« A1 » a été déplacé.")).toBeVisible();
  await waitFor(() => expect(next.getByRole("group", { name: "A1" })).toBeVisible());
  await carry(1);
  await waitFor(() => expect(sent(CHANGE)).toHaveLength(2));
  await waitFor(() => expect(last.getByRole("group", { name: "A1" })).toBeVisible());
  const back = await waitFor(() => screen.getByRole("button", { name: "Annuler" }));
  await userEvent.click(back);

  await waitFor(() =>
    expect(sent(CHANGE).at(-1)).toEqual({
      begins: "2026-11-12T08:30:00.000Z",
      ends: "2026-11-13T17:00:00.000Z",
      version: 5,
    }),
  );
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

const SHELVES = "GET lab/depot/shelf/";
const LANED: Description = {
  ...DESCRIPTION,
  views: [...BOX.views, { kind: "calendar", start: "begins", end: "ends", title: "code", resource: "shelf" }],
};
/** An hour and a half on the shelf of the north, and one that is nobody's. */
const ONE = { ...ROW, begins: "2026-11-18T08:30:00.000Z", ends: "2026-11-18T10:00:00.000Z" };
const FREE = { ...ONE, id: "b2", code: "B2", shelf: null, begins: "2026-11-20T05:00:00.000Z", ends: null };

function openLanes(how: string, more: Answers = {}, description = LANED) {
  const shelves = {
    results: [
      { id: "s1", name: "North" },
      { id: "s2", name: "South" },
    ],
    next: null,
  };
  const answers = {
    "GET metadata/lab.depot.shelf/": {
      body: { ...BOX, key: "lab.depot.shelf", path: "lab/depot/shelf/", title: ["name"], views: [] },
    },
    [SHELVES]: { body: shelves },
    [LIST]: { body: { results: [ONE, FREE], next: null } },
    ...more,
  };
  return openApp(`${BOXES}?vue=calendrier&${how}`, server(answers, description));
}

async function laneOf(name: string) {
  return within((await screen.findByRole("rowheader", { name })).closest("tr") as HTMLElement);
}

test("each that records are of has a row, free ones too, and days stand beside each other", async () => {
  openLanes("forme=semaine");
  expect((await laneOf("North")).getByRole("group", { name: "A1" })).toBeVisible();
  expect((await laneOf("South")).queryByRole("group")).toBeNull();
  expect((await laneOf("Sans valeur")).getByRole("group", { name: "B2" })).toBeVisible();
  expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
    "North",
    "South",
    "Sans valeur",
  ]);
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Shelf",
    ...["lun. 16", "mar. 17", "mer. 18", "jeu. 19", "ven. 20", "sam. 21", "dim. 22"],
  ]);
});

test("the keyboard gives a record another day and another row in one act, which is taken back as one", async () => {
  const moved = { ...ONE, version: 4 };
  const { sent } = openLanes("forme=semaine", { [CHANGE]: { body: moved } });
  const card = await screen.findByRole("group", { name: "A1" });
  await laneOf("South");
  card.focus();
  fireEvent.keyDown(card, { key: " " });
  fireEvent.keyDown(card, { key: "ArrowRight" });
  fireEvent.keyDown(card, { key: "ArrowDown" });
  expect(screen.getByText("South, jeudi 19 novembre 2026")).toBeInTheDocument();
  fireEvent.keyDown(card, { key: " " });

  const there = { begins: "2026-11-19T08:30:00.000Z", ends: "2026-11-19T10:00:00.000Z", shelf: "s2" };
  await waitFor(() => expect(sent(CHANGE)).toEqual([{ ...there, version: 3 }]));
  await userEvent.click(await screen.findByRole("button", { name: /Annuler/ }));
  const back = { begins: ONE.begins, ends: ONE.ends, shelf: "s1" };
  await waitFor(() => expect(sent(CHANGE)[1]).toEqual({ ...back, version: 4 }));
});

test("a day has its hours, as many as are needed, and a record moves by them", async () => {
  const { sent } = openLanes("forme=jour", { [CHANGE]: { body: ONE } });
  const card = await screen.findByRole("group", { name: "A1" });
  await laneOf("South");
  const hours = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  expect([hours[1], hours.at(-1), hours.length]).toEqual(["08:00", "18:00", 12]);
  fireEvent.keyDown(card, { key: " " });
  for (let times = 0; times < 3; times += 1) fireEvent.keyDown(card, { key: "ArrowRight" });
  expect(screen.getByText("North, 12:00")).toBeInTheDocument();
  fireEvent.keyDown(card, { key: " " });

  await waitFor(() =>
    expect(sent(CHANGE)).toEqual([
      { begins: "2026-11-18T11:30:00.000Z", ends: "2026-11-18T13:00:00.000Z", version: 3 },
    ]),
  );
});

test("who may not see those that records are of has rows of what is in sight, and one may do without", async () => {
  openLanes("forme=semaine", { [SHELVES]: refusal(403, "acces_refuse", "Non.") });
  await laneOf("North");
  expect(screen.queryByRole("rowheader", { name: "South" })).toBeNull();

  await userEvent.selectOptions(screen.getByLabelText("Une ligne par"), "Tous ensemble");
  await waitFor(() => expect(screen.queryByRole("rowheader")).toBeNull());
  expect((await cellOf("mercredi 18 novembre 2026")).getByRole("group", { name: "A1" })).toBeVisible();
});

test("who may not change whose a record is moves nothing", async () => {
  const fields = LANED.fields.map((each) => (each.name === "shelf" ? { ...each, may_update: false } : each));
  openLanes("forme=semaine", {}, { ...LANED, fields });
  expect(await screen.findByRole("link", { name: "A1" })).toBeVisible();
  expect(screen.queryByRole("group", { name: "A1" })).toBeNull();
});
