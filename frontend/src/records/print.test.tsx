import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";

import { BOX, BOX_SERVER, BOXES } from "@/test/boxes";
import { openApp } from "@/test/render";

const PRINTED = {
  ...BOX_SERVER,
  "GET metadata/lab.depot.box/": { body: { ...BOX, verbs: [...BOX.verbs, "print"] } },
};
const LIST_SHEET = "/api/v1/lab/depot/box/print/?q=a&sort=-code&fields=code%2Cprice%2Copen%2Cstate";

afterEach(() => vi.unstubAllGlobals());

test("a list is printed as it is asked, by its menu and by Ctrl P", async () => {
  const open = vi.fn();
  vi.stubGlobal("open", open);
  openApp(`${BOXES}?q=a&sort=-code`, PRINTED);
  await userEvent.click(await screen.findByRole("button", { name: "Impression, fichiers et supprimés" }));

  expect(await screen.findByRole("menuitem", { name: "Imprimer" })).toHaveAttribute("href", LIST_SHEET);
  await userEvent.keyboard("{Escape}{Control>}p{/Control}");
  expect(open).toHaveBeenCalledExactlyOnceWith(LIST_SHEET, "_blank", "noopener");
});

test("a record has its sheet", async () => {
  openApp(`${BOXES}/b1`, PRINTED);

  expect(await screen.findByRole("link", { name: "Imprimer" })).toHaveAttribute(
    "href",
    "/api/v1/lab/depot/box/b1/print/",
  );
});

test("who may not print is offered nothing, and the browser keeps its key", async () => {
  openApp(`${BOXES}/b1`, BOX_SERVER);
  await screen.findByRole("heading", { level: 1, name: "A1" });

  expect(screen.queryByRole("link", { name: "Imprimer" })).not.toBeInTheDocument();
  expect(fireEvent.keyDown(window, { key: "p", ctrlKey: true })).toBe(true);
});

test("who sees as a role is offered no sheet, since it would be one's own", async () => {
  sessionStorage.setItem("yz.see-as", "VENDEUR");
  openApp(`${BOXES}/b1`, PRINTED);
  await screen.findByRole("heading", { level: 1, name: "A1" });

  expect(screen.queryByRole("link", { name: "Imprimer" })).not.toBeInTheDocument();
});
