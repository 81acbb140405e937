import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { ACT, SERVER } from "@/test/console";
import { openApp, refusal } from "@/test/render";

import { formatSize } from "./format";

test("the console asks for a code and no company's session", async () => {
  let inside = false;
  const { sent, fetch } = openApp("/plateforme", {
    ...SERVER,
    "GET platform/session/": () => ({ body: { authenticated: inside } }),
    "POST platform/session/": refusal(401, "second_facteur_requis", "Un code est demandé."),
    "POST platform/session/second-factor/": () => {
      inside = true;
      return { body: { authenticated: true } };
    },
  });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/E-mail/), "equipe@yz.test");
  await user.type(screen.getByLabelText(/Mot de passe/), "Palmier-2026");
  await user.click(screen.getByRole("button", { name: "Se connecter" }));
  await user.type(await screen.findByLabelText("Code"), "123456");
  await user.click(screen.getByRole("button", { name: "Continuer" }));

  expect(await screen.findByRole("link", { name: "Atelier Nejma" })).toBeVisible();
  expect(sent("POST platform/session/second-factor/")).toEqual([{ code: "123456" }]);
  expect(fetch.mock.calls.map(([url]) => url)).not.toContain("/api/v1/session/");
});

test("a session that ended leads back to the door", async () => {
  let inside = true;
  openApp("/plateforme/unites", {
    ...SERVER,
    "GET platform/session/": () => ({ body: { authenticated: inside } }),
    "GET platform/units/": () => {
      inside = false;
      return refusal(401, "non_authentifie", "Connectez-vous d'abord.");
    },
  });
  expect(await screen.findByRole("button", { name: "Se connecter" })).toBeVisible();
});

test("the register is opened in the language that is spoken", async () => {
  openApp("/plateforme", SERVER);
  const register = await screen.findByRole("link", { name: "Registre" });
  expect(register).toHaveAttribute("href", "/plateforme/registre/?language=fr");
});

test("companies are searched, and told with what is known of them", async () => {
  const { fetch } = openApp("/plateforme", SERVER);
  const line = within((await screen.findByText("Atelier Nejma")).closest("li") as HTMLElement);
  expect(line.getByText("3 sur 10 personnes")).toBeVisible();
  expect(line.getByText("2,8 Mo")).toBeVisible();
  expect(line.getByText("Va bien")).toBeVisible();
  await userEvent.type(screen.getByRole("searchbox", { name: "Chercher une société" }), "z");
  await waitFor(() => {
    expect(fetch.mock.calls.map(([url]) => url)).toContain("/api/v1/platform/tenants/?q=z");
  });
});

test("a deletion is asked for when the identifier was typed, and names the company", async () => {
  const { sent } = openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "POST platform/tenants/nejma/acts/delete/": { status: 202, body: { ...ACT, kind: "delete" } },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Supprimer…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Supprimer Atelier Nejma" }));
  await user.type(dialog.getByLabelText(/Raison/), "Demande du client");
  await user.type(dialog.getByLabelText(/Tapez nejma/), "nejm");
  await user.click(dialog.getByRole("button", { name: "Lancer" }));
  expect(sent("POST platform/tenants/nejma/acts/delete/")).toEqual([]);
  await user.type(dialog.getByLabelText(/Tapez nejma/), "a");
  await user.click(dialog.getByRole("button", { name: "Lancer" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent("POST platform/tenants/nejma/acts/delete/")).toEqual([
    { reason: "Demande du client", confirmed: "nejma", backup: true },
  ]);
});

test("a restoration over the company warns of what is lost; what is wrong is said beside its field", async () => {
  const { sent } = openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "POST platform/tenants/nejma/acts/restore/": refusal(400, "donnees_invalides", "Des valeurs.", {
      slug: ["Nommez la nouvelle entreprise."],
    }),
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Restaurer…" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.selectOptions(dialog.getByLabelText("Vers où ?"), "Par-dessus cette société");
  expect(dialog.getByText(/a écrit depuis cette sauvegarde sera perdu/)).toBeVisible();
  await user.selectOptions(dialog.getByLabelText("Vers où ?"), "sandbox");
  await user.type(dialog.getByLabelText(/Identifiant/), "essai");
  await user.type(dialog.getByLabelText(/Raison/), "x");
  await user.click(dialog.getByRole("button", { name: "Lancer" }));

  expect(await dialog.findByText("Nommez la nouvelle entreprise.")).toBeVisible();
  expect(sent("POST platform/tenants/nejma/acts/restore/")).toEqual([
    { reason: "x", backup: "nejma-20261127.zip", mode: "sandbox", slug: "essai", name: "" },
  ]);
});

test("what failed says why and is run again", async () => {
  const { sent } = openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "GET platform/acts/": { body: { acts: [ACT] } },
    "POST platform/acts/a1/again/": { status: 202, body: ACT },
  });
  expect(await screen.findByText("Une autre entreprise a déjà cet identifiant.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Relancer" }));
  await waitFor(() => expect(sent("POST platform/acts/a1/again/")).toEqual([{}]));
});

