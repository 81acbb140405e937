import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { COMPANY_SERVER } from "@/test/company";
import { type Answers, openApp, refusal } from "@/test/render";

import { daysOf } from "./days";

const VIEW = {
  id: "v1",
  version: 1,
  resource: "lab.depot.box",
  name: "Chères",
  scope: "personal",
  owner: { id: "u1", label: "Nadia" },
  mine: true,
  q: "",
  filter: {},
  sort: "",
  columns: [],
  shown_as: "list",
  options: {},
  left_out: [],
  may_change: true,
  may_decide: true,
  is_my_default: false,
  default_of: [],
};
const REPORT = {
  id: "r1",
  version: 3,
  name: "Du lundi",
  owner: "Amal Idrissi",
  mine: true,
  view: { id: "v1", name: "Chères", resource: "lab.depot.box" },
  sent_as: "csv",
  rhythm: "weekly",
  day: 1,
  at: "08:00",
  recipients: ["p1", "p2"],
  next_at: "2026-11-30T07:00:00Z",
  paused: false,
  stopped: "",
};
const RUN = { id: "j1", state: "done", begun_at: "2026-11-23T07:00:00Z", sent: 2, stopped: "", error: "" };
const COLLEAGUES = [
  { id: "p1", label: "Imane Tazi" },
  { id: "p2", label: "Rajae Amrani" },
];

function may(...verbs: string[]) {
  return { body: { administrator: false, verbs: { "company.scheduled_report": verbs }, sets: {} } };
}

const SERVER: Answers = {
  ...BOX_SERVER,
  "GET company/may/": may("create"),
  "GET views/": { body: { results: [VIEW], default: null, may_share: false } },
  "GET reports/": { body: { may_schedule: true, colleagues: COLLEAGUES, results: [] } },
  "POST reports/": { status: 201, body: REPORT },
};

function settings(report: object, ...verbs: string[]): Answers {
  return {
    ...COMPANY_SERVER,
    "GET company/may/": may("view", ...verbs),
    "GET reports/": { body: { may_schedule: true, colleagues: COLLEAGUES, results: [report] } },
    "GET reports/r1/runs/": {
      body: { results: [RUN, { ...RUN, id: "j2", sent: null, stopped: "acces_refuse" }] },
    },
    "POST reports/r1/pause/": { body: REPORT },
    "POST reports/r1/runs/": { status: 201, body: RUN },
    "PATCH reports/r1/": { body: REPORT },
    "DELETE reports/r1/": { status: 204 },
  };
}

test("the days of a rhythm are named in the reader's language", () => {
  expect(daysOf("daily", "fr")).toEqual([]);
  expect(daysOf("weekly", "fr").map(({ label }) => label)).toEqual([
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
  ]);
  expect(daysOf("weekly", "en")[6]).toEqual({ value: 7, label: "Sunday" });
  expect(daysOf("monthly", "fr").at(-1)).toEqual({ value: 31, label: "31" });
});

async function openDialog(server: Answers = SERVER) {
  const app = openApp(`${BOXES}?enregistree=v1`, server);
  // Until the menu has been fetched its button takes no press.
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Vue « Chères »" })).not.toHaveAttribute("aria-disabled"),
  );
  await userEvent.click(screen.getByRole("button", { name: "Vue « Chères »" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Envoyer régulièrement par mail…" }));
  return { ...app, dialog: within(await screen.findByRole("dialog")) };
}

test("a view is sent to the colleagues who are chosen, at the hour that is", async () => {
  const { dialog, sent } = await openDialog();
  expect(await dialog.findByLabelText("Objet du mail")).toHaveValue("Chères");
  await userEvent.click(dialog.getByRole("button", { name: "L'envoyer régulièrement" }));
  expect(sent("POST reports/")).toEqual([]);
  await userEvent.click(dialog.getByLabelText("Imane Tazi"));
  await userEvent.selectOptions(dialog.getByLabelText("Quel jour"), "vendredi");
  await userEvent.click(dialog.getByRole("button", { name: "L'envoyer régulièrement" }));

  expect(sent("POST reports/")).toEqual([
    { view: "v1", name: "Chères", sent_as: "csv", rhythm: "weekly", day: 5, at: "08:00", recipients: ["p1"] },
  ]);
});

test("every day asks for no day, and a refusal is told", async () => {
  const { dialog, sent } = await openDialog({
    ...SERVER,
    "POST reports/": refusal(409, "vue_personnelle", "Cette vue n'est qu'à vous."),
  });
  await userEvent.selectOptions(await dialog.findByLabelText("À quelle fréquence"), "Chaque jour");
  expect(dialog.queryByLabelText("Quel jour")).not.toBeInTheDocument();
  await userEvent.selectOptions(dialog.getByLabelText("Ce qu'ils reçoivent"), "Lien vers la liste");
  await userEvent.click(dialog.getByLabelText("Rajae Amrani"));
  await userEvent.click(dialog.getByRole("button", { name: "L'envoyer régulièrement" }));

  expect(await dialog.findByText("Cette vue n'est qu'à vous.")).toBeVisible();
  expect(sent("POST reports/")).toMatchObject([{ rhythm: "daily", day: 0, sent_as: "link" }]);
});

test("its owner sends it at once, and lets it go on after it was stopped", async () => {
  const { sent } = openApp(
    "/societe/rapports",
    settings({ ...REPORT, paused: true, stopped: "acces_refuse", next_at: null }),
  );
  expect(await screen.findByText("Arrêté : acces_refuse")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Envoyer maintenant/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Reprendre Du lundi" }));

  expect(sent("PATCH reports/r1/")).toEqual([{ version: 3 }]);
  await userEvent.click(screen.getByRole("button", { name: "Supprimer Du lundi" }));
  expect(sent("DELETE reports/r1/")).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Oui, le supprimer Du lundi" }));
  expect(sent("DELETE reports/r1/")).toHaveLength(1);
});

test("others pause it with a right, see how it went, and send nothing", async () => {
  const { sent } = openApp("/societe/rapports", settings({ ...REPORT, mine: false }, "update"));
  await userEvent.click(await screen.findByRole("button", { name: "Mettre en pause Du lundi" }));
  expect(sent("POST reports/r1/pause/")).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Historique Du lundi" }));

  expect(await screen.findByText("2 lettres")).toBeVisible();
  expect(screen.getByText("Arrêté : acces_refuse")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^(Supprimer|Reprendre) Du lundi/ })).not.toBeInTheDocument();
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations).toEqual([]);
});
