import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { type Answer, openApp, refusal } from "@/test/render";

const EMPTY = "POST lab/depot/box/actions/empty/";
const LIST = "GET lab/depot/box/";
const UNDO = "POST lab/depot/box/history/act/undo/";
const IDS = Array.from({ length: 1200 }, (_, place) => `b${place + 1}`);

type Parts = ((ids: string[]) => Answer)[];

/** 1,200 records are ticked; what is sent is answered part by part. */
async function emptied(parts: Parts) {
  let part = 0;
  const app = openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW], next: "more" } },
    "GET lab/depot/box/b1200/": { body: { ...ROW, id: "b1200", code: "Z9" } },
    [`${LIST}?fields=id&sort=id&limit=500`]: { body: { results: IDS.map((id) => ({ id })), next: null } },
    [`${LIST}?fields=code%2Cprice%2Copen%2Cstate%2Cversion&cursor=more`]: refusal(503, "indisponible", "."),
    [EMPTY]: () => {
      const ids = (app.sent(EMPTY).at(-1) as { ids: string[] }).ids;
      const answer = parts[part]?.(ids) ?? refusal(500, "erreur", "Trop.");
      part += 1;
      return answer;
    },
  });
  await screen.findByRole("grid", { name: "Boxes" });
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Cocher tous les résultats de la liste" }));
  await screen.findByText(/^1.200 fiches cochées$/);
  await userEvent.click(screen.getByRole("button", { name: "Empty" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Empty" }));
  await userEvent.click(dialog.getByRole("button", { name: "Empty" }));
  const keys = () =>
    app.fetch.mock.calls
      .filter(([url]) => String(url).endsWith("actions/empty/"))
      .map(([, init]) => (init.headers as Record<string, string>)["Idempotency-Key"]);
  const sizes = () => app.sent(EMPTY).map((body) => (body as { ids: string[] }).ids.length);
  return { ...app, keys, sizes };
}

function done(ids: string[]): Answer {
  return { body: { batch: null, results: ids.map((id) => ({ id, ok: true })) } };
}

test("a part that is refused says what is done and what is left, and only the rest is sent", async () => {
  const { sent, sizes, keys } = await emptied([
    done,
    () => refusal(409, "trop_lourd", "Trop lourd."),
    (ids) => done(ids),
  ]);

  expect(await screen.findByText("Fait pour 500 fiches.")).toBeVisible();
  expect(screen.getByText("Refusé pour 500 fiches :")).toBeVisible();
  expect(screen.getByText("200 fiches restent : rien ne leur a été fait.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Continuer avec les 200 qui restent" }));

  expect(await screen.findByText("Fait pour 700 fiches.")).toBeVisible();
  expect(sizes()).toEqual([500, 500, 200]);
  expect((sent(EMPTY)[2] as { ids: string[] }).ids).toEqual(IDS.slice(1000));
  expect(new Set(keys()).size).toBe(3);
  expect(screen.queryByRole("button", { name: /^Continuer/ })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(await screen.findByText("500 fiches cochées")).toBeVisible();
});

test("a part whose answer was lost is sent again under its key", async () => {
  const { sizes, keys } = await emptied([
    done,
    () => refusal(504, "unexpected_answer", ""),
    (ids) => done(ids),
    (ids) => done(ids),
  ]);

  expect(await screen.findByText(/^700 fiches restent ; une partie est peut-être faite\./)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Continuer avec les 700 qui restent" }));

  expect(await screen.findByText(/^Fait pour 1.200 fiches\.$/)).toBeVisible();
  expect(sizes()).toEqual([500, 500, 500, 200]);
  const [first, lost, again, last] = keys();
  expect(again).toBe(lost);
  expect(new Set([first, lost, last]).size).toBe(3);
});

test("nothing was done: the same dialog asks again", async () => {
  await emptied([() => refusal(400, "donnees_invalides", "Cela ne va pas.")]);

  const dialog = within(await screen.findByRole("dialog", { name: "Empty" }));
  expect(await dialog.findByText("Cela ne va pas.")).toBeVisible();
  expect(dialog.getByText(/^Cela concerne 1.200 fiches\.$/)).toBeVisible();
});

async function seen(batch: string | null) {
  const app = openApp(BOXES, {
    ...BOX_SERVER,
    [EMPTY]: { body: { batch, results: [{ id: "b1", ok: true }] } },
    [UNDO]: () => {
      const wish = app.sent(UNDO).at(-1) as { force?: string[]; preview?: boolean };
      if (wish.preview) return { body: { results: PREVIEW } };
      return wish.force ? { body: { results: [] } } : refusal(409, "annulation_en_conflit", "Conflit.");
    },
  });
  await screen.findByRole("grid", { name: "Boxes" });
  await userEvent.click(screen.getByLabelText("Cocher A1"));
  await userEvent.click(await screen.findByRole("button", { name: "Empty" }));
  await userEvent.click(
    within(await screen.findByRole("dialog", { name: "Empty" })).getByRole("button", { name: "Empty" }),
  );
  expect(await screen.findByText("Fait pour 1 fiche.")).toBeInTheDocument();
  return app;
}

const PREVIEW = [
  { id: "b1", deletes: false, values: {}, conflicts: [{ field: "price", label: "Price", present: "99.00" }] },
];

test("an action is taken back; what was changed again since is shown first", async () => {
  const { sent } = await seen("act");
  await userEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  const dialog = within(await screen.findByRole("dialog", { name: "Modifié depuis" }));
  expect((await dialog.findByText("A1")).closest("li")).toHaveTextContent(/A1 : Price 99,00.DH/);
  await userEvent.click(dialog.getByRole("button", { name: "Annuler quand même" }));

  expect(await screen.findByText("C'est annulé.")).toBeInTheDocument();
  expect(sent(UNDO)).toEqual([{}, { preview: true }, { force: ["price"] }]);
});

test("what cannot be taken back offers no undo", async () => {
  await seen(null);
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Empty" })).toBeNull());
  expect(screen.queryByRole("button", { name: "Annuler" })).toBeNull();
});
