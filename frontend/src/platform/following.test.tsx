import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { openApp, refusal } from "@/test/render";

let line: EventTarget;

beforeEach(() => {
  line = new EventTarget();
  vi.stubGlobal("EventSource", function open() {
    return Object.assign(line, { opened: true, close: () => {} });
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** The server's price of A1 may change at any time; it tells so. */
function opened(path: string, more = {}) {
  const server = { price: "12.50", version: 3 };
  const row = () => ({ ...ROW, ...server });
  const app = openApp(path, {
    ...BOX_SERVER,
    "GET stream/ticket/": { body: { url: "/stream/?ticket=t" } },
    "GET lab/depot/box/": () => ({ body: { results: [row()], next: null } }),
    "GET lab/depot/box/b1/": () => ({ body: row() }),
    ...more,
  });
  const reads = () =>
    app.fetch.mock.calls.filter(([url, { method }]) => method === "GET" && /depot\/box\/\?/.test(String(url)))
      .length;
  return { ...app, server, reads };
}

async function hear(name: string, data: object): Promise<void> {
  await vi.waitFor(() => expect(line).toHaveProperty("opened"));
  act(() => {
    line.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: "1-1" }));
  });
}

const changed = (resource = "lab.depot.box", ids = ["b1"]) => hear("records.changed", { resource, ids });

test("a list of any kind is read again when a colleague changes a record, once for much news", async () => {
  const { server, reads } = opened(BOXES);
  expect(await screen.findByText(/12,50.DH/)).toBeVisible();
  server.price = "99.00";
  await changed("lab.depot.shelf");
  await changed();
  await changed();

  expect(await screen.findByText(/99,00.DH/)).toBeVisible();
  expect(reads()).toBe(2);
});

test("what was lost on the way is read again, whatever it was", async () => {
  const { server } = opened(BOXES);
  expect(await screen.findByText(/12,50.DH/)).toBeVisible();
  server.price = "99.00";
  await hear("reset", {});

  expect(await screen.findByText(/99,00.DH/)).toBeVisible();
});

test("nothing moves under somebody who types into a record: what a colleague changed is compared when they save", async () => {
  const { server, sent } = opened(`${BOXES}/b1`, {
    "PATCH lab/depot/box/b1/": refusal(409, "version_perimee", "Modifiée entre-temps."),
  });
  const price = await screen.findByLabelText(/^Price/);
  await userEvent.clear(price);
  await userEvent.type(price, "20");
  Object.assign(server, { price: "99.00", version: 4 });
  await changed();
  await waitFor(() => expect(screen.getAllByText(/99|20/).length).toBeGreaterThan(0));
  expect(price).toHaveValue("20");
  await userEvent.keyboard("{Control>}s{/Control}");

  const dialog = within(
    await screen.findByRole("dialog", { name: "Quelqu'un a modifié cette fiche entre-temps" }),
  );
  expect(dialog.getByText(/99,00.DH/)).toBeVisible();
  expect(sent("PATCH lab/depot/box/b1/")).toEqual([{ price: "20", version: 3 }]);
});

test("a record that nobody types into shows what a colleague has changed", async () => {
  const { server } = opened(`${BOXES}/b1`);
  expect(await screen.findByLabelText(/^Price/)).toHaveValue("12,50");
  server.price = "99.00";
  await changed();

  await waitFor(() => expect(screen.getByLabelText(/^Price/)).toHaveValue("99,00"));
});
