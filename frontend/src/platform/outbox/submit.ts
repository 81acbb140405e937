import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { request } from "../api";
import { database } from "../database";
import { useT } from "../i18n";
import { keeperOf } from "../offline/kept-session";
import { isOnline } from "../offline/network";
import { say } from "../said";
import { SESSION_KEY, type Session } from "../session";
import { type Act, newKey, requestOf, type Wanted } from "./act";
import { alone, lockOf } from "./locks";
import { tell } from "./news";
import { type Outcome, send } from "./send";
import { actsOf, add, change, remove } from "./store";

/** Has the server do something; none, where it is kept on this device until the server is reached. */
export function useSubmit() {
  const t = useT("platform");
  const client = useQueryClient();
  return useCallback(
    async <T>(wanted: Wanted): Promise<T | null> => {
      const answer = await submit<T>(client, wanted);
      if (answer === null) say({ text: t("Kept on this device. It leaves when the network is back.") });
      return answer;
    },
    [client, t],
  );
}

/**
 * Writes the act down before it is sent: whatever becomes of the network, of this tab or of the battery, it is
 * carried out once or shown as not carried out.
 */
export async function submit<T>(client: QueryClient, wanted: Wanted): Promise<T | null> {
  const person = keeperOf(client.getQueryData<Session>(SESSION_KEY));
  const mayKeep = await database().then(
    () => true,
    () => false,
  );
  if (person === null || !mayKeep) return once<T>(wanted);
  const act = await add(await drawUp(person, wanted));
  if (act.state === "waiting") return kept(client);
  const outcome = await sendNow(act);
  if (outcome.kind === "away") {
    await change(act.place, { state: "waiting" });
    return kept(client);
  }
  await remove(act);
  if (outcome.kind !== "done") throw outcome.error;
  return outcome.answer as T;
}

function once<T>(wanted: Wanted): Promise<T> {
  const { path, body } = requestOf(wanted);
  return request<T>(wanted.method, path, body, newKey());
}

/** Behind what waits for the same record already, an act waits as well. */
async function drawUp(person: string, wanted: Wanted): Promise<Omit<Act, "place">> {
  const before = (await actsOf(person)).findLast(
    ({ resource, record, state }) =>
      record !== null && record === wanted.record && resource === wanted.resource && state !== "leaving",
  );
  const leaves = isOnline() && before === undefined;
  return {
    ...wanted,
    person,
    key: newKey(),
    madeAt: Date.now(),
    state: leaves ? "leaving" : "waiting",
    follows: before?.key ?? null,
    triedAt: leaves ? Date.now() : null,
    failures: 0,
    refusal: null,
  };
}

/** Under the act's own lock: whoever finds it written down and the lock free knows that this tab is gone. */
async function sendNow(act: Act): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await alone(lockOf(act.key), async () => {
    outcome = await send(act);
  });
  return outcome ?? send(act);
}

async function kept(client: QueryClient): Promise<null> {
  // A browser that is short of room must not throw away what nobody else has.
  await navigator.storage?.persist?.();
  await tell(client, {});
  return null;
}
