import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { Input, Textarea } from "./input";

test.each([
  ["", null],
  ["Agadir", "auto"],
])("of %o the way is told by: %s", (value, dir) => {
  render(
    <>
      <Input dir="auto" aria-label="field" value={value} readOnly />
      <Textarea dir="auto" aria-label="area" value={value} readOnly />
    </>,
  );

  expect(screen.getByLabelText("field").getAttribute("dir")).toBe(dir);
  expect(screen.getByLabelText("area").getAttribute("dir")).toBe(dir);
});

test("what runs one way in every language does so while it is empty, too", () => {
  render(<Input dir="ltr" aria-label="field" value="" readOnly />);

  expect(screen.getByLabelText("field")).toHaveAttribute("dir", "ltr");
});
