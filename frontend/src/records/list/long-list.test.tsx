import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import { rememberPlace } from "@/platform/last-search";
import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { type Answer, type Answers, openApp, refusal } from "@/test/render";

const LIST = "GET lab/depot/box/";
const FIELDS = "fields=code%2Cprice%2Copen%2Cstate%2Cversion";
const HIGH = 44;

function boxes(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => ({
    ...ROW,
    id: `b${from + index}`,
    code: `N${from + index}`,
  }));
}

function part(from: number, to: number, more = {}) {
  return {
    body: {
      results: boxes(from, to),
      next: to < 1000 ? `n${to}` : null,
      previous: from ? `p${from}` : null,
      ...more,
    },
  };
}

/** A thousand boxes, of which the first fifty are told unasked. */
const SERVER: Answers = {
  ...BOX_SERVER,
  [`${LIST}?${FIELDS}`]: part(0, 50),
  [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 1000 } },
  [`${LIST}?${FIELDS}&at=0&limit=100`]: part(0, 100, { cursor: "" }),
  [`${LIST}?${FIELDS}&at=450&limit=100`]: part(450, 550, { cursor: "c450" }),
  [`${LIST}?${FIELDS}&at=-100&limit=100`]: part(900, 1000, { cursor: "c900" }),
  [`${LIST}?${FIELDS}&before=p900`]: part(850, 900),
  [`${LIST}?${FIELDS}&before=p450`]: part(400, 450),
  [`${LIST}?${FIELDS}&cursor=n50`]: part(50, 100),
  [`${LIST}?${FIELDS}&cursor=n550`]: part(550, 600),
};

beforeEach(() => rememberPlace("lab.depot.box{}", { row: 0, into: 0 }));

async function grid() {
  const found = await screen.findByRole("grid", { name: "Boxes" });
  await waitFor(() => expect(found).toHaveAttribute("aria-rowcount", "1001"));
  return found;
}

function scrollTo(list: HTMLElement, row: number) {
  const scroller = list.parentElement as HTMLElement;
  scroller.scrollTop = row * HIGH;
  fireEvent.scroll(scroller);
}

function tall(list: HTMLElement): string {
  return within(list).getAllByRole("rowgroup")[1]?.style.height ?? "";
}

const DELETE = "POST lab/depot/box/delete/";

function gone(id: string) {
  return { id, ok: true };
}

test("a list is as tall as all of its records, and draws a screen of them", async () => {
  openApp(BOXES, SERVER);
  const list = await grid();

  expect(tall(list)).toBe(`${1000 * HIGH}px`);
  const drawn = within(list).getAllByRole("row").slice(1);
  expect(drawn[0]).toHaveAttribute("aria-rowindex", "2");
  expect(drawn.length).toBeLessThan(40);
});

test("Ctrl End leads to the last record, and from there upwards by what comes before", async () => {
  openApp(BOXES, SERVER);
  const list = await grid();

  within(list).getByRole("rowheader", { name: "N0" }).focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await waitFor(() => expect(document.activeElement?.closest("[role=row]")).toHaveTextContent("N999"));
  expect(document.activeElement?.closest("[role=row]")).toHaveAttribute("aria-rowindex", "1001");
  expect(screen.queryByText("N0")).not.toBeInTheDocument();

  for (let pages = 0; pages < 6; pages++) await userEvent.keyboard("{PageUp}");
  await waitFor(() => expect(document.activeElement?.closest("[role=row]")).toHaveTextContent("N909"));
  await userEvent.keyboard("{PageUp}");
  await waitFor(() => expect(document.activeElement?.closest("[role=row]")).toHaveTextContent("N894"));
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await waitFor(() => expect(document.activeElement?.closest("[role=row]")).toHaveTextContent("N0"));
});

test("rows are read where somebody comes to rest, and only there", async () => {
  const { fetch } = openApp(BOXES, SERVER);
  const list = await grid();

  scrollTo(list, 300);
  scrollTo(list, 500);
  await within(list).findByText("N500");

  expect((list.parentElement as HTMLElement).scrollTop).toBe(500 * HIGH);
  const asked = fetch.mock.calls.map(([url]) => String(url)).filter((url) => url.includes("at="));
  expect(asked).toEqual([`/api/v1/lab/depot/box/?${FIELDS}&at=450&limit=100`]);
  scrollTo(list, 460);
  expect(await within(list).findByText("N449")).toBeInTheDocument();
  expect((list.parentElement as HTMLElement).scrollTop).toBe(460 * HIGH);
});

test("where nothing could be read one is led back to what is there, and told why", async () => {
  openApp(BOXES, {
    ...SERVER,
    [`${LIST}?${FIELDS}&at=450&limit=100`]: refusal(400, "trop_loin", "Trop loin."),
  });
  const list = await grid();

  scrollTo(list, 500);

  expect(await screen.findByText("Trop loin.")).toBeVisible();
  expect(await within(list).findByText("N49")).toBeInTheDocument();
  await waitFor(() => expect((list.parentElement as HTMLElement).scrollTop).toBe(49 * HIGH));
});

