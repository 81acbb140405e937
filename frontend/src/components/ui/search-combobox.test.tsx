import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

const TOWNS = ["Agadir", "Casablanca"].map((name) => ({ id: name, name }));

/** A field whose list is still on its way. */
async function shown(onSelect = vi.fn()) {
  vi.resetModules();
  const { PickerInput } = await import("./search-combobox");
  const search = (text: string) => ({
    queryKey: ["towns", text],
    queryFn: async () => TOWNS.filter(({ name }) => name.toLowerCase().includes(text)),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <PickerInput
        label="Ville"
        control={{}}
        value={TOWNS[0] ?? null}
        itemLabel={({ name }) => name}
        search={search}
        onSelect={onSelect}
      />
    </QueryClientProvider>,
  );
  expect(screen.queryByRole("combobox")).toBeNull();
  return { field: screen.getByLabelText("Ville"), onSelect };
}

test("a field says what is chosen before there is anything to choose from", async () => {
  const { field } = await shown();
  expect(field).toHaveValue("Agadir");

  expect(await screen.findByRole("combobox", { name: "Ville" })).toHaveValue("Agadir");
  expect(document.body).toHaveFocus();
});

test("what is typed meanwhile is looked for, and one goes on typing behind it", async () => {
  const { field, onSelect } = await shown();
  act(() => field.focus());
  fireEvent.change(field, { target: { value: "cas" } });

  const whole = await screen.findByRole("combobox", { name: "Ville" });
  expect(whole).toHaveValue("cas");
  expect(whole).toHaveFocus();
  await userEvent.keyboard("a");
  expect(whole).toHaveValue("casa");
  await userEvent.click(await screen.findByRole("option", { name: "Casablanca" }));

  expect(onSelect).toHaveBeenCalledExactlyOnceWith(TOWNS[1]);
});
