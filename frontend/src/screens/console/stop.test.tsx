import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ACT, SERVER } from "@/test/console";
import { openApp } from "@/test/render";

import type { Act } from "./types";

const MOVE: Act = { ...ACT, kind: "move", state: "running", step: "copying", can_stop: true, ended_at: null };

/** The company's screen with this act on it, as it is and as it becomes when somebody asks to stop it. */
function openWith(act: Act, after: Act = act) {
  let shown = act;
  return openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "GET platform/acts/": () => ({ body: { acts: [shown] } }),
    "POST platform/acts/a1/cancel/": () => {
      shown = after;
      return { status: 202, body: after };
    },
  });
}

test("an act is stopped once, and one reads who asked for it", async () => {
  const { sent } = openWith(MOVE, { ...MOVE, stopped_by: "equipe@yz.test" });
  await userEvent.click(await screen.findByRole("button", { name: "Arrêter" }));
  expect(
    await screen.findByText("equipe@yz.test a demandé l'arrêt : elle s'arrête à sa prochaine étape sûre."),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: "Arrêter" })).toBeNull();
  await waitFor(() => expect(sent("POST platform/acts/a1/cancel/")).toEqual([{}]));
});

test("one that cannot be left at its step says so", async () => {
  openWith({ ...MOVE, step: "cleaning", can_stop: false });
  expect(await screen.findByText(/ne peut pas être arrêtée sans risque à cette étape/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Arrêter" })).toBeNull();
});

test.each([
  ["cancelled", "Arrêtée par equipe@yz.test. Ce qu'elle avait commencé a été repris."],
  ["done", "equipe@yz.test a demandé l'arrêt trop tard."],
] as const)("what was %s after that says what became of the wish", async (state, told) => {
  openWith({ ...MOVE, state, can_stop: false, stopped_by: "equipe@yz.test", ended_at: ACT.created_at });
  expect(await screen.findByText(told)).toBeVisible();
});
