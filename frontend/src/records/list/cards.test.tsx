import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

test("on a telephone, a list is cards that say the same and can be ticked and sorted", async () => {
  vi.spyOn(window, "matchMedia").mockImplementation(
    (media) => Object.assign(new EventTarget(), { matches: false, media }) as unknown as MediaQueryList,
  );
  openApp(BOXES, BOX_SERVER);

  const cards = within(await screen.findByRole("list", { name: "Boxes" })).getAllByRole("listitem");
  expect(cards.map((card) => card.textContent?.replaceAll(/\s/g, " "))).toEqual([
    "A112,50 DHOpenOuiNew",
    "B2—VideOpenNonSealed",
  ]);
  expect(screen.queryByRole("grid")).not.toBeInTheDocument();
  // Each stands below the one before it: none moves when it turns out how high they are.
  expect(cards.map((card) => card.getAttribute("style"))).toEqual([null, null]);
  await userEvent.click(screen.getByLabelText("Cocher A1"));
  expect(await screen.findByText("1 fiche cochée")).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Trier" }));
  await userEvent.click(await screen.findByRole("menuitemradio", { name: "Price" }));
  expect(window.location.search).toBe("?sort=price");
});
