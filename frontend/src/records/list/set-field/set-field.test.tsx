import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { asked, LIST, rows } from "@/test/box-list";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { at, CHANGE } from "@/test/cells";
import { type Answer, type Answers, openApp, refusal } from "@/test/render";

const PRESENT = `${LIST}?id__in=b1%2Cb2&fields=price%2Cversion&limit=100`;
const UNDO = "POST lab/depot/box/history/act/undo/";

function page(...results: object[]): Answer {
  return { body: { results, next: null } };
}

/** Both boxes are ticked, and a field is to be set; one costs 12.50, of the other nobody knows. */
async function setting(answers: Answers = {}) {
  const app = openApp(BOXES, {
    ...BOX_SERVER,
    [PRESENT]: page({ id: "b1", version: 4, price: "12.50" }, { id: "b2", version: 7, price: null }),
    [UNDO]: { body: { results: [] } },
    ...answers,
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Modifier un champ…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier un champ" }));
  return { ...app, dialog };
}

type Asked = Awaited<ReturnType<typeof setting>>;

async function choose({ dialog }: Asked, field: string) {
  await userEvent.selectOptions(dialog.getByLabelText(/^Champ/), field);
}

async function priced(app: Asked, price: string) {
  await choose(app, "Price");
  await userEvent.type(app.dialog.getByLabelText("Price"), price);
}

function done(...ids: string[]): Answer {
  return { body: { batch: "act", results: ids.map((id) => ({ id, ok: true })) } };
}

test("only what is given another value is changed, from the version that was read for it", async () => {
  const app = await setting({ [CHANGE]: done("b2") });
  await priced(app, "12,5");
  expect(await app.dialog.findByText("1 fiche sur 2 change.")).toBeVisible();
  await userEvent.click(app.dialog.getByRole("button", { name: "Modifier 1 fiche" }));

  expect(await screen.findByText("Fait pour 1 fiche.")).toBeVisible();
  expect(app.sent(CHANGE)).toEqual([
    { records: [{ id: "b2", version: 7, values: { price: "12.5" } }], mode: "valid" },
  ]);
  expect(screen.queryByRole("dialog", { name: "Modifier un champ" })).not.toBeInTheDocument();
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
  expect(await screen.findByText("C'est annulé.")).toBeVisible();
  expect(app.sent(UNDO)).toEqual([{}]);
});

test("it is taken back by key too", async () => {
  const app = await setting({ [CHANGE]: done("b1", "b2") });
  await priced(app, "7");
  await userEvent.click(await app.dialog.findByRole("button", { name: "Modifier 2 fiches" }));
  await screen.findByText("Fait pour 2 fiches.");
  await at(0, 1);
  await userEvent.keyboard("{Control>}z{/Control}");

  expect(await screen.findByText("C'est annulé.")).toBeVisible();
  expect(app.sent(UNDO)).toEqual([{}]);
});

test("those that may not be changed are named with the reason, and stay ticked", async () => {
  const error = { code: "acces_refuse", message: "Votre rôle ne permet pas de la modifier." };
  const app = await setting({
    [CHANGE]: {
      body: {
        batch: "act",
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error },
        ],
      },
    },
  });
  await priced(app, "7");
  await userEvent.click(await app.dialog.findByRole("button", { name: "Modifier 2 fiches" }));

  const said = await screen.findByText("Refusé pour 1 fiche :");
  expect(said.parentElement).toHaveTextContent("B2 : Votre rôle ne permet pas de la modifier.");
  expect(screen.getByText("Fait pour 1 fiche.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();
});

test("what all of them hold is not sent", async () => {
  const app = await setting({ [PRESENT]: page({ id: "b1", version: 4, price: "7.00" }) });
  await priced(app, "7");

  expect(await app.dialog.findByText("Rien ne change : toutes ont déjà cette valeur.")).toBeVisible();
  expect(app.dialog.getByText("1 fiche cochée n'est plus là.")).toBeVisible();
  const send = app.dialog.getByRole("button", { name: "Modifier 0 fiche" });
  expect(send).toHaveAttribute("aria-disabled", "true");
  await userEvent.click(send);
  expect(app.sent(CHANGE)).toEqual([]);
});

test("a field is emptied where it may be, and says so", async () => {
  const code = `${LIST}?id__in=b1%2Cb2&fields=code%2Cversion&limit=100`;
  const app = await setting({
    [code]: page({ id: "b1", version: 4, code: "A1" }, { id: "b2", version: 7, code: "B2" }),
    [CHANGE]: done("b1"),
  });
  await choose(app, "Code");
  const send = await app.dialog.findByRole("button", { name: "Modifier 2 fiches" });
  expect(send).toHaveAttribute("aria-disabled", "true");
  expect(app.dialog.queryByText("Le champ sera vidé.")).not.toBeInTheDocument();
  await choose(app, "Price");
  expect(await app.dialog.findByText("Le champ sera vidé.")).toBeVisible();
  await userEvent.click(app.dialog.getByRole("button", { name: "Modifier 1 fiche" }));

  await screen.findByText("Fait pour 1 fiche.");
  expect(app.sent(CHANGE)).toEqual([
    { records: [{ id: "b1", version: 4, values: { price: null } }], mode: "valid" },
  ]);
});

test("an answer that stops everything leaves the question as it was", async () => {
  const app = await setting({ [CHANGE]: refusal(403, "acces_refuse", "Votre rôle a changé.") });
  await priced(app, "7");
  await userEvent.click(await app.dialog.findByRole("button", { name: "Modifier 2 fiches" }));

  expect(await app.dialog.findByText("Votre rôle a changé.")).toBeVisible();
  expect(app.dialog.getByLabelText("Price")).toHaveValue("7");
  expect(screen.getByText("2 fiches cochées")).toBeVisible();
});

test("hundreds are read and changed one hundred after the other", async () => {
  const ids = Array.from({ length: 250 }, (_, place) => `b${place + 1}`);
  const hundreds = [ids.slice(0, 100), ids.slice(100, 200), ids.slice(200)];
  const read = hundreds.map((some) => [
    `${LIST}?id__in=${some.join("%2C")}&fields=price%2Cversion&limit=100`,
    page(...some.map((id) => ({ id, version: 1, price: null }))),
  ]);
  const app = openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW], next: "more" } },
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 250 } },
    [`${LIST}?fields=id&sort=id&limit=500`]: page(...ids.map((id) => ({ id }))),
    [`${LIST}?fields=code%2Cprice%2Copen%2Cstate%2Cversion&cursor=more`]: refusal(503, "indisponible", "."),
    ...Object.fromEntries(read),
    [CHANGE]: () => done(...recordsOf(app.sent(CHANGE).at(-1))),
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 250 résultats" }));
  await screen.findByText("250 fiches cochées");
  await userEvent.click(screen.getByRole("button", { name: "Modifier un champ…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Modifier un champ" }));
  await priced({ ...app, dialog }, "7");
  await userEvent.click(await dialog.findByRole("button", { name: "Modifier 250 fiches" }));

  expect(await screen.findByText("Fait pour 250 fiches.")).toBeVisible();
  expect(app.sent(CHANGE).map(recordsOf)).toEqual(hundreds);
  expect(asked(app).filter((question) => question.includes("id__in"))).toHaveLength(3);
});

