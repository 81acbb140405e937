import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { type Light, letterIcon, poorestContrast, SURROUNDINGS, tokensOf } from "./brand";
import { contrast, mix, READABLE } from "./contrast";

const STEPS = ["00", "33", "66", "99", "cc", "ff"];
const COLOURS = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`)),
);
const ALLOWED = COLOURS.filter((colour) => poorestContrast(colour) >= READABLE);

test.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.478],
  ["#115e59", "#115e59", 1],
])("the contrast of %s on %s is that of the guidelines", (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 3);
  expect(contrast(other, one)).toBeCloseTo(expected, 3);
});

test("a mixed colour lies between its two", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mix("#102030", "#ffffff", 0)).toBe("#102030");
});

test.each(["light", "dark"] satisfies Light[])("surfaces are those of the style sheet: %s", (light) => {
  const css = readFileSync("src/index.css", "utf8");
  const block = css.split(`[data-theme="${light}"] {`)[1]?.split("}")[0] ?? "";
  const tokens = Object.fromEntries([...block.matchAll(/--([a-z-]+): (#\w{6});/g)].map((m) => [m[1], m[2]]));

  const { surfaces, card, quiet } = SURROUNDINGS[light];
  expect(surfaces).toEqual([tokens.background, tokens.card, tokens.muted]);
  expect([card, quiet]).toEqual([tokens.card, tokens["muted-foreground"]]);
});

test.each(["light", "dark"] satisfies Light[])(
  "every colour that is allowed can be read wherever it stands: %s",
  (light) => {
    expect(ALLOWED.length).toBeGreaterThan(60);
    for (const colour of ALLOWED) {
      const tokens = tokensOf(colour, light);
      const { "--primary": primary = "", "--selected": selected = "" } = tokens;
      const pairs = [
        ...SURROUNDINGS[light].surfaces.map((surface) => [primary, surface]),
        [primary, selected],
        [SURROUNDINGS[light].quiet, selected],
        [tokens["--on-primary"], primary],
        [tokens["--on-primary"], tokens["--primary-strong"]],
      ] as [string, string][];
      const unreadable = pairs.filter(([words, ground]) => contrast(words, ground) < READABLE);
      expect([colour, unreadable]).toEqual([colour, []]);
    }
  },
);

test("without a logo the tab has the first letter, whatever the name begins with", () => {
  expect(decodeURIComponent(letterIcon("société", "#115e59"))).toContain('fill="#fff">S</text>');
  expect(decodeURIComponent(letterIcon("دار", "#115e59"))).toContain(">د</text>");
  expect(decodeURIComponent(letterIcon("<b>", "#115e59"))).toContain("></text>");
});
