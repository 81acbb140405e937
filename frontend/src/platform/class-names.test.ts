import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";

import { cn } from "./class-names";

const SOURCES = import.meta.glob<string>(
  ["/src/**/*.{ts,tsx}", "!/src/**/*.test.*", "!/src/platform/client/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** Every class that is written in our screens, as far as somebody knows of others that it contradicts. */
function written(): string[] {
  const texts = Object.values(SOURCES).flatMap((source) => source.match(/"[^"\n]*"|`[^`]*`/g) ?? []);
  const words = new Set(texts.flatMap((text) => text.slice(1, -1).split(/\s+/)));
  return [...words].filter((word) => /^-?[a-z@[][^"]*$/.test(word) && twMerge(`${word} ${word}`) === word);
}

test("of the classes that we write, each contradicts those that it contradicts in Tailwind", () => {
  const classes = written();
  expect(classes).toContain("min-h-10");

  // Behind a prefix, they do as without.
  const bare = classes.filter((each) => !each.includes(":"));
  const others = bare.flatMap((one) =>
    bare
      .filter((other) => one !== other && cn(one, other) !== twMerge(one, other))
      .map((other) => `${one} ${other}`),
  );

  expect(others).toEqual([]);
});

test("what is said for a state, or for a width, contradicts only what is said for the same", () => {
  expect(cn("px-3 hover:px-3 md:px-3", "md:px-2")).toBe("px-3 hover:px-3 md:px-2");
  expect(cn("aria-disabled:bg-muted bg-card", false, "bg-selected")).toBe(
    "aria-disabled:bg-muted bg-selected",
  );
});
