import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ADMIN, VISITOR } from "@/test/fixtures";
import { ORDERS, ORDERS_SERVER } from "@/test/orders";
import { type Answers, openApp } from "@/test/render";

import type { Session, User } from "./session";

const PATCH = "PATCH profile/";

function liking(likes: Partial<User>, more: Partial<Session> = {}): Session {
  return { ...ADMIN, ...more, user: { ...(ADMIN.user as User), ...likes } };
}

function atTheDoor(session: Session, answers: Answers = {}) {
  return openApp(ORDERS, {
    ...ORDERS_SERVER,
    "GET session/": { body: VISITOR },
    "POST session/": { body: session },
    [PATCH]: { body: {} },
    ...answers,
  });
}

async function signIn(label = "Mot de passe", button = "Se connecter") {
  await userEvent.type(await screen.findByLabelText(/mail|البريد/i), "admin@yoozak.test");
  await userEvent.type(screen.getByLabelText(label), "secret");
  await userEvent.click(screen.getByRole("button", { name: button }));
  await screen.findByText("Rajae Amrani");
}

test("whoever signs in on another device finds the screens as they left them", async () => {
  const { sent } = atTheDoor(liking({ language: "ar", theme: "dark", density: "compact" }));
  await signIn();

  await waitFor(() => expect(document.documentElement).toHaveAttribute("dir", "rtl"));
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  expect(localStorage.getItem("yz.density")).toBe('"compact"');
  expect(sent(PATCH)).toEqual([]);
});

test("a language that is chosen at the door wins, and is kept", async () => {
  const { sent } = atTheDoor(liking({ language: "fr" }));
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Langue" }), "العربية");
  await signIn("كلمة المرور", "تسجيل الدخول");

  await waitFor(() => expect(sent(PATCH)).toEqual([{ language: "ar" }]));
  expect(document.documentElement).toHaveAttribute("lang", "ar");
});

test("who never said how screens should look leaves the device as it is", async () => {
  localStorage.setItem("yz.theme", '"dark"');
  atTheDoor(liking({ theme: "", density: "" }));
  await signIn();
  expect(localStorage.getItem("yz.theme")).toBe('"dark"');
});

test("what is chosen inside is kept for the next device", async () => {
  const inside = { ...ORDERS_SERVER, [PATCH]: { body: {} } };
  const { sent } = openApp(ORDERS, { ...inside, "GET session/": { body: liking({}) } });
  await userEvent.click(await screen.findByRole("button", { name: /Nadia Alaoui/ }));
  await userEvent.click(await screen.findByRole("menuitemradio", { name: "Serrées" }));
  await waitFor(() => expect(sent(PATCH)).toEqual([{ density: "compact" }]));
  expect(localStorage.getItem("yz.density")).toBe('"compact"');
});

test("support sees as it likes, and changes nothing of whom it stands in for", async () => {
  const { sent } = openApp(ORDERS, {
    ...ORDERS_SERVER,
    [PATCH]: { body: {} },
    "GET session/": { body: liking({}, { support: "aide@yz.test → Nadia Alaoui" }) },
  });
  await userEvent.click(await screen.findByRole("button", { name: /Nadia Alaoui/ }));
  await userEvent.click(await screen.findByRole("menuitemradio", { name: "Serrées" }));
  await waitFor(() => expect(localStorage.getItem("yz.density")).toBe('"compact"'));
  expect(sent(PATCH)).toEqual([]);
});
