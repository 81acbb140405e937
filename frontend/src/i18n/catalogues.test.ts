import { expect, test } from "vitest";

import ar from "./ar";
import cellsAr from "./cells.ar.json";
import cellsEn from "./cells.en.json";
import cellsFr from "./cells.fr.json";
import consoleAr from "./console.ar.json";
import consoleEn from "./console.en.json";
import consoleFr from "./console.fr.json";
import en from "./en";
import fr from "./fr";
import importsAr from "./imports.ar.json";
import importsEn from "./imports.en.json";
import importsFr from "./imports.fr.json";
import manyAr from "./many.ar.json";
import manyEn from "./many.en.json";
import manyFr from "./many.fr.json";
import reportsAr from "./reports.ar.json";
import reportsEn from "./reports.en.json";
import reportsFr from "./reports.fr.json";
import settingsAr from "./settings.ar.json";
import settingsEn from "./settings.en.json";
import settingsFr from "./settings.fr.json";
import sharingAr from "./sharing.ar.json";
import sharingEn from "./sharing.en.json";
import sharingFr from "./sharing.fr.json";

const resources = {
  fr: {
    ...fr,
    settings: settingsFr,
    cells: cellsFr,
    console: consoleFr,
    imports: importsFr,
    many: manyFr,
    sharing: sharingFr,
    reports: reportsFr,
  },
  ar: {
    ...ar,
    settings: settingsAr,
    cells: cellsAr,
    console: consoleAr,
    imports: importsAr,
    many: manyAr,
    sharing: sharingAr,
    reports: reportsAr,
  },
  en: {
    ...en,
    settings: settingsEn,
    cells: cellsEn,
    console: consoleEn,
    imports: importsEn,
    many: manyEn,
    sharing: sharingEn,
    reports: reportsEn,
  },
};

const FORM = /_(zero|one|two|few|many|other)$/;

function texts(catalogue: Record<string, string>): string[] {
  return [...new Set(Object.keys(catalogue).map((key) => key.replace(FORM, "")))].sort();
}

function forms(catalogue: Record<string, string>, text: string): string[] {
  return Object.keys(catalogue)
    .filter((key) => key.replace(FORM, "") === text && FORM.test(key))
    .map((key) => key.slice(text.length + 1))
    .sort();
}

function values(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? "").sort();
}

test.each(["platform", "settings", "cells", "console", "imports", "many", "sharing", "reports"] as const)(
  "every text exists in Arabic: %s",
  (module) => {
    expect(texts(resources.ar[module])).toEqual(texts(resources.fr[module]));
  },
);

test.each(["settings", "cells", "console", "imports", "many", "sharing", "reports"] as const)(
  "no text stands in two catalogues: %s",
  (module) => {
    const both = texts(resources.fr[module]).filter((text) => texts(resources.fr.platform).includes(text));
    expect(both).toEqual([]);
  },
);

test("every text of the orders exists in Arabic and in English", () => {
  expect(texts(resources.ar["yoozak.commande"])).toEqual(texts(resources.en["yoozak.commande"]));
});

test.each([
  ["platform", resources.en.platform],
  ["settings", resources.en.settings],
  ["cells", resources.en.cells],
  ["imports", resources.en.imports],
  ["many", resources.en.many],
  ["sharing", resources.en.sharing],
  ["reports", resources.en.reports],
  ["yoozak.commande", resources.fr["yoozak.commande"]],
] as const)("each language has all its plural forms: %s", (module, counted) => {
  for (const language of ["fr", "ar", "en"] as const) {
    const expected = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const text of texts(counted)) {
      expect([language, text, forms(resources[language][module], text)]).toEqual([language, text, expected]);
    }
  }
});

test("a translation uses no value that its text does not have", () => {
  const catalogues = Object.values(resources).flatMap((modules) =>
    Object.values<Record<string, string>>(modules),
  );
  for (const [text, translation] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
    // A count is said as the reader's language writes numbers.
    const given = values(text).includes("count") ? [...values(text), "shown"] : values(text);
    expect(given).toEqual(expect.arrayContaining(values(translation)));
  }
});