test("the screen is read anew when an act ends", async () => {
  let looks = 0;
  const { fetch } = openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "GET platform/acts/": () => {
      looks += 1;
      const state = looks === 1 ? "running" : "done";
      return { body: { acts: [{ ...ACT, state, result: { rows: 12, slug: "essai" } }] } };
    },
  });
  expect(await screen.findByText("étape 3")).toBeVisible();
  expect(await screen.findByText("fiches : 12", {}, { timeout: 5000 })).toBeVisible();
  const asked = () => fetch.mock.calls.filter(([url]) => url === "/api/v1/platform/tenants/nejma/");
  await waitFor(() => expect(asked()).toHaveLength(2));
});

test("a company that is gone is told with what was done to it", async () => {
  const gone = { ...ACT, kind: "delete", state: "done", result: { remains: [], certificate: "CERTIFICAT" } };
  openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "GET platform/tenants/nejma/": refusal(
      404,
      "societe_introuvable",
      "Il n'y a pas d'entreprise « nejma ».",
    ),
    "GET platform/acts/": { body: { acts: [gone] } },
  });
  expect(await screen.findByText("Il n'y a pas d'entreprise « nejma ».")).toBeVisible();
  expect(await screen.findByText("traces restantes : 0")).toBeVisible();
  expect(screen.getByRole("link", { name: "Télécharger le certificat" })).toHaveAttribute(
    "href",
    "/api/v1/platform/acts/a1/certificate/",
  );
});

test("the report on one company is read in place and taken away", async () => {
  const probed = {
    ...ACT,
    kind: "probe",
    state: "done",
    result: { breaches: [], report: "CONCLUSION : aucune" },
  };
  openApp("/plateforme/societes/nejma", {
    ...SERVER,
    "GET platform/acts/": { body: { acts: [{ ...ACT, kind: "backup", state: "done" }, probed] } },
  });
  expect(await screen.findByText("CONCLUSION : aucune")).toBeVisible();
  expect(screen.queryByText(/Brèches trouvées/)).toBeNull();
  expect(screen.getByRole("link", { name: "Télécharger le rapport" })).toHaveAttribute(
    "href",
    "/api/v1/platform/acts/a1/report/",
  );
  await userEvent.click(await screen.findByRole("button", { name: "Vérifier son cloisonnement…" }));
  expect(await screen.findByText(/depuis celle-ci ; tout est annulé/)).toBeVisible();
});

test("breaches are said aloud, and the units that failed with their reason", async () => {
  const verified = {
    ...ACT,
    kind: "verify",
    state: "done",
    result: { breaches: ["x"], report: "CONCLUSION" },
  };
  const unit = { alias: "default", schema: "t_a", kind: "own", level: "x", is_current: true };
  openApp("/plateforme/cloisonnement", {
    ...SERVER,
    "GET platform/acts/": { body: { acts: [verified] } },
    "GET platform/units/": {
      body: {
        units: 1,
        behind: 1,
        seen_at: "2026-11-27T10:00:00Z",
        rows: [{ ...unit, state: "failed", error: "lock timeout" }],
        next: null,
      },
    },
  });
  expect(await screen.findByText("Brèches trouvées : 1")).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "Unités" }));
  expect(await screen.findByText("lock timeout")).toBeVisible();
  expect(screen.getByText("Migration en échec")).toBeVisible();
});

test.each([
  [0, "0 o"],
  [1500, "1,5 ko"],
  [2_800_000, "2,8 Mo"],
  [3e15, "3 000 To"],
])("%d bytes are %s", (bytes, shown) => {
  expect(formatSize(bytes, "fr").replace(/\s/g, " ")).toBe(shown);
});
