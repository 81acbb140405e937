import { onlineManager } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { ADMIN } from "@/test/fixtures";
import { type Answers, openApp, refusal } from "@/test/render";

import { database } from "../offline/database";
import type { Act } from "./act";

const ONE = "lab/depot/box/b1/";
const PATCH = `PATCH ${ONE}`;
const CREATE = "POST lab/depot/box/";
const HOUR = 60 * 60_000;

type Opened = ReturnType<typeof openApp>;

const cut = () => Promise.reject(new TypeError("Failed to fetch"));

/** The server is away until the answer is called. */
function disconnect({ fetch }: Opened): () => void {
  const connected = fetch.getMockImplementation();
  fetch.mockImplementation(cut);
  onlineManager.setOnline(false);
  return () => {
    if (connected) fetch.mockImplementation(connected);
    onlineManager.setOnline(true);
  };
}

function keysOf({ fetch }: Opened, call: string): (string | undefined)[] {
  const [method, path] = call.split(" ");
  return fetch.mock.calls
    .filter(([url, init]) => init.method === method && url === `/api/v1/${path}`)
    .map(([, init]) => (init.headers as Record<string, string>)["Idempotency-Key"]);
}

async function type(label: string | RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

async function save(label = "Enregistrer") {
  await userEvent.click(screen.getByRole("button", { name: label }));
}

const acts = async () => (await database()).getAll("acts");

/** An act that is there when the program starts. */
async function put(changes: Partial<Act> = {}): Promise<void> {
  const act: Omit<Act, "place"> = {
    key: "k1",
    person: "u1",
    resource: "lab.depot.box",
    record: "b1",
    method: "PATCH",
    path: ONE,
    values: { code: "A7" },
    version: 3,
    title: "A1",
    deed: "",
    form: { code: "A7" },
    madeAt: Date.now(),
    state: "waiting",
    follows: null,
    triedAt: null,
    failures: 0,
    refusal: null,
    ...changes,
  };
  await (await database()).add("acts", act as Act);
}

beforeEach(() => {
  vi.spyOn(window, "confirm").mockReturnValue(true);
});

test("every change carries a key of its own, and nothing is left of what arrived", async () => {
  const opened = openApp(`${BOXES}/b1`, { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });
  await type(/^Code/, "A7");
  await save();
  await waitFor(() => expect(opened.sent(PATCH)).toHaveLength(1));
  await type(/^Code/, "A8");
  await save();
  await waitFor(() => expect(opened.sent(PATCH)).toHaveLength(2));

  const keys = keysOf(opened, PATCH);
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
  expect(new Set(keys).size).toBe(2);
  await waitFor(async () => expect(await acts()).toEqual([]));
});

test("two changes made offline leave in their order, the second from the version of the first", async () => {
  let version = 3;
  const opened = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [PATCH]: () => {
      version += 4;
      return { body: { ...ROW, version } };
    },
  });
  await screen.findByText("a changé : Price : 10,00 → 12,50");
  const connect = disconnect(opened);
  await type(/^Code/, "A7");
  await save();
  await screen.findByText("1 changement de cette fiche n'est que sur cet appareil");
  expect(screen.getByRole("heading", { level: 1, name: "A7" })).toBeVisible();
  await type(/^Price/, "14");
  await save();
  await screen.findByText("2 changements de cette fiche ne sont que sur cet appareil");
  expect(opened.sent(PATCH)).toEqual([]);

  connect();

  await waitFor(() =>
    expect(opened.sent(PATCH)).toEqual([
      { code: "A7", version: 3 },
      { price: "14", version: 7 },
    ]),
  );
  await waitFor(async () => expect(await acts()).toEqual([]));
  await waitFor(() => expect(screen.queryByText(/que sur cet appareil/)).not.toBeInTheDocument());
});

