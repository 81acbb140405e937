import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { addressLines, addressOf } from "@/platform/address";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";

const PATCH = "PATCH lab/depot/box/b1/";
const LAYOUTS = {
  "": [["street"], ["complement"], ["postcode", "city"], ["region"]],
  FR: [["complement"], ["street"], ["postcode", "city"]],
};
const PLACE = field("place", "address", {
  label: "place",
  read_only: false,
  may_create: true,
  may_update: true,
  parts: ["street", "complement", "postcode", "city", "region", "country"].map((value) => ({
    value,
    label: value,
  })),
  layouts: LAYOUTS,
  countries: ["FR", "MA"],
});
const FES = { city: "Fès", street: "12, rue des Tanneurs", country: "MA", postcode: "30000" };

test("each country writes it in its own order, by its name in the reader's language", () => {
  expect(addressLines({ layouts: LAYOUTS }, FES, "fr")).toEqual([
    "12, rue des Tanneurs",
    "30000 Fès",
    "Maroc",
  ]);
  const french = { street: "4 rue Mercière", complement: "Bâtiment B", city: "Lyon", country: "FR" };
  expect(addressLines({ layouts: LAYOUTS }, french, "en")).toEqual([
    "Bâtiment B",
    "4 rue Mercière",
    "Lyon",
    "France",
  ]);
});

test("what is empty is nothing, and the order of parts says nothing", () => {
  expect(addressOf({ city: " ", street: "" })).toBeNull();
  expect(JSON.stringify(addressOf(FES))).toBe(
    JSON.stringify({ street: "12, rue des Tanneurs", postcode: "30000", city: "Fès", country: "MA" }),
  );
});

test("its parts are typed side by side and sent together", async () => {
  const user = userEvent.setup();
  const { sent } = openApp(`${BOXES}/b1`, {
    ...BOX_SERVER,
    "GET metadata/lab.depot.box/": {
      body: {
        ...BOX,
        fields: [...BOX.fields, PLACE],
        form: [{ label: "box", names: ["code", "place"] }],
        views: [{ kind: "list", columns: ["code", "place"], sort: [] }],
      },
    },
    "GET lab/depot/box/b1/": { body: { ...ROW, place: FES } },
    [PATCH]: { body: { ...ROW, version: 4, place: FES } },
  });
  const city = await screen.findByRole("textbox", { name: "City" });
  expect(screen.getByRole("combobox", { name: "Country" })).toHaveValue("MA");
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
    "Choisir…",
    "France",
    "Maroc",
  ]);
  await user.clear(city);
  await user.type(city, "Meknès");
  await user.clear(screen.getByRole("textbox", { name: "Postcode" }));
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() =>
    expect(sent(PATCH)).toEqual([
      { version: 3, place: { street: "12, rue des Tanneurs", city: "Meknès", country: "MA" } },
    ]),
  );
});
