import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { asked, FIELDS, LIST, rows } from "@/test/box-list";
import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";

test("a search waits for the typing to pause, and nothing found says what to do", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [`${LIST}?q=zz&${FIELDS}`]: { body: { results: [], next: null } },
  });
  await rows();

  await userEvent.type(screen.getByRole("searchbox"), "zz");

  expect(await screen.findByText("Rien ne correspond.")).toBeVisible();
  expect(window.location.search).toBe("?q=zz");
  await userEvent.click(screen.getByRole("button", { name: "Tout afficher" }));
  expect(await rows()).toHaveLength(2);
});

test("a number is searched as it was typed", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.type(screen.getByRole("searchbox"), "211971");

  await waitFor(() => expect(asked(app)).toEqual([`?${FIELDS}`, `?q=211971&${FIELDS}`]));
});

test("a filter is built of fields, said in words, sent as the API reads it, and taken away", async () => {
  const app = openApp(BOXES, BOX_SERVER);
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await userEvent.selectOptions(await screen.findByLabelText("Valeur"), "Sealed");
  await userEvent.click(screen.getByRole("button", { name: "Condition" }));
  await userEvent.selectOptions(screen.getAllByLabelText("Champ")[1] as HTMLElement, "Price");
  await userEvent.selectOptions(screen.getAllByLabelText("Comparaison")[1] as HTMLElement, "est au moins");
  await userEvent.type(screen.getAllByLabelText("Valeur")[1] as HTMLElement, "10,5");
  await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));

  const chips = within(await screen.findByRole("list", { name: "Filtres" })).getAllByRole("listitem");
  expect(chips.map((chip) => chip.textContent?.replaceAll(/\s/g, " "))).toEqual([
    "State est Sealed",
    "etPrice est au moins 10,50 DH",
  ]);
  const filter = { and: [{ state: "sealed" }, { price__gte: "10.5" }] };
  expect(asked(app).at(-1)).toBe(`?filter=${encodeURIComponent(JSON.stringify(filter))}&${FIELDS}`);

  await userEvent.click(screen.getAllByRole("button", { name: "Retirer ce filtre" })[0] as HTMLElement);
  await waitFor(() => expect(window.location.search).toContain("price__gte"));
  expect(window.location.search).not.toContain("sealed");
});

test("records are counted for who asks", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 12431 } },
  });
  await rows();

  await userEvent.click(screen.getByRole("button", { name: "Compter" }));

  expect(await screen.findByText(/12.431 fiches/)).toBeVisible();
});

test("a period is asked for by its name, which the address keeps", async () => {
  const description = { ...BOX, fields: [...BOX.fields, field("begins", "date", { label: "begins" })] };
  const app = openApp(BOXES, { ...BOX_SERVER, "GET metadata/lab.depot.box/": { body: description } });
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Filtrer" }));
  await userEvent.selectOptions(await screen.findByLabelText("Champ"), "Begins");
  await userEvent.selectOptions(screen.getByLabelText("Comparaison"), "dans la période :");
  await userEvent.selectOptions(screen.getByLabelText("Valeur"), "mois dernier");
  await userEvent.click(screen.getByRole("button", { name: "Appliquer" }));

  const filter = '{"and":[{"begins__within":"last_month"}]}';
  await waitFor(() => expect(new URLSearchParams(window.location.search).get("filter")).toBe(filter));
  await waitFor(() => expect(asked(app).at(-1)).toContain(encodeURIComponent("last_month")));
  expect(await screen.findByText(/mois dernier/)).toBeVisible();
});
