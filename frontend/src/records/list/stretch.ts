import { infiniteQueryOptions, keepPreviousData, type QueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import { pathOf } from "@/platform/metadata";
import { listsKey, type Page, type Question, type Row } from "@/platform/resources";

/** Some rows that follow one another, and at which place of the list the first of them stood when it was read. */
type Part = Page<Row> & { previous?: string | null; cursor?: string; at: number };
type Beginning = { at: number; cursor?: string; before?: string; limit?: string };

/** So many parts are at hand; those far from where somebody reads are forgotten. */
const AT_HAND = 8;
/** What is read where somebody jumps to: as much before it as after. */
const AROUND = 100;

/** The rows of a list around where somebody reads: in both directions, each part begins where the last one ended. */
export function stretchQuery(key: string, question: Question) {
  return infiniteQueryOptions({
    queryKey: [...listsKey(key), "stretch", question],
    queryFn: async ({ client, pageParam }): Promise<Part> => {
      const { at, ...asked } = pageParam;
      const page = await read(client, key, { ...question, ...asked });
      if (!asked.before) return { ...page, at };
      // Where nothing is left before it, the list begins here.
      return { ...page, at: at - page.results.length, next: page.results.length ? page.next : "" };
    },
    initialPageParam: { at: 0 } as Beginning,
    getNextPageParam: ({ next, at, results }): Beginning | null =>
      next === null ? null : { cursor: next, at: at + results.length },
    getPreviousPageParam: ({ previous, at }): Beginning | null =>
      previous ? { before: previous, at } : null,
    maxPages: AT_HAND,
    placeholderData: keepPreviousData,
  });
}

/** Reads the rows around a place, and has them instead of what was at hand. */
export async function jump(
  client: QueryClient,
  key: string,
  question: Question,
  { row, total, isWanted }: { row: number; total: number; isWanted: () => boolean },
): Promise<void> {
  const { queryKey } = stretchQuery(key, question);
  const page = await readAround(client, key, question, row, total);
  if (!isWanted()) return;
  // What is on its way would be added to what was at hand before.
  await client.cancelQueries({ queryKey, exact: true });
  const again: Beginning = { at: page.at, cursor: page.cursor ?? "", limit: String(AROUND) };
  client.setQueryData(queryKey, { pages: [page], pageParams: [again] });
}

/** From whichever end is nearer: that costs the server less. */
async function readAround(
  client: QueryClient,
  key: string,
  question: Question,
  row: number,
  total: number,
): Promise<Part> {
  const at = Math.max(Math.min(row - AROUND / 2, total - AROUND), 0);
  const from = at > total / 2 ? at - total : at;
  const page = await read(client, key, { ...question, at: String(from), limit: String(AROUND) });
  if (page.results.length > 0 || from === 0) return { ...page, at };
  // The list is shorter by now.
  const end = await read(client, key, { ...question, at: String(-AROUND), limit: String(AROUND) });
  return { ...end, at };
}

async function read(client: QueryClient, key: string, asked: Record<string, string | undefined>) {
  return request<Omit<Part, "at">>("GET", (await pathOf(client, key)) + queryString(asked));
}