function recordsOf(body: unknown): string[] {
  return (body as { records: { id: string }[] }).records.map(({ id }) => id);
}

test("only the fields that one may set are proposed", async () => {
  const fields = BOX.fields.map((field) => ({ ...field, may_update: field.name === "open" }));
  const app = await setting({
    "GET metadata/lab.depot.box/": { body: { ...BOX, fields } },
    [`${LIST}?id__in=b1%2Cb2&fields=open%2Cversion&limit=100`]: page(
      { id: "b1", version: 4, open: true },
      { id: "b2", version: 7, open: false },
    ),
  });
  const names = () => app.dialog.getAllByRole("option").map(({ textContent }) => textContent);
  expect(names()).toEqual(["Choisir…", "Open"]);
  await choose(app, "Open");

  expect(names()).toEqual(["Open"]);
  expect(app.dialog.getByRole("checkbox", { name: "Open" })).not.toBeChecked();
  expect(await app.dialog.findByText("1 fiche sur 2 change.")).toBeVisible();
});

test("whoever changes no such records is not offered to", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: ["view", "export"] } },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher A1"));

  expect(await screen.findByRole("button", { name: "Exporter…" })).toBeVisible();
  await waitFor(() => expect(screen.getByText("1 fiche cochée")).toBeVisible());
  expect(screen.queryByRole("button", { name: "Modifier un champ…" })).not.toBeInTheDocument();
});
