import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { at, cell, keeping, PATCH, stale } from "@/test/cells";
import { openApp, refusal } from "@/test/render";
import { heldCells, release } from "./held";

beforeEach(() => {
  for (const cell of heldCells()) release(cell);
});

test("two changes of one record leave one after the other, each from the version before", async () => {
  let answer = () => {};
  const first = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: async () => {
      await first;
      return { body: { ...ROW, price: "20.00", version: 3 + sent(PATCH).length } };
    },
  });
  await at(0, 1);

  await userEvent.keyboard("20{Tab}");
  await waitFor(() => expect(sent(PATCH)).toHaveLength(1));
  await waitFor(async () => expect(await cell(0, 2)).toHaveFocus());
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Open de A1" }));
  await userEvent.keyboard("{Enter}");
  expect(sent(PATCH)).toHaveLength(1);
  answer();

  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { price: "20", version: 3 },
      { open: false, version: 4 },
    ]),
  );
});

test("what is refused stays in its cell with the reason, as a draft too, until somebody decides", async () => {
  let answers = 0;
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    [PATCH]: () => {
      answers += 1;
      return answers === 1
        ? refusal(400, "donnees_invalides", "Non.", { price: ["Un nombre valide est requis."] })
        : { body: { ...ROW, price: "8.00", version: 4 } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("8x{Enter}");

  expect(await screen.findByText("Un nombre valide est requis.")).toBeVisible();
  expect(await cell(0, 1)).toHaveTextContent("8x");
  expect(await cell(0, 1)).toHaveAccessibleDescription("Price de A1 : Un nombre valide est requis.");
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.b1")).toBe(
    '{"values":{"price":"8x"},"base":{"price":"12.50"},"version":3}',
  );

  await userEvent.click(screen.getByRole("button", { name: "Reprendre la saisie" }));
  const typed = await screen.findByRole("textbox", { name: "Price de A1" });
  expect(typed).toHaveValue("8x");
  await userEvent.type(typed, "{End}{Backspace}{Enter}");
  await waitFor(() => expect(screen.queryByText("Un nombre valide est requis.")).not.toBeInTheDocument());
  expect(sent(PATCH)).toEqual([
    { price: "8x", version: 3 },
    { price: "8", version: 3 },
  ]);
  expect(localStorage.getItem("yz.u1.draft.lab.depot.box.b1")).toBeNull();
});

test("Escape on a refused cell gives up what it keeps", async () => {
  openApp(BOXES, { ...BOX_SERVER, [PATCH]: refusal(422, "regle_metier", "Pas le vendredi.") });
  await at(0, 1);
  await userEvent.keyboard("8{Enter}");
  expect(await screen.findByText("Pas le vendredi.")).toBeVisible();

  await userEvent.keyboard("{ArrowUp}");
  await waitFor(async () => expect(await cell(0, 1)).toHaveFocus());
  await userEvent.keyboard("{Escape}");

  expect(await cell(0, 1)).toHaveTextContent(/12,50/);
  expect(screen.queryByText("Pas le vendredi.")).not.toBeInTheDocument();
});

test("a colleague who changed another cell of the record loses nothing, and nobody is asked", async () => {
  const { kept, answers } = keeping();
  const { sent } = openApp(BOXES, {
    ...answers,
    [PATCH]: () => {
      if (sent(PATCH).length === 1) {
        Object.assign(kept, { code: "A9", version: 4 });
        return stale;
      }
      return { body: { ...kept, price: "20.00", version: 5 } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("20{Enter}");

  await waitFor(async () => expect(await cell(0, 0)).toHaveTextContent("A9"));
  expect(await cell(0, 1)).toHaveTextContent(/20,00/);
  expect(sent(PATCH)).toEqual([
    { price: "20", version: 3 },
    { price: "20", version: 4 },
  ]);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test.each([
  ["Les siennes", [{ price: "20", version: 3 }], /15,00/],
  [
    "Les vôtres",
    [
      { price: "20", version: 3 },
      { price: "20", version: 4 },
    ],
    /20,00/,
  ],
])("of two values for one cell, %s stay when somebody chooses them", async (_whose, wanted, shown) => {
  const { kept, answers } = keeping();
  const { sent } = openApp(BOXES, {
    ...answers,
    [PATCH]: () => {
      if (sent(PATCH).length === 1) {
        Object.assign(kept, { price: "15.00", version: 4 });
        return stale;
      }
      Object.assign(kept, { price: "20.00", version: 5 });
      return { body: { ...kept } };
    },
  });
  await at(0, 1);
  await userEvent.keyboard("20{Enter}");

  const both = within(await screen.findByRole("dialog"));
  expect(both.getByText(/15,00/)).toBeVisible();
  expect(both.getByText(/20,00/)).toBeVisible();
  const [mine, theirs] = both.getAllByRole("radio");
  await userEvent.click((wanted.length === 1 ? theirs : mine) as HTMLElement);
  await userEvent.click(both.getByRole("button", { name: "Enregistrer ce choix" }));

  await waitFor(async () => expect(await cell(0, 1)).toHaveTextContent(shown));
  expect(sent(PATCH)).toEqual(wanted);
  await waitFor(() => expect(heldCells()).toEqual([]));
});
