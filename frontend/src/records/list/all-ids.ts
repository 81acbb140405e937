import type { QueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import type { ListSearch } from "@/platform/last-search";
import { pathOf } from "@/platform/metadata";
import type { Page } from "@/platform/resources";

const PER_PAGE = "500";

/** Every record that the list would come to, had one scrolled to its end. */
export async function allIds(client: QueryClient, key: string, { q, filter }: ListSearch): Promise<string[]> {
  const path = await pathOf(client, key);
  const ids: string[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const asked = queryString({ q, filter, fields: "id", sort: "id", limit: PER_PAGE, cursor });
    const page: Page<{ id: string }> = await request("GET", path + asked);
    ids.push(...page.results.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}
