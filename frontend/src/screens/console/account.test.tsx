import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { SERVER } from "@/test/console";
import { openApp } from "@/test/render";

const KEY = { id: "k1", name: "Téléphone de garde", created_at: "2026-11-27T10:00:00Z", last_used_at: null };

test("one of the team sees the keys of this address, and no company's", async () => {
  const { fetch } = openApp("/plateforme/compte", {
    ...SERVER,
    "GET platform/passkeys/": { body: { results: [KEY] } },
  });
  expect(await screen.findByText("Téléphone de garde")).toBeVisible();
  expect(screen.getByRole("button", { name: "Retirer Téléphone de garde" })).toBeVisible();
  expect(screen.getByText(/répond à la place du code/)).toBeVisible();
  expect(screen.queryByText(/sans mot de passe/)).toBeNull();
  expect(fetch.mock.calls.map(([url]) => url)).not.toContain("/api/v1/passkeys/");
});
