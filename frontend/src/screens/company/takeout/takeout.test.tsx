import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import { chooseLanguage } from "@/platform/i18n";
import { COMPANY_SERVER } from "@/test/company";
import { openApp } from "@/test/render";

import type { Takeout, Takeouts } from "./types";

const DONE: Takeout = {
  id: "j1",
  state: "done",
  asked_by: "Nadia Alaoui",
  asked_at: "2026-11-20T09:30:00Z",
  done: 80,
  total: 80,
  message: "",
  error: "",
  bytes: 12_345_678,
  sha256: "ab",
  available_until: "2026-11-27T09:30:00Z",
};
const RUNNING: Takeout = {
  ...DONE,
  id: "j2",
  state: "running",
  done: 20,
  bytes: null,
  available_until: null,
};
const GONE: Takeout = { ...DONE, id: "j0", available_until: null };

function open(takeouts: () => Takeouts, more = {}) {
  return openApp("/societe/export", {
    ...COMPANY_SERVER,
    "GET company/export/": () => ({ body: takeouts() }),
    ...more,
  });
}

beforeEach(async () => {
  localStorage.clear();
  await chooseLanguage("fr");
});

test("what is there is fetched until its last day, what is gone is asked for again", async () => {
  open(() => ({ may_prepare: true, exports: [DONE, GONE] }));
  const list = within(await screen.findByRole("list", { name: "Derniers exports" }));
  const [there, gone] = list.getAllByRole("listitem").map((item) => within(item));

  expect(there?.getByRole("link", { name: "Télécharger" })).toHaveAttribute(
    "href",
    "/api/v1/company/export/j1/file/",
  );
  expect(there?.getByText(/12,3 Mo/)).toBeVisible();
  expect(gone?.queryByRole("link")).toBeNull();
  expect(gone?.getByText("N'est plus là : demandez-le de nouveau")).toBeVisible();
});

test("one is asked for at a time, and its bar is shown", async () => {
  let exports: Takeout[] = [];
  const { sent } = open(() => ({ may_prepare: true, exports }), {
    "POST company/export/": () => {
      exports = [RUNNING];
      return { status: 201, body: RUNNING };
    },
  });
  const button = await screen.findByRole("button", { name: "Préparer un export" });
  await userEvent.click(button);

  const bar = await screen.findByRole("progressbar", { name: "En préparation" });
  expect([bar.getAttribute("value"), bar.getAttribute("max")]).toEqual(["20", "80"]);
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(sent("POST company/export/")).toHaveLength(1);
});

test("a company that may only read takes everything along at once", async () => {
  open(() => ({ may_prepare: false, exports: [] }));

  expect(await screen.findByRole("link", { name: "Tout télécharger maintenant" })).toHaveAttribute(
    "href",
    "/api/v1/company/export/now/",
  );
  expect(screen.queryByRole("button", { name: "Préparer un export" })).toBeNull();
});
