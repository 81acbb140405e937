import { expect, test } from "vitest";

import { ALL } from "./all";

/** The corner is fetched by what speaks into it: its story is that of `toasts`. A place of dialogs has no face. */
const TOLD_ELSEWHERE = ["ui/asked", "ui/toast-corner"];

test("every component has its story", () => {
  const files = Object.keys(import.meta.glob(["/src/components/*/*.tsx", "!/src/components/**/*.test.tsx"]));
  const names = files.map((file) => file.replace(/^\/src\/components\/|\.tsx$/g, ""));
  expect(names.length).toBeGreaterThan(15);
  expect([...Object.keys(ALL), ...TOLD_ELSEWHERE].sort()).toEqual(names.sort());
});
