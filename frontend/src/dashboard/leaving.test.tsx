import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { BOX_SERVER, BOXES } from "@/test/boxes";
import { ADMIN } from "@/test/fixtures";
import { openApp, refusal } from "@/test/render";

const DRAFT = "yz.u1.draft.lab.depot.box.b1";
const TYPED = JSON.stringify({ values: { code: "Rajae" }, base: { code: "A1" }, version: 3 });

function withDraft(answers = {}) {
  localStorage.setItem(DRAFT, TYPED);
  localStorage.setItem("yz.u1.draft.company.person.u2", '{"version":1,"value":{}}');
  localStorage.setItem("yz.u2.draft.lab.depot.box.b1", TYPED);
  return openApp(BOXES, { ...BOX_SERVER, "DELETE session/": { status: 204 }, ...answers });
}

async function leaveByPalette() {
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByRole("combobox", { name: "Chercher ou aller à…" }), "déconnecter");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
  await userEvent.keyboard("{Enter}");
}

test.each([
  ["the button", () => userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }))],
  ["the palette", leaveByPalette],
])(
  "signing out by %s asks while something is typed and not saved, and takes it along",
  async (_by, leave) => {
    const { sent } = withDraft();
    await screen.findByRole("grid", { name: "Boxes" });
    await leave();
    const dialog = within(await screen.findByRole("dialog", { name: "Tout n'est pas enregistré" }));
    expect(dialog.getByText("2 formulaires gardent ce que vous avez tapé sans l'enregistrer.")).toBeVisible();
    expect(sent("DELETE session/")).toEqual([]);
    await userEvent.click(dialog.getByRole("button", { name: "Se déconnecter quand même" }));

    await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
    await waitFor(() => expect(localStorage.getItem(DRAFT)).toBeNull());
    expect(localStorage.getItem("yz.u1.draft.company.person.u2")).toBeNull();
    // That of a colleague whose session has ended by itself waits for them.
    expect(localStorage.getItem("yz.u2.draft.lab.depot.box.b1")).toBe(TYPED);
  },
);

test("a form that is open while one signs out leaves nothing behind either", async () => {
  openApp(`${BOXES}/b1`, { ...BOX_SERVER, "DELETE session/": { status: 204 } });
  await userEvent.type(await screen.findByLabelText(/^Code/), "9");
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Se déconnecter quand même" }));

  await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
  await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.includes(".draft."))).toEqual([]));
});

test("whoever stays keeps what was typed", async () => {
  const { sent } = withDraft();
  await screen.findByRole("grid", { name: "Boxes" });
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Rester" }));

  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  expect(sent("DELETE session/")).toEqual([]);
  expect(localStorage.getItem(DRAFT)).toBe(TYPED);
});

test("a sign-out that the server refuses costs nothing that was typed", async () => {
  withDraft({ "DELETE session/": refusal(503, "indisponible", "Indisponible.") });
  await screen.findByRole("grid", { name: "Boxes" });
  await userEvent.click(screen.getByRole("button", { name: "Se déconnecter" }));
  await userEvent.click(await screen.findByRole("button", { name: "Se déconnecter quand même" }));

  expect(await screen.findByText("Indisponible.")).toBeVisible();
  expect(localStorage.getItem(DRAFT)).toBe(TYPED);
});

test("a session that ended by itself leaves what was typed for the same person", async () => {
  let session: object = ADMIN;
  withDraft({
    "GET session/": () => ({ body: session }),
    "GET lab/depot/box/": () => {
      session = { ...ADMIN, authenticated: false, user: undefined };
      return refusal(401, "non_authentifie", "Connectez-vous d'abord.");
    },
  });

  await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
  expect(localStorage.getItem(DRAFT)).toBe(TYPED);
});
