import type { QueryClient } from "@tanstack/react-query";

import { lostTheServer } from "../offline/network";
import { keepRecord } from "../record-keys";
import { SESSION_KEY } from "../session";
import { type Act, queueOf, refusalOf } from "./act";
import { alone, lockOf } from "./locks";
import { tell } from "./news";
import { isRecord, type Outcome, send, versionIn } from "./send";
import { actsOf, change, remove } from "./store";

/** The server knows for two days what it has done under a key: an hour less is surely within. */
const KNOWN_FOR = 47 * 60 * 60_000;
const STALE = "version_perimee";
/** So many failures of the server are an answer as well. */
const PATIENCE = 10;

/** Sends what waits, in the order of each record, from one tab at a time. */
export async function drain(client: QueryClient, person: string): Promise<void> {
  await alone(`yz.outbox.${person}`, async () => {
    const passed = new Set<string>();
    for (let act = await next(person, passed); act; act = await next(person, passed)) {
      const goesOn = await attempt(client, act, passed);
      if (!goesOn) return;
    }
  });
}

/** The first act that nothing before it on its record holds back. */
async function next(person: string, passed: Set<string>): Promise<Act | undefined> {
  const held = new Set(passed);
  for (const act of await actsOf(person)) {
    const queue = queueOf(act);
    if (!held.has(queue) && (act.state === "waiting" || act.state === "leaving")) return act;
    held.add(queue);
  }
  return undefined;
}

/** Whether it makes sense to go on with others. */
async function attempt(client: QueryClient, act: Act, passed: Set<string>): Promise<boolean> {
  passed.add(queueOf(act));
  if (act.triedAt !== null && Date.now() - act.triedAt > KNOWN_FOR) {
    await change(act.place, { state: "doubtful" });
    await tell(client, {});
    return true;
  }
  let outcome: Outcome | undefined;
  await alone(lockOf(act.key), async () => {
    const there = await change(act.place, { triedAt: act.triedAt ?? Date.now() });
    outcome = there && (await send(there));
  });
  if (!outcome) return true; // another tab is sending it, or has just done so
  if (outcome.kind === "done") passed.delete(queueOf(act));
  return take(client, act, outcome);
}

async function take(client: QueryClient, act: Act, outcome: Outcome): Promise<boolean> {
  if (outcome.kind === "done") {
    if (act.form && isRecord(outcome.answer)) await keepRecord(client, act.resource, outcome.answer);
    await remove(act, versionIn(outcome.answer));
    await tell(client, { changed: act.resource });
    return true;
  }
  if (outcome.kind === "away") {
    await change(act.place, { state: "waiting" });
    lostTheServer();
    return false;
  }
  const refusal = refusalOf(outcome.error);
  if (refusal.status === 401 || refusal.status === 403)
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  await change(act.place, { ...verdict(act, outcome), refusal });
  // What was refused was not what the screen believed.
  await tell(client, { changed: act.resource });
  return refusal.status !== 401;
}

/** What was refused was rolled back: the server has surely not done it. */
function verdict(act: Act, { kind, error }: Extract<Outcome, { error: unknown }>): Partial<Act> {
  const failures = act.failures + Number(error.status >= 500);
  if (kind === "later" && failures < PATIENCE) return { state: "waiting", failures };
  return { state: error.code === STALE ? "conflict" : "refused", failures: 0, triedAt: null };
}
