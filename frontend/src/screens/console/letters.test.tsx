import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ACT, COMPANY, SERVER } from "@/test/console";
import { openApp } from "@/test/render";

const LETTER = {
  id: "019abf6e-5c7d-7e0a-8f0c-2b4d6e8fa0b2",
  event: "stock.out_of_stock",
  record: "019abf6e-5c7d-7e0a-8f0c-000000000001",
  owed: { "sectors.yoozak.alerte.prevenir": "ValueError", "core.webhooks.reactions.write_messages": "" },
  attempts: 12,
  since: "2026-11-27T10:00:00Z",
  behind: 3,
};
const ACTS = "platform/tenants/nejma/acts/";
const TROUBLED = {
  ...SERVER,
  "GET platform/tenants/nejma/": { body: { ...COMPANY, seen: { ...COMPANY.seen, letters: [LETTER] } } },
  [`POST ${ACTS}retry_letters/`]: { status: 202, body: { ...ACT, kind: "retry_letters" } },
  [`POST ${ACTS}discard_letter/`]: { status: 202, body: { ...ACT, kind: "discard_letter" } },
};

async function decide(button: RegExp, title: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: button }));
  const dialog = within(await screen.findByRole("dialog", { name: title }));
  await user.type(dialog.getByLabelText(/Raison/), "Réparé");
  await user.click(dialog.getByRole("button", { name: "Lancer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

test("an event set aside is told with who was not told of it, and is tried again", async () => {
  const { sent } = openApp("/plateforme/societes/nejma", TROUBLED);
  const letter = within((await screen.findByText(/stock.out_of_stock/)).closest("li") as HTMLElement);
  expect(letter.getByText("sectors.yoozak.alerte.prevenir: ValueError")).toBeVisible();
  expect(letter.getByText("essais : 12")).toBeVisible();
  expect(letter.getByText("en attente derrière lui : 3")).toBeVisible();
  await decide(/^Réessayer/, "Redire l'événement");
  expect(sent(`POST ${ACTS}retry_letters/`)).toEqual([{ event: LETTER.id, reason: "Réparé" }]);
});

test("all that somebody was not told is told again; an event is given up with a reason", async () => {
  const { sent } = openApp("/plateforme/societes/nejma", TROUBLED);
  await decide(/Tout redire à sectors/, "Redire l'événement");
  await decide(/^Abandonner/, "Abandonner l'événement");
  expect(sent(`POST ${ACTS}retry_letters/`)).toEqual([
    { subscriber: "sectors.yoozak.alerte.prevenir", reason: "Réparé" },
  ]);
  expect(sent(`POST ${ACTS}discard_letter/`)).toEqual([{ event: LETTER.id, reason: "Réparé" }]);
});