test("what is ticked stays ticked far away, and is deleted together", async () => {
  const { sent } = openApp(BOXES, {
    ...SERVER,
    [DELETE]: { body: { results: [gone("b1"), gone("b999")] } },
  });
  const list = await grid();

  await userEvent.click(screen.getByLabelText("Cocher N1"));
  scrollTo(list, 999);
  await userEvent.click(await screen.findByLabelText("Cocher N999"));
  expect(await screen.findByText("2 fiches cochées")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Supprimer" }));

  expect(await screen.findByText("2 fiches supprimées")).toBeInTheDocument();
  const records = ["b1", "b999"].map((id) => ({ id, version: 3 }));
  expect(sent(DELETE)).toEqual([{ records }]);
});

test("back in the list, one is where one was", async () => {
  openApp(BOXES, { ...SERVER, "GET lab/depot/box/b500/": { body: { ...ROW, id: "b500", code: "N500" } } });
  const list = await grid();
  scrollTo(list, 500);
  await userEvent.click(await within(list).findByRole("link", { name: "N500" }));
  await screen.findByRole("heading", { level: 1, name: "N500" });

  await userEvent.click(screen.getByRole("link", { name: "Boxes" }));

  expect(await screen.findByRole("link", { name: "N500" })).toBeInTheDocument();
  expect((screen.getByRole("grid").parentElement as HTMLElement).scrollTop).toBe(500 * HIGH);
});

test("what arrives above does not move what one reads", async () => {
  let reads = 0;
  const first = () => {
    reads += 1;
    const told = part(0, 50).body;
    return {
      body: reads === 1 ? told : { ...told, results: [{ ...ROW, id: "new", code: "Neuf" }, ...told.results] },
    };
  };
  openApp(BOXES, {
    ...SERVER,
    [`${LIST}?${FIELDS}`]: first,
    [DELETE]: { body: { results: [gone("b20")] } },
  });
  const list = await grid();
  const scroller = list.parentElement as HTMLElement;

  scrollTo(list, 10);
  await userEvent.click(screen.getByLabelText("Cocher N20"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  await waitFor(() => expect(scroller.scrollTop).toBe(11 * HIGH));
  const row = within(list).getByText("N10").closest("[role=row]") as HTMLElement;
  expect([row.style.insetBlockStart, row.getAttribute("aria-rowindex")]).toEqual([`${11 * HIGH}px`, "13"]);
  scrollTo(list, 0);
  expect(await within(list).findByText("Neuf")).toBeInTheDocument();
});

test("when all that was at hand is deleted, one is led to what is left", async () => {
  let isGone = false;
  openApp(BOXES, {
    ...SERVER,
    [`${LIST}?fields=id&limit=1&count=1`]: () => ({
      body: { results: [], next: null, count: isGone ? 900 : 1000 },
    }),
    [`${LIST}?${FIELDS}&at=-100&limit=100`]: () =>
      isGone ? part(800, 900, { next: null, cursor: "c800" }) : part(900, 1000, { cursor: "c900" }),
    [`${LIST}?${FIELDS}&cursor=c900&limit=100`]: { body: { results: [], next: null, previous: null } },
    [`${LIST}?${FIELDS}&cursor=n100`]: part(100, 150),
    [DELETE]: () => {
      isGone = true;
      return { body: { results: [gone("b999")] } };
    },
  });
  const list = await grid();
  scrollTo(list, 999);
  await userEvent.click(await screen.findByLabelText("Cocher N999"));
  await userEvent.click(await screen.findByRole("button", { name: "Supprimer" }));

  expect(await screen.findByRole("link", { name: "N899" })).toBeInTheDocument();
  expect(screen.queryByText("N999")).not.toBeInTheDocument();
});

test("somebody who waits is not asked for anew", async () => {
  let release = () => {};
  const { fetch } = openApp(BOXES, {
    ...SERVER,
    [`${LIST}?${FIELDS}&at=450&limit=100`]: () =>
      new Promise((resolve) => {
        release = () => resolve(part(450, 550, { cursor: "c450" }));
      }),
  });
  const list = await grid();

  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  scrollTo(list, 500);
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(list).toHaveAttribute("aria-busy", "true");
  await act(() => vi.advanceTimersByTimeAsync(2000));
  vi.useRealTimers();
  const asked = fetch.mock.calls.filter(([url]) => String(url).includes("at=450"));
  expect(asked).toHaveLength(1);
  release();

  expect(await within(list).findByText("N500")).toBeInTheDocument();
});

test("whoever turns back meanwhile stays where they are", async () => {
  let release = () => {};
  openApp(BOXES, {
    ...SERVER,
    [`${LIST}?${FIELDS}&at=-100&limit=100`]: () =>
      new Promise((resolve) => {
        release = () => resolve(part(900, 1000, { cursor: "c900" }));
      }),
  });
  const list = await grid();

  within(list).getByRole("rowheader", { name: "N0" }).focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  expect(list).toHaveFocus();
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await waitFor(() => expect(list).toHaveAttribute("aria-busy", "false"));
  await act(async () => release());

  await waitFor(() => expect(document.activeElement?.closest("[role=row]")).toHaveTextContent("N0"));
  expect(within(list).getByText("N1")).toBeInTheDocument();
  expect(screen.queryByText("N999")).not.toBeInTheDocument();
});

test("who asks for the count while the bar is counting gets it", async () => {
  const count = Promise.withResolvers<Answer>();
  openApp(BOXES, { ...SERVER, [`${LIST}?fields=id&limit=1&count=1`]: () => count.promise });
  await screen.findByRole("link", { name: "N0" });

  await userEvent.click(screen.getByRole("button", { name: "Compter" }));
  count.resolve({ body: { results: [], next: null, count: 1000 } });

  expect(await screen.findByText(/^1.000 fiches$/)).toBeVisible();
});
