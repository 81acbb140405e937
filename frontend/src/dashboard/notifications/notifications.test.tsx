import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { Notification } from "@/platform/notifications";
import { BOX_SERVER, BOXES } from "@/test/boxes";
import { ADMIN } from "@/test/fixtures";
import { type Answers, openApp } from "@/test/render";

const NOW = Date.now();
const HOUR = 60 * 60_000;

function told(id: string, changes: Partial<Notification> = {}): Notification {
  return {
    id,
    kind: "box.given",
    text: `Une boîte vous est confiée (${id})`,
    at: new Date(NOW).toISOString(),
    read: false,
    resource: "lab.depot.box",
    record: "b1",
    title: "A1",
    ...changes,
  };
}

const NOTES = [
  told("n3"),
  told("n2", { read: true, record: null, title: "", at: new Date(NOW - 24 * HOUR).toISOString() }),
];
const SERVER: Answers = {
  ...BOX_SERVER,
  "GET notifications/unread/": { body: { unread: 1 } },
  "GET notifications/": { body: { results: NOTES, next: "n2" } },
  "GET notifications/?before=n2": {
    body: {
      results: [told("n1", { resource: null, record: null, title: "", at: "2025-02-03T10:00:00Z" })],
      next: null,
    },
  },
  "POST notifications/n3/read/": { status: 204 },
  "POST notifications/n1/read/": { status: 204 },
  "POST notifications/read/": { status: 204 },
};

async function openPanel(answers: Answers = SERVER) {
  const opened = openApp(BOXES, answers);
  await userEvent.click(await screen.findByRole("button", { name: "Notifications, 1 non lue" }));
  const panel = within(await screen.findByRole("dialog", { name: "Notifications" }));
  return { ...opened, panel };
}

test("what one was told stands day by day, and earlier things are a touch away", async () => {
  const { panel } = await openPanel();
  const today = within(await panel.findByRole("region", { name: "Aujourd'hui" }));
  expect(today.getByRole("link", { name: /^Non lu.*confiée \(n3\).*A1/ })).toBeVisible();
  const yesterday = within(panel.getByRole("region", { name: "Hier" }));
  expect(yesterday.getByRole("link", { name: /^Une boîte vous est confiée \(n2\)/ })).toHaveAttribute(
    "href",
    BOXES,
  );

  await userEvent.click(panel.getByRole("button", { name: "Plus ancien" }));

  expect(await panel.findByRole("region", { name: "03/02/2025" })).toBeVisible();
  expect(panel.queryByRole("button", { name: "Plus ancien" })).not.toBeInTheDocument();
});

test("opening one reads it and leads to its record", async () => {
  const { panel, sent } = await openPanel();
  await userEvent.click(await panel.findByRole("link", { name: /n3/ }));

  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
  expect(sent("POST notifications/n3/read/")).toEqual([{}]);
  await waitFor(() =>
    expect(screen.queryByRole("dialog", { name: "Notifications" })).not.toBeInTheDocument(),
  );
});

test("what is read is not marked again, and what leads nowhere stays where one is", async () => {
  const { panel, sent } = await openPanel();
  await userEvent.click(await panel.findByRole("button", { name: "Plus ancien" }));
  await userEvent.click(await panel.findByRole("button", { name: /n1/ }));

  await waitFor(() => expect(sent("POST notifications/n1/read/")).toEqual([{}]));
  expect(window.location.pathname).toBe(BOXES);
});

test("all of it is read at once, and the bell says so", async () => {
  let unread = 1;
  const { panel, sent } = await openPanel({
    ...SERVER,
    "GET notifications/unread/": () => ({ body: { unread } }),
    "POST notifications/read/": () => {
      unread = 0;
      return { status: 204 };
    },
  });
  await userEvent.click(panel.getByRole("button", { name: "Tout marquer comme lu" }));

  await waitFor(() => expect(sent("POST notifications/read/")).toEqual([{}]));
  await userEvent.click(panel.getByRole("button", { name: "Fermer" }));
  expect(await screen.findByRole("button", { name: "Notifications" })).toBeVisible();
});

test("news come in over the one line that a screen holds", async () => {
  const lines: EventTarget[] = [];
  vi.stubGlobal("EventSource", function openLine() {
    const line = Object.assign(new EventTarget(), { close: vi.fn() });
    lines.push(line);
    return line;
  });
  let unread = 1;
  openApp("/yoozak/commande/commande", {
    ...SERVER,
    "GET stream/ticket/": { body: { url: "/flux/?ticket=t" } },
    "GET notifications/unread/": () => ({ body: { unread } }),
    "GET metadata/yoozak.commande.commande/": BOX_SERVER["GET metadata/lab.depot.box/"] ?? {},
  });
  await screen.findByRole("button", { name: "Notifications, 1 non lue" });
  await screen.findByRole("grid");
  await waitFor(() => expect(lines).toHaveLength(1));
  unread = 2;
  lines[0]?.dispatchEvent(new MessageEvent("notification", { data: "{}" }));

  expect(await screen.findByRole("button", { name: "Notifications, 2 non lues" })).toBeVisible();
  expect(lines).toHaveLength(1);
});

test("support reads nobody's", async () => {
  const { fetch } = openApp(BOXES, { ...SERVER, "GET session/": { body: { ...ADMIN, support: "aide" } } });
  await screen.findByRole("grid");

  expect(screen.queryByRole("button", { name: /^Notifications/ })).not.toBeInTheDocument();
  expect(fetch.mock.calls.filter(([url]) => url.includes("notifications"))).toEqual([]);
});
