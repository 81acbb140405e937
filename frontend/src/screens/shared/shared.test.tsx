import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { VISITOR } from "@/test/fixtures";
import { type Answers, openApp, refusal } from "@/test/render";

const SHARED = {
  name: "Pour le comptable",
  shared_by: "Amal Idrissi",
  expires_at: "2026-12-01T08:00:00Z",
  title: "Client Benjelloun",
  subtitle: "Confirmé",
  company: { name: "Yoozak", lines: ["12, rue des Orangers"] },
  sections: [{ label: "", fields: [{ label: "Nom", text: "Benjelloun", long: false }] }],
  tables: [
    {
      label: "Téléphones",
      columns: [{ label: "Numéro", figures: true }],
      rows: [["0612345678"], ["0612345678"]],
    },
  ],
};
const SERVER: Answers = { "GET session/": { body: VISITOR }, "POST shared/": { body: SHARED } };

test("a stranger reads what somebody shows, once", async () => {
  const { sent } = openApp("/partage#jeton", SERVER);

  expect(await screen.findByRole("heading", { level: 1, name: "Client Benjelloun" })).toBeVisible();
  expect(screen.getByText("Benjelloun")).toBeVisible();
  expect(within(screen.getByRole("table")).getAllByText("0612345678")).toHaveLength(2);
  expect(screen.getByText(/^Partagé par Amal Idrissi, jusqu'au/)).toBeVisible();
  expect(screen.getByText("12, rue des Orangers")).toBeVisible();
  expect(sent("POST shared/")).toEqual([{ text: "jeton", password: "" }]);
});

test("a password is asked for, and a wrong one told", async () => {
  let asked = 0;
  const answers = [
    refusal(403, "mot_de_passe_demande", "Ce lien demande un mot de passe."),
    refusal(403, "mot_de_passe_refuse", "Ce n'est pas le mot de passe du lien."),
    { body: SHARED },
  ];
  const { sent } = openApp("/partage#jeton", { ...SERVER, "POST shared/": () => answers[asked++] ?? {} });
  await userEvent.type(await screen.findByLabelText("Mot de passe du lien"), "Jasmin");
  expect(screen.queryByText("mot_de_passe_demande")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Lire" }));
  expect(await screen.findByText("Ce n'est pas le mot de passe du lien.")).toBeVisible();
  const field = screen.getByLabelText("Mot de passe du lien");
  await userEvent.clear(field);
  await userEvent.type(field, "Jasmin-2026");
  await userEvent.click(screen.getByRole("button", { name: "Lire" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Client Benjelloun" })).toBeVisible();
  expect(sent("POST shared/")).toEqual(
    ["", "Jasmin", "Jasmin-2026"].map((password) => ({ text: "jeton", password })),
  );
});

test.each([
  ["fr", "Il n'y a rien à lire ici."],
  ["ar", "لا شيء يُقرأ هنا."],
  ["en", "There is nothing to be read here."],
] as const)("in %s, a link that is over says no more than that", async (language, words) => {
  await chooseLanguage(language);
  openApp("/partage#jeton", { ...SERVER, "POST shared/": refusal(404, "introuvable", "Introuvable.") });

  expect(await screen.findByRole("heading", { level: 1, name: words })).toBeVisible();
});

test.each(["fr", "ar", "en"] as const)("in %s, the page has no accessibility fault", async (language) => {
  await chooseLanguage(language);
  openApp("/partage#jeton", SERVER);
  await screen.findByRole("heading", { level: 1, name: "Client Benjelloun" });

  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });

  expect(violations).toEqual([]);
});
