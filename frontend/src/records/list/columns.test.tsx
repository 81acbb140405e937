import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

const heading = (name: string) => screen.findByRole("columnheader", { name });
const cell = (name: string) => screen.findByRole("rowheader", { name });

beforeEach(() => localStorage.clear());

test("texts share the room that is left, amounts keep their width", async () => {
  openApp(BOXES, BOX_SERVER);

  expect(await heading("Code")).toHaveStyle({ width: "200px", flexGrow: 1 });
  expect(await cell("A1")).toHaveStyle({ width: "200px", flexGrow: 1 });
  expect(await heading("Price")).toHaveStyle({ width: "120px", flexGrow: 0 });
});

test("a column whose width was chosen keeps it", async () => {
  openApp(BOXES, BOX_SERVER);
  await userEvent.click(await screen.findByRole("button", { name: "Colonnes" }));

  fireEvent.change(await screen.findByRole("slider", { name: "Largeur de Code" }), {
    target: { value: "300" },
  });

  expect(await heading("Code")).toHaveStyle({ width: "300px", flexGrow: 0 });
});
