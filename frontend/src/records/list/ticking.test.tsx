import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { FIELDS, LIST, rows } from "@/test/box-list";
import { BOX_SERVER, BOXES, OTHER, ROW } from "@/test/boxes";
import { type Answer, openApp, refusal } from "@/test/render";

test("an action on many asks once and names what was refused, which stays ticked", async () => {
  const { sent } = openApp(BOXES, {
    ...BOX_SERVER,
    "POST lab/depot/box/actions/seal/": {
      body: {
        results: [
          { id: "b1", ok: true },
          { id: "b2", ok: false, error: { code: "trop_lourd", message: "Trop lourd." } },
        ],
      },
    },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  expect(await screen.findByText("2 fiches cochées")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Seal" }));

  const dialog = within(await screen.findByRole("dialog", { name: "Seal" }));
  expect(dialog.getByText("Cela concerne 2 fiches.")).toBeVisible();
  await userEvent.type(dialog.getByLabelText(/Note/), "vite");
  await userEvent.click(dialog.getByRole("button", { name: "Seal" }));

  expect(await screen.findByText("Fait pour 1 fiche.")).toBeVisible();
  expect(screen.getByText("Trop lourd.").closest("li")).toHaveTextContent("B2 : Trop lourd.");
  await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
  expect(sent("POST lab/depot/box/actions/seal/")).toEqual([{ note: "vite", ids: ["b1", "b2"] }]);
  expect(screen.getByLabelText("Cocher A1")).not.toBeChecked();
  expect(screen.getByLabelText("Cocher B2")).toBeChecked();
});

test("what is shown and what is found are told apart, and both can be ticked", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
    [`${LIST}?fields=id&sort=id&limit=500`]: { body: { results: [{ id: "b1" }, { id: "b2" }], next: "p2" } },
    [`${LIST}?fields=id&sort=id&limit=500&cursor=p2`]: { body: { results: [{ id: "b3" }], next: null } },
  });
  await rows();

  await userEvent.click(screen.getByLabelText("Cocher tout ce qui est affiché"));
  expect(await screen.findByText("Les 2 fiches affichées sont cochées")).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 3 résultats" }));

  expect(await screen.findByText("3 fiches cochées")).toBeVisible();
  const remove = screen.getByRole("button", { name: "Supprimer" });
  expect(remove).toHaveAttribute("aria-disabled", "true");
  expect(remove).toHaveAccessibleDescription(/coché sans avoir été affiché : 1/);
});

test("ticking all says how far it is, and is stopped without a tick more", async () => {
  const later = Promise.withResolvers<Answer>();
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 900 } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
    [`${LIST}?fields=id&sort=id&limit=500`]: { body: { results: [{ id: "b1" }, { id: "b2" }], next: "p2" } },
    [`${LIST}?fields=id&sort=id&limit=500&cursor=p2`]: () => later.promise,
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher A1"));
  await userEvent.click(await screen.findByRole("button", { name: "Cocher les 900 résultats" }));

  const bar = await screen.findByRole("progressbar", { name: "Cochage des résultats" });
  await waitFor(() => expect(bar).toHaveValue(2));
  expect(bar).toHaveAttribute("max", "900");
  await userEvent.click(screen.getByRole("button", { name: "Arrêter" }));
  later.resolve({ body: { results: [{ id: "b3" }], next: null } });

  expect(await screen.findByRole("button", { name: "Cocher les 900 résultats" })).toBeVisible();
  expect(screen.getByText("1 fiche cochée")).toBeVisible();
});

test("of a list that is too long to be ticked, the most is said", async () => {
  openApp(BOXES, {
    ...BOX_SERVER,
    [LIST]: { body: { results: [ROW, OTHER], next: "suite" } },
    [`${LIST}?fields=id&limit=1&count=1`]: { body: { results: [], next: null, count: 1_000_000 } },
    [`${LIST}?${FIELDS}&cursor=suite`]: refusal(503, "indisponible", "Plus tard."),
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher A1"));

  expect(await screen.findByText(/Au plus 20.000 des 1.000.000 résultats/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Cocher les/ })).not.toBeInTheDocument();
});

test("what is ticked goes out as a file", async () => {
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => {} }));
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const { sent } = openApp(`${BOXES}?sort=-code`, {
    ...BOX_SERVER,
    "POST lab/depot/box/export/": { body: "code" },
  });
  await rows();
  await userEvent.click(screen.getByLabelText("Cocher B2"));
  await userEvent.click(await screen.findByRole("button", { name: "Exporter…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Exporter" }));

  await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(sent("POST lab/depot/box/export/")).toEqual([
    { ids: ["b2"], format: "xlsx", fields: "code,price,open,state", sort: "-code" },
  ]);
  expect(clicked.mock.contexts[0]).toHaveProperty("download", "box.xlsx");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});
