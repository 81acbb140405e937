import { onlineManager } from "@tanstack/react-query";
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { ADMIN } from "@/test/fixtures";
import { openApp } from "@/test/render";

import { database } from "../database";
import { keepOnThisDevice } from "./installation";

const DAY = 24 * 60 * 60_000;
const cut = () => Promise.reject(new TypeError("Failed to fetch"));
const reads = async () => (await database()).getAll("reads");

/** Somebody reads a record; then the program is opened anew without a network. */
async function readAndReopen(change: (at: number) => number = (at) => at) {
  openApp(`${BOXES}/b1`, BOX_SERVER);
  await screen.findByText("a changé : Price : 10,00 → 12,50");
  await waitFor(async () => expect((await reads()).length).toBeGreaterThanOrEqual(4));
  const db = await database();
  for (const read of await reads()) await db.put("reads", { ...read, at: change(read.at) });
  cleanup();
  onlineManager.setOnline(false);
  openApp(`${BOXES}/b1`, Object.fromEntries(Object.keys(BOX_SERVER).map((call) => [call, cut])));
}

test("what was read is shown without a network, with the time of then", async () => {
  await readAndReopen((at) => at - 2 * DAY);

  expect(await screen.findByRole("heading", { level: 1, name: "A1" })).toBeVisible();
  expect(await screen.findByText("a changé : Price : 10,00 → 12,50")).toBeVisible();
  const then = new Date(Date.now() - 2 * DAY).toLocaleDateString("fr-FR", { timeZone: "Africa/Casablanca" });
  await waitFor(() => expect(screen.getByText(/Hors ligne : tel que lu le/)).toHaveTextContent(then));
  expect(screen.getByRole("link", { name: "Hors ligne" })).toBeVisible();
});

test("what is older than a week is not shown any more", async () => {
  await readAndReopen((at) => at - 8 * DAY);

  expect(await screen.findByText("server_unreachable")).toBeVisible();
  expect(screen.queryByRole("heading", { level: 1, name: "A1" })).not.toBeInTheDocument();
});

test("signing out takes away what was read, and without a network nobody is in", async () => {
  openApp(`${BOXES}/b1`, { ...BOX_SERVER, "DELETE session/": { status: 204 } });
  await screen.findByText("a changé : Price : 10,00 → 12,50");
  await waitFor(async () => expect((await reads()).length).toBeGreaterThanOrEqual(4));
  vi.stubGlobal(
    "fetch",
    vi.fn(async (_url: string, { method }: RequestInit) =>
      method === "DELETE"
        ? new Response(null, { status: 204 })
        : Response.json({ ...ADMIN, authenticated: false }),
    ),
  );
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));

  await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
  expect(await reads()).toEqual([]);
  expect(await (await database()).getAll("session")).toEqual([]);
});

test("what one person has read is gone when another comes", async () => {
  await (await database()).put("reads", { person: "u9", hash: "h", at: Date.now(), data: [1] });
  openApp(BOXES, BOX_SERVER);

  await screen.findByRole("grid");
  expect((await reads()).filter(({ person }) => person === "u9")).toEqual([]);
});

test("a new version is told, and takes over when one asks for it", async () => {
  const worker = Object.assign(new EventTarget(), { state: "installed", postMessage: vi.fn() });
  const registration = Object.assign(new EventTarget(), { waiting: null as unknown, installing: worker });
  const container = Object.assign(new EventTarget(), { controller: {}, register: async () => registration });
  await keepOnThisDevice(container as unknown as ServiceWorkerContainer);
  openApp(BOXES, BOX_SERVER);
  await screen.findByRole("grid");
  expect(screen.queryByRole("region", { name: "Nouvelle version" })).not.toBeInTheDocument();

  registration.waiting = worker;
  registration.dispatchEvent(new Event("updatefound"));
  worker.dispatchEvent(new Event("statechange"));
  await userEvent.click(await screen.findByRole("button", { name: "L'utiliser maintenant" }));

  expect(worker.postMessage).toHaveBeenCalledWith("take-over");
});
