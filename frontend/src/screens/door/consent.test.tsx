import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";

import { goElsewhere } from "@/platform/elsewhere";
import { chooseLanguage } from "@/platform/i18n";
import { COMPANY_SERVER } from "@/test/company";
import { VISITOR } from "@/test/fixtures";
import { openApp, refusal } from "@/test/render";

vi.mock("@/platform/elsewhere", () => ({ goElsewhere: vi.fn() }));
beforeEach(() => vi.mocked(goElsewhere).mockClear());

const QUERY = "?client_id=app_1&state=007&scope=a.b%3Aview";
const ASK = `GET oauth/authorize/${QUERY}`;
const ANSWER = `POST oauth/authorize/${QUERY}`;
const QUESTION = {
  application: "Boutique",
  returns_to: "app.exemple.ma",
  words: [{ subject: "produits", verbs: ["voir", "exporter"] }],
};
const BACK = "https://app.exemple.ma/retour?code=c1";

test.each([
  ["Autoriser", true],
  ["Ne pas autoriser", false],
])("who answers “%s” is sent back with it, once", async (button, allowed) => {
  const server = { [ASK]: { body: QUESTION }, [ANSWER]: { body: { redirect: BACK } } };
  const { sent } = openApp(`/autoriser${QUERY}`, { ...COMPANY_SERVER, ...server });
  expect(await screen.findByText(/« Boutique » demande à agir pour vous/)).toBeVisible();
  expect(screen.getByRole("listitem")).toHaveTextContent("produits: voir, exporter");
  expect(screen.getByText("app.exemple.ma")).toBeVisible();

  await userEvent.dblClick(screen.getByRole("button", { name: button }));

  await waitFor(() => expect(vi.mocked(goElsewhere).mock.calls).toEqual([[BACK]]));
  expect(sent(ANSWER)).toEqual([{ allowed }]);
});

test("what is wrong with the question is told to who asked it", async () => {
  const redirect = "https://app.exemple.ma/retour?error=invalid_scope";
  openApp(`/autoriser${QUERY}`, { ...COMPANY_SERVER, [ASK]: { body: { redirect } } });

  await waitFor(() => expect(vi.mocked(goElsewhere).mock.calls).toEqual([[redirect]]));
  expect(screen.queryByRole("button", { name: "Autoriser" })).toBeNull();
});

test("nobody is sent anywhere by an application that is not known", async () => {
  const server = { [ASK]: refusal(400, "demande_refusee", "Cette application n'est pas connue.") };
  openApp(`/autoriser${QUERY}`, { ...COMPANY_SERVER, ...server });

  expect(await screen.findByText("Cette application n'est pas connue.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Autoriser" })).toBeNull();
  expect(vi.mocked(goElsewhere)).not.toHaveBeenCalled();
});

test("a stranger signs in first, and the question is kept to the letter", async () => {
  openApp(`/autoriser${QUERY}`, {
    ...COMPANY_SERVER,
    "GET session/": { body: VISITOR },
  });

  await waitFor(() => expect(window.location.pathname).toBe("/connexion"));
  expect(new URLSearchParams(window.location.search).get("suite")).toBe(`/autoriser${QUERY}`);
});

test.each(["fr", "ar", "en"] as const)("in %s, the question has no accessibility fault", async (language) => {
  await chooseLanguage(language);
  openApp(`/autoriser${QUERY}`, { ...COMPANY_SERVER, [ASK]: { body: QUESTION } });
  await screen.findByText("app.exemple.ma");

  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
