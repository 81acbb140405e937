import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Loaded } from "@/components/ui/loaded";
import { useAction, useRecords } from "@/platform/resources";
import { Screen } from "@/platform/screen";

import { renderScreen } from "./render";

const PLATE = "lab.kitchen.plate";
const TAJINE = { id: "1", name: "Tajine", etat: "actif" };

/** The smallest hand-written screen: one touch says that there is no more. */
function Slate() {
  const plates = useRecords(PLATE);
  const sellOut = useAction(PLATE, "epuiser", { optimistic: { etat: "rupture" } });
  return (
    <Screen title="Slate">
      <Loaded query={plates}>
        {(rows) =>
          rows.map((row) => (
            <button
              key={row.id}
              type="button"
              aria-pressed={row.etat === "rupture"}
              onClick={() => sellOut.run(row.id)}
            >
              {String(row.name)}
            </button>
          ))
        }
      </Loaded>
    </Screen>
  );
}

test("an action is told to whoever tests the screen, and what became of the record is shown", async () => {
  const { act } = renderScreen(<Slate />, { records: { [PLATE]: [TAJINE] } });
  act.mockResolvedValueOnce({ etat: "rupture" });
  await userEvent.click(await screen.findByRole("button", { name: "Tajine" }));

  expect(await screen.findByRole("button", { pressed: true })).toHaveTextContent("Tajine");
  expect(act).toHaveBeenCalledWith(PLATE, "1", "epuiser", {});
  expect(TAJINE.etat).toBe("actif");
});

test("what the server refuses comes back as it was", async () => {
  const { act } = renderScreen(<Slate />, { records: { [PLATE]: [TAJINE] } });
  act.mockRejectedValueOnce(new Error("refusé"));
  await userEvent.click(await screen.findByRole("button", { name: "Tajine" }));

  expect(await screen.findByRole("button", { pressed: false })).toBeVisible();
  expect(act).toHaveBeenCalledOnce();
});
