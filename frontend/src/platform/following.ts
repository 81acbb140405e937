import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { subscribe } from "./live";
import { isOwnNews } from "./own-changes";
import { forgetRecords } from "./resources";

/** What the server announces of records of any kind; what was lost on the way is news of no kind in particular. */
const CHANGED = "records.changed";
type News = { resource?: string; ids?: string[] };

/** News that comes in this time is one: much of it is told in several ways. */
const TOGETHER = 250;

/** What a colleague changes appears without reloading the page. */
export function useFollowed(key: string): void {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribe(CHANGED, ({ resource, ids }: News) => {
        if (resource !== undefined && (resource !== key || isOwnNews(key, ids))) return;
        readAgain(client, key);
      }),
    [client, key],
  );
}

const waiting = new WeakMap<QueryClient, Set<string>>();

function readAgain(client: QueryClient, key: string): void {
  const keys = waiting.get(client) ?? new Set();
  waiting.set(client, keys);
  if (keys.has(key)) return;
  keys.add(key);
  setTimeout(() => {
    keys.delete(key);
    whenHandsAreFree(() => void forgetRecords(client, key));
  }, TOGETHER);
}

/** Rows do not move under somebody who is typing into one of them. */
function whenHandsAreFree(read: () => void): void {
  const typing = document.activeElement?.matches("[role=grid] :is(input, textarea, select)");
  if (typing) document.activeElement?.addEventListener("blur", () => whenHandsAreFree(read), { once: true });
  else read();
}
