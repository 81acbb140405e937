import type { Query, QueryCache, QueryFunction, QueryFunctionContext, QueryKey } from "@tanstack/react-query";

import { ApiError } from "../api";
import { database, type Read } from "../database";
import { nextTask } from "../idle";
import { isOnline } from "./network";

/** What is worth reading without a network: records, and what is needed to draw them. */
const KEPT = ["records", "metadata"];
/** How much is kept: the latest so many, none longer than a week, none larger than a very long list. */
const AT_MOST = 300;
const KEPT_FOR = 7 * 24 * 60 * 60_000;
const LONGEST = 1_000_000;
/** Old reads are looked for once in so many writes. */
const TIDY_EVERY = 25;

const recalled = new WeakSet<object>();
let written = 0;

/**
 * Keeps on the device whatever is read from now on, for the person whom `reader` names at that moment: not in the breath
 * that draws it, and unless they have left meanwhile.
 */
export function keepReads(cache: QueryCache, reader: () => string | null): void {
  cache.subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    const { queryKey, queryHash, state } = event.query;
    const person = reader();
    if (!person || !isKept(queryKey) || isRecalled(state.data)) return;
    const read = { person, hash: queryHash, at: state.dataUpdatedAt, data: state.data };
    void nextTask().then(() => (reader() === person ? keep(read) : undefined));
  });
}

/** Reads from the server; where it is away, what this person has read before, with the time of then. */
export function recalling(reader: () => string | null) {
  return async <T>(
    read: QueryFunction<T>,
    context: QueryFunctionContext<QueryKey>,
    query: Query,
  ): Promise<T> => {
    const person = reader();
    const mayRecall = person !== null && isKept(query.queryKey) && query.state.data === undefined;
    if (mayRecall && !isOnline()) return (await recall<T>(person, query)) ?? read(context as never);
    try {
      return await read(context as never);
    } catch (error) {
      const found = mayRecall && isAway(error) ? await recall<T>(person, query) : undefined;
      if (found === undefined) throw error;
      return found;
    }
  };
}

/** Removes what was read, but for one person's. */
export async function forgetReads(except: string | null): Promise<void> {
  const db = await database().catch(() => null);
  const keys = (await db?.getAllKeys("reads")) ?? [];
  await Promise.all(keys.filter(([person]) => person !== except).map((key) => db?.delete("reads", key)));
}

function isKept([kind]: QueryKey): boolean {
  return KEPT.includes(String(kind));
}

function isAway(error: unknown): boolean {
  return error instanceof ApiError && error.isAway;
}

/** What came from the device is no news of now. */
function isRecalled(data: unknown): boolean {
  return typeof data === "object" && data !== null && recalled.has(data);
}

async function recall<T>(person: string, query: Query): Promise<T | undefined> {
  const db = await database().catch(() => null);
  const found = await db?.get("reads", [person, query.queryHash]);
  if (!found || Date.now() - found.at > KEPT_FOR) return undefined;
  if (typeof found.data === "object" && found.data !== null) recalled.add(found.data);
  // Once the query has taken it for fresh.
  setTimeout(() => query.setState({ dataUpdatedAt: found.at }));
  return found.data as T;
}

async function keep(read: Read): Promise<void> {
  const db = await database().catch(() => null);
  if (!db || JSON.stringify(read.data).length > LONGEST) return;
  await db.put("reads", read);
  written += 1;
  if (written % TIDY_EVERY === 0) await tidy();
}

async function tidy(): Promise<void> {
  const writing = (await database()).transaction("reads", "readwrite");
  let left = AT_MOST;
  for (let cursor = await writing.store.index("at").openCursor(null, "prev"); cursor; ) {
    left -= 1;
    if (left < 0 || Date.now() - cursor.value.at > KEPT_FOR) await cursor.delete();
    cursor = await cursor.continue();
  }
  await writing.done;
}
