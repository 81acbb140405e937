import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { chooseLanguage, type Language } from "@/platform/i18n";
import { openSettings } from "@/test/settings";

const RULE = {
  code: "retractation_jours",
  country: "MA",
  value: { jours: 7, report: "aucun" },
  valid_from: "2011-04-07",
  valid_to: null,
  source: "Loi 31-08, art. 36.",
  label: "rétractation",
  words: { jours: "jours de réflexion", report: "report", aucun: "aucun" },
  kinds: { jours: "number", report: "word" },
  currency: "MAD",
};
const OTHER = { ...RULE, words: {} };
const FEE = {
  ...OTHER,
  code: "consultation",
  label: "consultation",
  value: "1080.00",
  kinds: { consultation: "money" },
};
const ABROAD = {
  ...FEE,
  label: "consultation en France",
  code: "abroad",
  kinds: { abroad: "money" },
  currency: "EUR",
};
const RATES = { ...OTHER, code: "tva", label: "TVA", value: ["20", "5.5"], kinds: { tva: "percent" } };
const DAYS = {
  ...OTHER,
  code: "delais",
  label: "délais",
  value: { fin: "2026-07-31" },
  kinds: { fin: "date" },
};
const SHARE = {
  ...OTHER,
  code: "seuil",
  label: "seuil",
  value: { a_rincer: "0.01" },
  kinds: { a_rincer: "percent" },
};
const INDEX = { ...OTHER, code: "irl", label: "indice", value: "1145.77", kinds: { irl: "number" } };
const ALL = [RULE, FEE, ABROAD, RATES, DAYS, SHARE, INDEX];

beforeEach(() => localStorage.clear());

async function opened(language: Language = "fr") {
  await chooseLanguage(language);
  openSettings("loi", {
    "GET company/legal/": { body: { results: ALL } },
    "GET company/legal/?country=FR": { body: { results: [] } },
  });
  await screen.findByRole("region", { name: RULE.label });
}

/** Without the marks of direction, and with plain spaces. */
function said({ label }: { label: string }): string[] {
  const panel = within(screen.getByRole("region", { name: label }));
  return panel
    .getAllByText(/./, { selector: "bdi" })
    .map(({ textContent }) => textContent.replace(/[\u00a0\u202f]/g, " ").replace(/\p{Cf}/gu, ""))
    .slice(0, -1);
}

test("the law is read, not written: by country and day", async () => {
  await opened();
  const panel = within(screen.getByRole("region", { name: "rétractation" }));
  expect(panel.getByText("Jours de réflexion")).toBeVisible();
  expect(panel.getByText("7")).toBeVisible();
  expect(panel.getByText("Aucun")).toBeVisible();
  expect(panel.getByText(/Depuis le 07\/04\/2011/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText("Pays"), "FR");

  expect(await screen.findByText(/Aucune règle connue/)).toBeVisible();
});

test.each([
  ["fr", "1 080,00 DH", "1 080,00 €", ["20 %", "5,5 %"], "31/07/2026", "0,01 %", "1 145,77"],
  ["ar", "1.080,00 د.م.", "1.080,00 €", ["20%", "5,5%"], "31/7/2026", "0,01%", "1.145,77"],
  ["en", "MAD 1,080.00", "€1,080.00", ["20%", "5.5%"], "31/07/2026", "0.01%", "1,145.77"],
] as const)(
  "in %s the law is written as people write",
  async (language, fee, abroad, rates, day, share, index) => {
    await opened(language);

    expect(said(FEE)).toEqual([fee]);
    expect(said(ABROAD)).toEqual([abroad]);
    expect(said(RATES)).toEqual(rates);
    expect(said(DAYS)).toEqual([day]);
    expect(said(SHARE)).toEqual([share]);
    expect(said(INDEX)).toEqual([index]);
  },
);
