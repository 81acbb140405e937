import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { Loaded } from "@/components/ui/loaded";
import { BOX_SERVER, ROW } from "@/test/boxes";
import { type Answers, refusal, stubServer } from "@/test/render";

import { createQueryClient } from "./query-client";
import { useAction, useRecords } from "./resources";
import { Money, Screen } from "./screen";
import { sessionQuery } from "./session";

const LIST = "GET lab/depot/box/?state__in=new%2Csealed&sort=code&limit=500";
const SEAL = "POST lab/depot/box/b1/actions/seal/";

declare module "./resources" {
  interface Records {
    "lab.depot.box": { code: string; price: string; state: "new" | "sealed" };
  }
  interface Actions {
    "lab.depot.box": { seal: { by?: string } };
  }
}

/** Nobody draws it: it is there for the compiler, which must refuse every line of it. */
export function Wrong() {
  // @ts-expect-error: the server has no such action
  useAction("lab.depot.box", "seel");
  // @ts-expect-error: no record is ever in this state
  const seal = useAction("lab.depot.box", "seal", { optimistic: { state: "saeled" } });
  // @ts-expect-error: the action does not ask this
  seal.run("b1", { whom: "Amine" });
  return null;
}

/** The smallest screen that somebody would write by hand. */
function Slate() {
  const boxes = useRecords("lab.depot.box", { filters: { state: ["new", "sealed"] }, sort: "code" });
  const seal = useAction("lab.depot.box", "seal", { optimistic: { state: "sealed" } });
  return (
    <Screen title="Boxes">
      <Loaded query={boxes}>
        {(rows) =>
          rows.map((row) => (
            <button
              key={row.id}
              type="button"
              aria-pressed={row.state === "sealed"}
              onClick={() => seal.run(row.id)}
            >
              {row.code} <Money value={row.price} />
            </button>
          ))
        }
      </Loaded>
    </Screen>
  );
}

async function open(answers: Answers) {
  stubServer({ ...BOX_SERVER, [LIST]: { body: { results: [ROW], next: null } }, ...answers });
  const client = createQueryClient();
  await client.ensureQueryData(sessionQuery);
  render(
    <QueryClientProvider client={client}>
      <Slate />
    </QueryClientProvider>,
  );
}

test("a screen reads the records it wants and shows their money", async () => {
  await open({});

  expect(await screen.findByRole("button", { name: /A1 12,50.DH/ })).toBeVisible();
});

test("one touch shows at once, without waiting for the server", async () => {
  let answer = () => {};
  const waiting = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await open({ [SEAL]: () => waiting.then(() => ({ body: { ...ROW, state: "sealed" } })) });

  await userEvent.click(await screen.findByRole("button", { name: /A1/ }));

  expect(await screen.findByRole("button", { pressed: true })).toHaveTextContent("A1");
  answer();
});

test("if the server refuses, the tile comes back", async () => {
  let refused = false;
  await open({
    [SEAL]: () => {
      refused = true;
      return refusal(409, "etat_interdit", "Impossible.");
    },
  });

  await userEvent.click(await screen.findByRole("button", { name: /A1/ }));

  await waitFor(() => expect(refused).toBe(true));
  expect(await screen.findByRole("button", { pressed: false })).toHaveTextContent("A1");
});
