import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";

import { adoptLanguage } from "@/platform/i18n";

import { DecimalInput } from "./decimal-input";

let kept: string;

function Amount() {
  const [value, setValue] = useState(kept);
  const onType = (typed: string) => {
    kept = typed;
    setValue(typed);
  };
  return <DecimalInput aria-label="amount" value={value} onType={onType} />;
}

beforeEach(() => {
  kept = "80.00";
});

test.each([
  ["fr", "80,00", "12,5"],
  ["ar", "80,00", "12,5"],
  ["en", "80.00", "12.5"],
] as const)("in %s an amount is read as %s, and typed with either sign", async (language, read, typed) => {
  await adoptLanguage(language);
  render(<Amount />);
  const amount = screen.getByLabelText("amount");
  expect(amount).toHaveValue(read);

  for (const sign of [",", "."]) {
    await userEvent.clear(amount);
    await userEvent.type(amount, `12${sign}5`);
    expect(amount).toHaveValue(typed);
    expect(kept).toBe("12.5");
  }
});
