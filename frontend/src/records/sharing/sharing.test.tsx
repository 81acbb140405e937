import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";

import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { COMPANY_SERVER } from "@/test/company";
import { type Answers, openApp, refusal } from "@/test/render";

const LINK = {
  id: "l1",
  name: "Pour le comptable",
  resource: "lab.depot.box",
  resource_label: "caisses",
  of_list: false,
  fields: ["code"],
  made_by: "Amal Idrissi",
  created_at: "2026-11-01T08:00:00Z",
  expires_at: "2026-12-01T08:00:00Z",
  has_password: true,
  most_uses: 5,
  uses: 2,
  last_used_at: "2026-11-02T08:00:00Z",
  is_over: false,
};
const OFFERED = [
  { name: "code", label: "code" },
  { name: "price", label: "prix" },
];
const AT_RECORD = "GET links/?resource=lab.depot.box&record=b1";
const MAY_SHARE = {
  body: { administrator: false, verbs: { "company.public_link": ["view", "create"] }, sets: {} },
};
const SERVER: Answers = {
  ...BOX_SERVER,
  "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: [...BOX.verbs, "print"] } },
  "GET company/may/": MAY_SHARE,
  [AT_RECORD]: { body: { may_share: true, offered: OFFERED, results: [LINK] } },
  "POST links/": { status: 201, body: { ...LINK, address: "http://yoozak.test/partage#jeton" } },
  "DELETE links/l1/": { status: 204 },
};
const SHARE = "Partager par un lien public…";

async function open(server: Answers = SERVER) {
  const app = openApp(`${BOXES}/b1`, server);
  await userEvent.click(await screen.findByRole("button", { name: SHARE }));
  return { ...app, dialog: within(await screen.findByRole("dialog")) };
}

test("who shares says what, until when and how it is locked, and copies the address once", async () => {
  const { dialog, sent } = await open();
  await userEvent.type(await dialog.findByLabelText("Pour qui, ou pour quoi ?"), "Expert");
  expect(dialog.getByLabelText("code")).toBeChecked();
  await userEvent.click(dialog.getByLabelText("prix"));
  await userEvent.selectOptions(dialog.getByLabelText("Jusqu'à quand ?"), "7 jours");
  await userEvent.type(dialog.getByLabelText("Lectures au plus"), "3");
  await userEvent.type(dialog.getByLabelText(/^Mot de passe/), "Jasmin-2026");
  await userEvent.click(dialog.getByRole("button", { name: "Créer le lien" }));

  expect(await dialog.findByText("http://yoozak.test/partage#jeton")).toBeVisible();
  expect(sent("POST links/")).toEqual([
    {
      resource: "lab.depot.box",
      record: "b1",
      name: "Expert",
      fields: ["code", "price"],
      days: 7,
      password: "Jasmin-2026",
      most_uses: 3,
    },
  ]);
});

test("nothing is shared without a field, and a refusal is told", async () => {
  const { dialog, sent } = await open({
    ...SERVER,
    "POST links/": refusal(400, "aucun_champ_partage", "Choisissez un champ."),
  });
  await userEvent.type(await dialog.findByLabelText("Pour qui, ou pour quoi ?"), "Expert");
  await userEvent.click(dialog.getByLabelText("code"));
  await userEvent.click(dialog.getByRole("button", { name: "Créer le lien" }));
  expect(sent("POST links/")).toEqual([]);
  await userEvent.click(dialog.getByLabelText("prix"));
  await userEvent.click(dialog.getByRole("button", { name: "Créer le lien" }));

  expect(await dialog.findByText("Choisissez un champ.")).toBeVisible();
});

test("a link says who made it and when it was read, and ends after a second press", async () => {
  const { dialog, sent } = await open();
  expect(await dialog.findByText("créé par Amal Idrissi")).toBeVisible();
  expect(dialog.getByText("lectures : 2 sur 5")).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Mettre fin Pour le comptable" }));
  expect(sent("DELETE links/l1/")).toEqual([]);
  await userEvent.click(dialog.getByRole("button", { name: "Oui, y mettre fin Pour le comptable" }));
  expect(sent("DELETE links/l1/")).toHaveLength(1);
});

test("who may not share, or may not print, finds no button", async () => {
  openApp(`${BOXES}/b1`, { ...SERVER, "GET company/may/": { body: { ...MAY_SHARE.body, verbs: {} } } });

  expect(await screen.findByRole("heading", { level: 1, name: "A1" })).toBeVisible();
  expect(await screen.findByRole("region", { name: "Historique" })).toBeVisible();
  expect(screen.queryByRole("button", { name: SHARE })).not.toBeInTheDocument();
});

test("the settings list what the company shows, without an accessibility fault", async () => {
  openApp("/societe/liens", {
    ...COMPANY_SERVER,
    "GET company/may/": MAY_SHARE,
    "GET links/": {
      body: {
        may_share: false,
        offered: [],
        results: [LINK, { ...LINK, id: "l2", name: "Fini", is_over: true }],
      },
    },
  });

  expect(await screen.findByText("n'ouvre plus rien")).toBeVisible();
  expect(screen.getAllByText("caisses")).toHaveLength(2);
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);
});
