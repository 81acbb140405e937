import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** Writes in a field in place of what stands there. */
export async function type(label: string | RegExp, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}
