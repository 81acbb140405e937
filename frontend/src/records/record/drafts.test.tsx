import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { type Answers, openApp, refusal } from "@/test/render";
import { type } from "@/test/typed";

const ONE = "lab/depot/box/b1/";
const PATCH = `PATCH ${ONE}`;
const DRAFT = "yz.u1.draft.lab.depot.box.b1";
const THEIRS = { ...ROW, code: "A5", price: "20.00", version: 7 };
const draft = (values: object, base: object) => JSON.stringify({ values, base, version: 3 });

/** A server on which a colleague is `ahead` from the start or becomes it, and which refuses what is older. */
function shared(now: { row: typeof ROW }, server: Answers = BOX_SERVER) {
  const app = openApp(`${BOXES}/b1`, {
    ...server,
    [`GET ${ONE}`]: () => ({ body: now.row }),
    [PATCH]: () => {
      const { version, ...values } = app.sent(PATCH).at(-1) as { version: number };
      if (version !== now.row.version) return refusal(409, "version_perimee", "Modifié entre-temps.");
      now.row = { ...now.row, ...values, version: version + 1 };
      return { body: now.row };
    },
  });
  return app;
}

/** Somebody looks at another tab long enough for what was read to be old, and comes back. */
function comeBackLater() {
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
  window.dispatchEvent(new Event("visibilitychange"));
}

const save = () => userEvent.keyboard("{Control>}s{/Control}");
const conflict = async () => within(await screen.findByRole("dialog", { name: /Quelqu'un a modifié/ }));

test("what a colleague saved while one looked elsewhere is not gone over: one is asked about it alone", async () => {
  const now = { row: ROW };
  const { sent } = shared(now);
  await type(/^Code/, "A9");
  now.row = THEIRS;
  comeBackLater();
  await waitFor(() => expect(screen.getByLabelText(/^Price/)).toHaveValue("20,00"));
  expect(screen.getByLabelText(/^Code/)).toHaveValue("A9");

  await save();
  const asked = await conflict();
  expect(asked.getAllByRole("group").map((each) => each.textContent)).toEqual([
    expect.stringContaining("A5"),
  ]);
  await userEvent.click(asked.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { code: "A9", version: 3 },
      { code: "A9", version: 7 },
    ]),
  );
});

test("a draft that comes back another day knows what it was typed over", async () => {
  localStorage.setItem(DRAFT, draft({ code: "A9", open: false }, { code: "A1", open: true }));
  const { sent } = shared({ row: THEIRS });
  expect(await screen.findByLabelText(/^Code/)).toHaveValue("A9");
  await save();
  const asked = await conflict();
  await userEvent.click(asked.getByRole("radio", { name: /La sienne/ }));
  await userEvent.click(asked.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { code: "A9", open: false, version: 3 },
      { open: false, version: 7 },
    ]),
  );
  await waitFor(() => expect(screen.getByLabelText(/^Code/)).toHaveValue("A5"));
  await waitFor(() => expect(localStorage.getItem(DRAFT)).toBeNull());
});

test("nobody is asked about what only the colleague changed, and it shows", async () => {
  localStorage.setItem(DRAFT, draft({ open: false }, { open: true }));
  const { sent } = shared({ row: THEIRS });
  await waitFor(() => expect(screen.getByLabelText(/^Code/)).toHaveValue("A5"));
  await save();

  await waitFor(() => expect(sent(PATCH)).toEqual([{ open: false, version: 7 }]));
  expect(screen.queryByRole("dialog", { name: /Quelqu'un a modifié/ })).not.toBeInTheDocument();
});

test("where a colleague changed other values, one sees them before saving again", async () => {
  const now = { row: ROW };
  const { sent } = shared(now);
  await userEvent.click(await screen.findByLabelText("Open"));
  now.row = THEIRS;
  await save();

  expect(await screen.findByText(/Un collègue a changé d'autres valeurs/)).toBeVisible();
  expect(screen.queryByText("Modifié entre-temps.")).not.toBeInTheDocument();
  expect(screen.getByLabelText(/^Code/)).toHaveValue("A5");
  await save();
  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { open: false, version: 3 },
      { open: false, version: 7 },
    ]),
  );
  await waitFor(() => expect(screen.queryByText(/Un collègue a changé/)).not.toBeInTheDocument());
});

test("what was put back as it was is nothing of one's own", async () => {
  const now = { row: ROW };
  shared(now);
  await type(/^Code/, "A9");
  await type(/^Code/, "A1");
  now.row = THEIRS;
  comeBackLater();

  await waitFor(() => expect(screen.getByLabelText(/^Code/)).toHaveValue("A5"));
  expect(screen.queryByText(/non enregistrée/)).not.toBeInTheDocument();
});

test("a draft of a former release, which knows only what was typed, goes over nothing", async () => {
  localStorage.setItem(DRAFT, '{"code":"A9"}');
  const { sent } = shared({ row: THEIRS });
  await screen.findByText("Votre saisie non enregistrée est revenue.");
  await save();

  expect((await conflict()).getByRole("radio", { name: /La sienne ?A5/ })).toBeVisible();
  expect(sent(PATCH)).toEqual([{ code: "A9", version: 0 }]);
});

test("lines that both changed stand side by side in words", async () => {
  const mine = [{ id: "p1", name: "Lid", count: "2" }];
  localStorage.setItem(DRAFT, draft({ parts: mine }, { parts: ROW.parts }));
  const parts = [...ROW.parts, { id: "p2", name: "Hinge", count: 4 }];
  const { sent } = shared({ row: { ...ROW, parts, version: 7 } });
  await screen.findByText("Votre saisie non enregistrée est revenue.");
  await save();
  const asked = await conflict();
  const cells = (name: string) =>
    within(asked.getByRole("region", { name }))
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent));

  expect(cells("Parts : La vôtre")).toEqual([
    ["Name", "Count"],
    ["Lid", "2"],
  ]);
  expect(cells("Parts : La sienne")).toEqual([
    ["Name", "Count"],
    ["Lid", "1"],
    ["Hinge", "4"],
  ]);
  await userEvent.click(asked.getByRole("radio", { name: "La sienne" }));
  await userEvent.click(asked.getByRole("button", { name: "Enregistrer ce choix" }));
  await waitFor(() => expect(screen.getByLabelText("Count, ligne 2")).toHaveValue("4"));
  expect(sent(PATCH)).toHaveLength(1);
});
