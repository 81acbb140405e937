import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";

const PATCH = "PATCH lab/depot/box/b1/";
const WEIGHT = field("weight", "measure", {
  label: "weight",
  read_only: false,
  may_create: true,
  may_update: true,
  choices: [
    { value: "KGM", label: "kg" },
    { value: "GRM", label: "g" },
    { value: "TNE", label: "t" },
  ],
  offered: ["GRM", "KGM"],
});

function open(weight: unknown) {
  const described = {
    ...BOX,
    fields: [...BOX.fields, WEIGHT],
    form: [{ label: "box", names: ["code", "weight"] }],
    views: [{ kind: "list", columns: ["code", "weight"], sort: [] }],
  };
  return openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": { body: described },
    "GET lab/depot/box/b1/": { body: { ...ROW, weight } },
    [PATCH]: { body: { ...ROW, version: 4, weight } },
  });
}

const units = () => screen.getAllByRole("option").map((option) => option.textContent);

test("an amount is typed as people write it, in a unit that the company works with", async () => {
  const user = userEvent.setup();
  const { sent } = open(null);
  const amount = await screen.findByRole("textbox", { name: "Weight" });
  expect(units()).toEqual(["kg", "g"]);
  expect(screen.getByLabelText("Unité : Weight")).toHaveValue("GRM");
  await user.selectOptions(screen.getByLabelText("Unité : Weight"), "KGM");
  await user.type(amount, "12,5");
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ version: 3, weight: { amount: "12.5", unit: "KGM" } }]));
});

test("what stands in another unit keeps it, and is emptied by its amount", async () => {
  const user = userEvent.setup();
  const { sent } = open({ unit: "TNE", amount: "2" });
  const amount = await screen.findByRole("textbox", { name: "Weight" });
  expect(units()).toEqual(["kg", "g", "t"]);
  expect(screen.getByLabelText("Unité : Weight")).toHaveValue("TNE");
  expect(screen.queryByRole("button", { name: "Enregistrer" })).not.toBeInTheDocument();
  await user.clear(amount);
  await user.click(await screen.findByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ version: 3, weight: null }]));
});
