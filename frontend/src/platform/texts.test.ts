import { expect, test } from "vitest";

import { keepTexts, worded } from "./texts";

keepTexts("fr", "platform", {
  Save: "Enregistrer",
  "{{count}} records_one": "{{shown}} fiche",
  "{{count}} records_many": "{{shown}} de fiches",
  "{{count}} records_other": "{{shown}} fiches",
});
keepTexts("fr", "menu", { Save: "Garder la carte", "By {{who}}": "Par {{who}}" });
keepTexts("ar", "menu", { dish_zero: "لا طبق", dish_two: "طبقان", dish_few: "{{count}} أطباق" });

test.each([
  ["menu", "Save", "Garder la carte"],
  ["settings", "Save", "Enregistrer"],
  ["menu", "Close", "Close"],
])(
  "of a text in %s, %s, the module's own words come before the platform's and the source's",
  (module, text, said) => {
    expect(worded("fr", module, text)).toBe(said);
  },
);

test.each([
  ["fr", "menu", "{{count}} records", 0, "0 fiche"],
  ["fr", "menu", "{{count}} records", 1, "1 fiche"],
  ["fr", "menu", "{{count}} records", 2, "2 fiches"],
  ["ar", "menu", "dish", 0, "لا طبق"],
  ["ar", "menu", "dish", 2, "طبقان"],
  ["ar", "menu", "dish", 5, "5 أطباق"],
])("in %s, %s: %s counted %i is %s", (language, module, text, count, said) => {
  expect(worded(language, module, text, { count, shown: String(count) })).toBe(said);
});

test("values stand where the text has them, as they are: nothing in them is taken for a text", () => {
  expect(worded("fr", "menu", "By {{who}}", { who: "<b>{{count}}</b> $t(Save)" })).toBe(
    "Par <b>{{count}}</b> $t(Save)",
  );
  expect(worded("fr", "menu", "By {{who}}")).toBe("Par ");
});

test("what is counted as a word is no count", () => {
  expect(worded("ar", "menu", "dish", { count: "2" })).toBe("dish");
});
