import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { ADMIN } from "@/test/fixtures";
import { acts, cut, HOUR, keysOf, ONE, openOutbox, PATCH, put, save, type } from "@/test/outbox";
import { openApp, refusal } from "@/test/render";

beforeEach(() => {
  vi.spyOn(window, "confirm").mockReturnValue(true);
});

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
