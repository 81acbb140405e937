import type { QueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import type { ListSearch } from "@/platform/last-search";
import { pathOf } from "@/platform/metadata";
import type { Page } from "@/platform/resources";

const PER_PAGE = "500";
/** What one browser works through in an acceptable time, 500 records after the other. */
export const MOST_TICKED = 20_000;

type Collecting = { signal: AbortSignal; onProgress: (count: number) => void };

/** Every record that the list would come to, had one scrolled to its end; nothing where that was given up. */
export async function allIds(
  client: QueryClient,
  key: string,
  { q, filter }: ListSearch,
  { signal, onProgress }: Collecting,
): Promise<string[] | null> {
  const path = await pathOf(client, key);
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null && ids.length < MOST_TICKED) {
    const asked = queryString({ q, filter, fields: "id", sort: "id", limit: PER_PAGE, cursor });
    const page: Page<{ id: string }> = await request("GET", path + asked);
    if (signal.aborted) return null;
    ids.push(...page.results.map(({ id }) => id));
    onProgress(ids.length);
    cursor = page.next;
  }
  return ids;
}
