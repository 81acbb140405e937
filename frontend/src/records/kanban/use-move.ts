import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";

import { ApiError, request } from "@/platform/api";
import { type Action, type Description, type Field, pathOf } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import { newKey, type Wanted } from "@/platform/outbox/act";
import { useSubmit } from "@/platform/outbox/submit";
import {
  type BulkResult,
  forgetRecords,
  type Page,
  type Question,
  type Row,
  recordsQuery,
} from "@/platform/resources";

import { titleOf } from "../title";
import { valueIn } from "./columns";

export type Move = { row: Row; to: string; action?: Action; values?: Record<string, unknown> };
type Pages = InfiniteData<Page<Row>, string>;

/**
 * Takes a card to another column: at once for the eye, and back again if the server refuses. Written down before it is
 * sent, as every act on one record, it is done once; the answer is none where it is kept until the network is back.
 */
export function useMove(description: Description, field: Field, questionOf: (value: string) => Question) {
  const client = useQueryClient();
  const submit = useSubmit();
  const { key } = description;
  return useMutation({
    mutationFn: async (move: Move): Promise<unknown> => {
      const path = await pathOf(client, key);
      if (move.action?.bulk) return takeBulk(path, move.row, move.action, move.values);
      const what = { resource: key, record: move.row.id, title: titleOf(move.row, description) };
      return submit({ ...what, ...(await wayOf(key, path, field, move)) });
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
    // What is kept on this device has changed nothing yet.
    onSettled: (done) => (done === null ? undefined : forgetRecords(client, key)),
  });
}

type Way = Pick<Wanted, "method" | "path" | "values" | "version" | "deed" | "form">;

async function wayOf(key: string, path: string, field: Field, move: Move): Promise<Way> {
  const { row, to, action, values = {} } = move;
  if (!action) {
    const changed = { [field.name]: to };
    return { ...at(`${path}${row.id}/`, row), method: "PATCH", values: changed, form: changed };
  }
  const own = screensOf(key).steps;
  const address = own && (await own()).default.address(row, action);
  const way = { ...at(address ?? `${path}${row.id}/actions/${action.name}/`, row), values };
  return { ...way, method: "POST", deed: action.label, version: action.versioned ? row.version : undefined };
}

function at(path: string, { version }: Row) {
  return { path, version, deed: "" };
}

async function takeBulk(
  path: string,
  row: Row,
  { name }: Action,
  values: Record<string, unknown> = {},
): Promise<Row> {
  const body = { ...values, ids: [row.id] };
  const { results } = await request<{ results: BulkResult[] }>(
    "POST",
    `${path}actions/${name}/`,
    body,
    newKey(),
  );
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
