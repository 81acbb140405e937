import type { QueryClient } from "@tanstack/react-query";

import { noteOwnChange } from "./own-changes";

/** Where what was read of records is remembered, so that it can be forgotten together. */
const recordsKey = (key: string) => ["records", key];
export const listsKey = (key: string) => [...recordsKey(key), "list"];
export const oneKey = (key: string, id: string) => [...recordsKey(key), "one", id];
export const historyKey = (key: string, id: string) => [...oneKey(key, id), "history"];
export const relatedKey = (key: string, id: string) => [...oneKey(key, id), "related"];

/** Where a hand-written screen keeps what it reads of a resource: it is forgotten with the rest. */
export function ownKey(key: string, ...parts: string[]): string[] {
  return [...recordsKey(key), "own", ...parts];
}

export function forgetLists(client: QueryClient, key: string): Promise<void> {
  return client.invalidateQueries({ queryKey: listsKey(key) });
}

/** Everything that was read of a resource may be different now. */
export function forgetRecords(client: QueryClient, key: string): Promise<void> {
  return client.invalidateQueries({ queryKey: recordsKey(key) });
}

type Answered = { id: string };

/** Shows a record as the server has just answered it. */
export async function keepRecord(client: QueryClient, key: string, record: Answered | null): Promise<void> {
  if (record === null) return;
  await keepOne(client, key, record);
  await client.invalidateQueries({ queryKey: listsKey(key) });
}

/**
 * The same for a record that is changed in a list: its row stays where it is under somebody's hands, though it may
 * belong elsewhere now. Whoever comes back to the list reads it again.
 */
export async function keepInPlace(client: QueryClient, key: string, record: Answered): Promise<void> {
  client.setQueriesData({ queryKey: listsKey(key) }, (read: unknown) => withRow(read, record));
  await client.invalidateQueries({ queryKey: listsKey(key), refetchType: "none" });
  await keepOne(client, key, record);
}

async function keepOne(client: QueryClient, key: string, record: Answered): Promise<void> {
  noteOwnChange(key, record.id);
  client.setQueryData(oneKey(key, record.id), record);
  await client.invalidateQueries({ queryKey: historyKey(key, record.id) });
  await client.invalidateQueries({ queryKey: [...oneKey(key, record.id), "offers"] });
}

type Pages = { pages: { results: Answered[] }[] };

/** A list that was read page by page, with what it shows of the record as it is now. */
function withRow(read: unknown, record: Answered): unknown {
  if (typeof read !== "object" || read === null || !("pages" in read)) return read;
  const list = read as Pages;
  return {
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      results: page.results.map((row) => refreshed(row, record)),
    })),
  };
}

/** The fields that the row has, no others. */
function refreshed(row: Answered, record: Answered): Answered {
  if (row.id !== record.id) return row;
  return Object.assign({}, row, Object.fromEntries(Object.entries(record).filter(([name]) => name in row)));
}
