import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { Button } from "./button";
import { Menu, MenuItem } from "./menu";
import { Popover } from "./popover";

function shown(onClick = vi.fn()) {
  render(
    <>
      <Menu trigger={<Button>Plus</Button>}>
        <MenuItem onClick={onClick}>Imprimer</MenuItem>
        <MenuItem>Exporter</MenuItem>
      </Menu>
      <Popover trigger={<Button>Filtrer</Button>} title="Filtre">
        <input aria-label="Ville" />
      </Popover>
    </>,
  );
  return onClick;
}

const button = (name: string) => screen.getByRole("button", { name });

test("a menu that nobody has opened says what it is", () => {
  shown();

  expect(button("Plus")).toHaveAttribute("aria-haspopup", "menu");
  expect(button("Plus")).toHaveAttribute("aria-expanded", "false");
  expect(button("Filtrer")).toHaveAttribute("aria-haspopup", "dialog");
  expect(screen.queryByRole("menuitem")).toBeNull();
});

test.each(["{Enter}", " ", "{ArrowDown}"])(
  "%s opens it, keys go on in it and come back to its button",
  async (key) => {
    const act = shown();
    const user = userEvent.setup();
    await user.tab();

    await user.keyboard(key);
    expect(await screen.findByRole("menu")).toBeVisible();
    expect(button("Plus")).toHaveAttribute("aria-expanded", "true");
    await waitFor(() =>
      expect(screen.getByRole("menu")).toContainElement(document.activeElement as HTMLElement),
    );
    await user.keyboard("{Escape}");

    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await waitFor(() => expect(button("Plus")).toHaveFocus());
    await user.keyboard("{Enter}");
    await user.click(await screen.findByRole("menuitem", { name: "Imprimer" }));
    expect(act).toHaveBeenCalledTimes(1);
  },
);

test("a popover opens with what it asks", async () => {
  shown();

  await userEvent.click(button("Filtrer"));

  expect(await screen.findByRole("dialog", { name: "Filtre" })).toBeVisible();
  expect(screen.getByLabelText("Ville")).toBeVisible();
});
