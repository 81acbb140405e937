import type { QueryClient } from "@tanstack/react-query";

/** Where what was read of records is remembered, so that it can be forgotten together. */
const recordsKey = (key: string) => ["records", key];
export const listsKey = (key: string) => [...recordsKey(key), "list"];
export const oneKey = (key: string, id: string) => [...recordsKey(key), "one", id];
export const historyKey = (key: string, id: string) => [...oneKey(key, id), "history"];

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

/** Shows a record as the server has just answered it. */
export async function keepRecord(
  client: QueryClient,
  key: string,
  record: { id: string } | null,
): Promise<void> {
  if (record === null) return;
  client.setQueryData(oneKey(key, record.id), record);
  await client.invalidateQueries({ queryKey: listsKey(key) });
  await client.invalidateQueries({ queryKey: historyKey(key, record.id) });
  await client.invalidateQueries({ queryKey: [...oneKey(key, record.id), "offers"] });
}