test("a request that is cut off leaves again under the same key", async () => {
  const opened = openApp(`${BOXES}/b1`, { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });
  await type(/^Code/, "A7");
  opened.fetch.mockImplementationOnce(cut);
  await save();
  await screen.findByText("1 changement de cette fiche n'est que sur cet appareil");

  onlineManager.setOnline(true);

  await waitFor(() => expect(opened.sent(PATCH)).toHaveLength(2));
  const [first, second] = keysOf(opened, PATCH);
  expect(second).toBe(first);
  expect(opened.sent(PATCH)).toEqual([
    { code: "A7", version: 3 },
    { code: "A7", version: 3 },
  ]);
});

test("what a tab was sending when it died is sent by the next one", async () => {
  await put({ state: "leaving", triedAt: Date.now() });
  const opened = openApp(BOXES, { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });

  await waitFor(() => expect(opened.sent(PATCH)).toEqual([{ code: "A7", version: 3 }]));
  expect(keysOf(opened, PATCH)).toEqual(["k1"]);
  await waitFor(async () => expect(await acts()).toEqual([]));
});

test("a record that is made offline is made once, and one is led back to the list", async () => {
  const opened = openApp(`${BOXES}/nouveau`, { ...BOX_SERVER, [CREATE]: { status: 201, body: ROW } });
  await type(/^Code/, "A1");
  const connect = disconnect(opened);
  await save("Créer");
  await screen.findByText("1 nouvelle fiche n'est que sur cet appareil");
  expect(window.location.pathname).toBe(BOXES);

  connect();

  await waitFor(() => expect(opened.sent(CREATE)).toEqual([{ code: "A1" }]));
  await waitFor(async () => expect(await acts()).toEqual([]));
});

test("an action waits as well, and its dialog closes", async () => {
  const seal = `POST ${ONE}actions/seal/`;
  const opened = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    [`GET ${ONE}actions/`]: { body: { results: [{ name: "seal", enabled: true, reason: null }] } },
    [seal]: { body: { ...ROW, state: "sealed", version: 4 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Seal" }));
  const connect = disconnect(opened);
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByLabelText(/Note/), "fait");
  await userEvent.click(dialog.getByRole("button", { name: "Seal" }));
  await screen.findByText("1 changement de cette fiche n'est que sur cet appareil");
  expect(screen.queryByRole("dialog", { name: "Seal" })).not.toBeInTheDocument();

  connect();

  await waitFor(() => expect(opened.sent(seal)).toEqual([{ note: "fait", version: 3 }]));
});

async function openOutbox(answers: Answers) {
  const opened = openApp("/envois", { ...BOX_SERVER, ...answers });
  const card = within(await screen.findByRole("article"));
  return { ...opened, card };
}

test("what the server refuses says why, holds back what follows it, and can be tried again", async () => {
  await put();
  await put({ key: "k2", follows: "k1", values: { price: "14" }, form: { price: "14" } });
  let refused = false;
  const opened = openApp("/envois", {
    ...BOX_SERVER,
    [PATCH]: () => {
      if (refused) return { body: { ...ROW, version: 9 } };
      refused = true;
      return refusal(400, "donnees_invalides", "Données invalides.", { code: ["Déjà pris."] });
    },
  });
  await screen.findByText("donnees_invalides");
  expect(screen.getByText("Déjà pris.")).toBeVisible();
  expect(opened.sent(PATCH)).toEqual([{ code: "A7", version: 3 }]);

  await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));

  expect(await screen.findByText("Tout est envoyé.")).toBeVisible();
  expect(opened.sent(PATCH)).toEqual([
    { code: "A7", version: 3 },
    { code: "A7", version: 3 },
    { price: "14", version: 9 },
  ]);
});

test("given up, it leaves what follows to go on from the version that its screen showed", async () => {
  await put({ state: "refused" });
  await put({ key: "k2", follows: "k1", values: { price: "14" }, form: { price: "14" } });
  const opened = openApp("/envois", { ...BOX_SERVER, [PATCH]: { body: { ...ROW, version: 4 } } });
  await userEvent.click((await screen.findAllByRole("button", { name: "Y renoncer" }))[0] as HTMLElement);

  expect(await screen.findByText("Tout est envoyé.")).toBeVisible();
  expect(opened.sent(PATCH)).toEqual([{ price: "14", version: 3 }]);
});

