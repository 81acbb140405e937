import { onlineManager } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { acts, CREATE, cut, disconnect, keysOf, ONE, PATCH, put, save, type } from "@/test/outbox";
import { openApp } from "@/test/render";

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
