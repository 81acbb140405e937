import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";

import { ApiError, request } from "@/platform/api";
import { type Action, type Description, type Field, pathOf } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import {
  type BulkResult,
  forgetRecords,
  type Page,
  type Question,
  type Row,
  recordsQuery,
} from "@/platform/resources";

import { valueIn } from "./columns";

export type Move = { row: Row; to: string; action?: Action; values?: Record<string, unknown> };
type Pages = InfiniteData<Page<Row>, string>;

/** Takes a card to another column: at once for the eye, and back again if the server refuses. */
export function useMove(description: Description, field: Field, questionOf: (value: string) => Question) {
  const client = useQueryClient();
  const { key } = description;
  return useMutation({
    mutationFn: async (move: Move) => {
      const path = await pathOf(client, key);
      if (!move.action) return change(path, field, move);
      const own = screensOf(key).steps;
      if (own) return (await own()).default.take(move.row, move.action, move.values ?? {});
      return takeStep(path, move, move.action);
    },
    onMutate: async ({ row, to }) => {
      const [from, into] = [questionOf(valueIn(row, field)), questionOf(to)].map(
        (question) => recordsQuery(key, question).queryKey,
      );
      if (!from || !into) return undefined;
      // An answer that is on its way would put the card back.
      await Promise.all([from, into].map((queryKey) => client.cancelQueries({ queryKey })));
      return pretend(client, row.id, from, into, { ...row, [field.name]: to });
    },
    onError: (_error, _move, undo) => undo?.(),
    onSettled: () => forgetRecords(client, key),
  });
}

function change(path: string, field: Field, { row, to }: Move): Promise<Row> {
  return request<Row>("PATCH", `${path}${row.id}/`, { [field.name]: to, version: row.version });
}

async function takeStep(
  path: string,
  { row, values = {} }: Move,
  { name, bulk, versioned }: Action,
): Promise<Row> {
  if (!bulk) {
    const body = versioned ? { ...values, version: row.version } : values;
    return request<Row>("POST", `${path}${row.id}/actions/${name}/`, body);
  }
  const { results } = await request<{ results: BulkResult[] }>("POST", `${path}actions/${name}/`, {
    ...values,
    ids: [row.id],
  });
  const error = results[0]?.error;
  if (error) throw new ApiError(422, error.code, error.message);
  return row;
}

/** Shows the card in its new column, and gives back how to show it in the old one. */
function pretend(
  client: QueryClient,
  id: string,
  from: readonly unknown[],
  into: readonly unknown[],
  row: Row,
): () => void {
  const before = [from, into].map((queryKey) => [queryKey, client.getQueryData<Pages>(queryKey)] as const);
  client.setQueryData<Pages>(
    from,
    (pages) => pages && eachPage(pages, (rows) => rows.filter((each) => each.id !== id)),
  );
  client.setQueryData<Pages>(into, (pages = { pages: [{ results: [], next: null }], pageParams: [""] }) =>
    eachPage(pages, (rows, page) => (page === 0 ? [row, ...rows] : rows)),
  );
  return () => {
    for (const [queryKey, pages] of before) client.setQueryData(queryKey, pages);
  };
}

function eachPage(data: Pages, change: (rows: Row[], page: number) => Row[]): Pages {
  return {
    ...data,
    pages: data.pages.map((page, number) => ({ ...page, results: change(page.results, number) })),
  };
}