test("what can still be edited goes back into its form", async () => {
  await put({ state: "refused" });
  const { card, sent } = await openOutbox({});
  await userEvent.click(card.getByRole("button", { name: "Reprendre la saisie" }));

  await waitFor(() => expect(window.location.pathname).toBe(`${BOXES}/b1`));
  expect(await screen.findByLabelText(/^Code/)).toHaveValue("A7");
  expect(await acts()).toEqual([]);
  expect(sent(PATCH)).toEqual([]);
});

test("a conflict shows both values, and only what one keeps is sent, under another key", async () => {
  await put({ state: "conflict", values: { code: "A7", price: "14" }, form: { code: "A7", price: "14" } });
  const theirs = { ...ROW, code: "A5", price: "20.00", version: 7 };
  const opened = await openOutbox({
    [`GET ${ONE}`]: { body: theirs },
    [PATCH]: { body: { ...theirs, code: "A7", version: 8 } },
  });
  await userEvent.click(opened.card.getByRole("button", { name: "Comparer et choisir" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(
    within(dialog.getByRole("group", { name: "Price" })).getByRole("radio", { name: /La sienne/ }),
  );
  await userEvent.click(dialog.getByRole("button", { name: "Enregistrer ce choix" }));

  expect(await screen.findByText("Tout est envoyé.")).toBeVisible();
  expect(opened.sent(PATCH)).toEqual([{ code: "A7", version: 7 }]);
  expect(keysOf(opened, PATCH)).not.toEqual(["k1"]);
});

test("an act that may have arrived two days ago is not sent before somebody has looked", async () => {
  await put({ triedAt: Date.now() - 47 * HOUR - 1000, madeAt: Date.now() - 48 * HOUR });
  const { card, sent } = await openOutbox({ [PATCH]: { body: { ...ROW, version: 4 } } });
  expect(await card.findByText("Peut-être fait")).toBeVisible();
  expect(card.queryByRole("button", { name: "Reprendre la saisie" })).not.toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Pas envoyé depuis plus d'un jour" })).toBeVisible();
  expect(sent(PATCH)).toEqual([]);

  await userEvent.click(card.getByRole("button", { name: "Ce n'est pas fait : envoyer" }));

  expect(await screen.findByText("Tout est envoyé.")).toBeVisible();
  expect(sent(PATCH)).toEqual([{ code: "A7", version: 3 }]);
});

test("a session that has ended asks to sign in, and what waits goes on waiting", async () => {
  await put();
  const session = vi.fn(() => ({ body: ADMIN as object }));
  const opened = openApp(BOXES, {
    ...BOX_SERVER,
    "GET session/": session,
    [PATCH]: () => {
      session.mockReturnValue({ body: { ...ADMIN, authenticated: false } });
      return refusal(401, "non_authentifie", "Connectez-vous d'abord.");
    },
  });

  await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
  expect(opened.sent(PATCH)).toHaveLength(1);
  expect(await acts()).toMatchObject([{ key: "k1", state: "waiting" }]);
});

test("one is asked before signing out while something waits", async () => {
  await put({ state: "refused" });
  const { sent } = await openOutbox({ "DELETE session/": { status: 204 } });
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Tout n'est pas envoyé" }));
  expect(dialog.getByText("1 action n'est que sur cet appareil.")).toBeVisible();
  expect(sent("DELETE session/")).toEqual([]);

  await userEvent.click(dialog.getByRole("button", { name: "Se déconnecter quand même" }));

  await waitFor(() => expect(sent("DELETE session/")).toHaveLength(1));
  expect(await acts()).toHaveLength(1);
});

test("support writes nothing down on its own device", async () => {
  const opened = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET session/": { body: { ...ADMIN, support: "aide" } },
  });
  await type(/^Code/, "A7");
  opened.fetch.mockImplementation(cut);
  await save();

  expect(await screen.findByText(/Le serveur est injoignable|serveur/)).toBeVisible();
  expect(await acts()).toEqual([]);
});
