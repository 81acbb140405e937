import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Description } from "@/platform/metadata";
import { BOX, BOX_SERVER, BOXES, ROW } from "@/test/boxes";
import { field } from "@/test/orders";
import { openApp } from "@/test/render";

const PATCH = "PATCH lab/depot/box/b1/";
const TAGS = field("tags", "relations", {
  label: "tags",
  relation: "lab.depot.tag",
  read_only: false,
  may_create: true,
  may_update: true,
});
const NORTH = { id: "t1", label: "North" };
const SOUTH = { id: "t2", label: "South" };
const TAG: Description = {
  ...BOX,
  key: "lab.depot.tag",
  path: "lab/depot/tag/",
  title: ["code"],
  fields: [field("id", "uuid"), field("code", "text")],
};
const SERVER = {
  ...BOX_SERVER,
  "GET metadata/lab.depot.box/": {
    body: {
      ...BOX,
      fields: [...BOX.fields, TAGS],
      form: [{ label: "box", names: ["code", "tags"] }],
      views: [{ kind: "list", columns: ["code", "tags"], sort: [] }],
    },
  },
  "GET metadata/lab.depot.tag/": { body: TAG },
  "GET lab/depot/box/b1/": { body: { ...ROW, tags: [NORTH] } },
  "GET lab/depot/box/": { body: { results: [{ ...ROW, tags: [NORTH, SOUTH] }], next: null } },
  "GET lab/depot/tag/": { body: { results: [{ id: "t2", code: "South" }], next: null } },
  [PATCH]: { body: { ...ROW, version: 4, tags: [SOUTH] } },
};

test("one is taken away, another is found and added, and their ids are sent", async () => {
  const user = userEvent.setup();
  const { sent } = openApp(`${BOXES}/b1`, SERVER);
  const chosen = await screen.findByRole("list", { name: "Tags" });
  await user.click(within(chosen).getByRole("button", { name: "Retirer North" }));
  const input = screen.getByRole("combobox", { name: "Tags" });
  expect(screen.queryByRole("list", { name: "Tags" })).not.toBeInTheDocument();
  expect(input).toHaveFocus();

  await user.type(input, "sou");
  await user.click(await screen.findByRole("option", { name: "South" }));
  expect(await screen.findByRole("button", { name: "Retirer South" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ version: 3, tags: ["t2"] }]));
});

test("a list shows what each is called", async () => {
  openApp(BOXES, SERVER);
  const cell = await screen.findByRole("gridcell", { name: "NorthSouth" });
  expect(within(cell).getByText("North")).toBeInTheDocument();
});
