import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo } from "react";

import { queryString, request } from "./api";
import type { DeclaredActions, DeclaredRecords } from "./client/records";
import { pathOf } from "./metadata";
import { newKey } from "./outbox/act";
import { useSubmit } from "./outbox/submit";
import { forgetRecords, keepRecord, listsKey, oneKey } from "./record-keys";

export { forgetLists, forgetRecords, historyKey, listsKey, ownKey } from "./record-keys";

export type Related = { id: string; label: string };
export type Row = { id: string; version?: number } & Record<string, unknown>;

/** What records hold, by key; packages of third parties add theirs with `declare module`. */
export interface Records extends DeclaredRecords {}
/** What the actions of a resource ask. */
export interface Actions extends DeclaredActions {}

/** A record as the server tells it; a role that does not see a field gets a record without it. */
export type RecordOf<Key extends string> = Key extends keyof Records ? Records[Key] & { id: string } : Row;
type ActionOf<Key extends string> = Key extends keyof Actions ? keyof Actions[Key] & string : string;
type Asked<Key extends string, Name> = Key extends keyof Actions
  ? Name extends keyof Actions[Key]
    ? Actions[Key][Name]
    : never
  : Values;

export type Page<T> = { results: T[]; next: string | null; count?: number };

/** What a list is asked for; `filter` is the API's own JSON, so that an address can hold it. */
export type Question = {
  q?: string | undefined;
  sort?: string | undefined;
  filter?: string | undefined;
  fields?: string | undefined;
};

export type BulkResult = {
  id: string;
  ok: boolean;
  /** It was to be deleted, and is kept out of use: others quote it. */
  archived?: boolean;
  error?: { code: string; message: string; champs?: Record<string, string[]> };
};

/** The records of a list, page after page: the next one begins after the last that was read. */
export function recordsQuery<T extends { id: string } = Row>(key: string, question: Question) {
  return infiniteQueryOptions({
    queryKey: [...listsKey(key), question],
    queryFn: async ({ client, pageParam }) => {
      const path = await pathOf(client, key);
      return request<Page<T>>("GET", path + queryString({ ...question, cursor: pageParam }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** The rows of all pages; a record that moved down between two of them was read twice and is there once. */
export function rowsOf<T extends { id: string }>(data: { pages: { results: T[] }[] } | undefined): T[] {
  const rows = data?.pages.flatMap(({ results }) => results) ?? [];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** How many there are: a second statement for the server, so it is asked for when somebody wants to know. */
export function countQuery(key: string, { q, filter }: Question) {
  return queryOptions({
    queryKey: [...listsKey(key), "count", q, filter],
    queryFn: async ({ client }) => {
      const path = await pathOf(client, key);
      const asked = queryString({ q, filter, fields: "id", limit: "1", count: "1" });
      return (await request<Page<Row>>("GET", path + asked)).count ?? 0;
    },
  });
}

export function recordQuery(key: string, id: string) {
  return queryOptions<Row>({
    queryKey: oneKey(key, id),
    queryFn: async ({ client }) => request<Row>("GET", `${await pathOf(client, key)}${id}/`),
  });
}

type Wanted = { filters?: Record<string, string | string[]>; sort?: string };

/** The records that a hand-written screen works on: one page of them, as many as a screen can show. */
export function useRecords<Key extends string>(key: Key, { filters = {}, sort }: Wanted = {}) {
  const asked = Object.entries(filters).map(([name, value]): [string, string] =>
    Array.isArray(value) ? [`${name}__in`, value.join(",")] : [name, value],
  );
  const question = queryString({ ...Object.fromEntries(asked), sort, limit: "500" });
  return useQuery({
    queryKey: [...listsKey(key), "all", question],
    queryFn: async ({ client }) =>
      (await request<Page<RecordOf<Key>>>("GET", (await pathOf(client, key)) + question)).results,
  });
}

/** Records whose label answers to what somebody types, for pickers. */
export function searchQuery(key: string, q: string) {
  return queryOptions({
    queryKey: [...listsKey(key), "search", q],
    queryFn: async ({ client }) => {
      const path = await pathOf(client, key);
      return (await request<Page<Row>>("GET", path + queryString({ q, limit: "20" }))).results;
    },
  });
}

type Values = Record<string, unknown>;

/** What a screen has done to a record; none, where it is kept on this device until the network is back. */
export type Done = Row | null;
type Named = { title?: string | undefined };
type Creation = Named & { values: Values; form?: Values };

export function useCreate(key: string) {
  const client = useQueryClient();
  const submit = useSubmit();
  return useMutation({
    mutationFn: async ({ values, form, title = "" }: Creation): Promise<Done> => {
      const path = await pathOf(client, key);
      const what = { resource: key, record: null, title, deed: "" };
      return submit<Row>({ ...what, method: "POST", path, values, version: undefined, form });
    },
    onSuccess: (record) => keepRecord(client, key, record),
  });
}

/**
 * Has the record made now or not at all: one that waits on this device could not be pointed to yet. The same values
 * sent again, because an answer was lost, make no second record.
 */
export function useCreateNow(key: string, values: Values) {
  const client = useQueryClient();
  const text = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values are another wish.
  const wish = useMemo(newKey, [text]);
  return useMutation({
    mutationFn: async () => request<Row>("POST", await pathOf(client, key), values, wish),
    onSuccess: (record) => keepRecord(client, key, record),
  });
}

type Change = Creation & { version: number };

/** Changes a record from the version that the screen shows; the server refuses if somebody was faster. */
export function useUpdate(key: string, id: string) {
  const client = useQueryClient();
  const submit = useSubmit();
  return useMutation({
    mutationFn: async ({ version, values, form, title = "" }: Change): Promise<Done> => {
      const path = `${await pathOf(client, key)}${id}/`;
      const what = { resource: key, record: id, title, deed: "" };
      return submit<Row>({ ...what, method: "PATCH", path, values, version, form });
    },
    onSuccess: (record) => keepRecord(client, key, record),
  });
}

/** True when others quote the record: it is then put away, not deleted. */
export function useDelete(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version }: { id: string; version: number }) => {
      const path = await pathOf(client, key);
      const answer = await request<{ archived: true } | undefined>(
        "DELETE",
        `${path}${id}/?version=${version}`,
      );
      return answer?.archived ?? false;
    },
    onSuccess: () => forgetRecords(client, key),
  });
}

type ActionOptions<Key extends string> = { optimistic?: Partial<RecordOf<Key>> };
type Run<Values> = Named & { id: string; values: Values; version?: number | undefined; label?: string };

/** Nothing needs to be said where nothing must be answered. */
type Answers<Values> =
  Record<never, never> extends Values
    ? [values?: Values, version?: number]
    : [values: Values, version?: number];

/** Runs an action on one record. `optimistic` is what lists show at once, and no more if the server refuses. */
export function useAction<Key extends string, Name extends ActionOf<Key>>(
  key: Key,
  name: Name,
  { optimistic }: ActionOptions<Key> = {},
) {
  const client = useQueryClient();
  const submit = useSubmit();
  const action = useMutation({
    mutationFn: async ({
      id,
      values,
      version,
      title = "",
      label = name,
    }: Run<Asked<Key, Name>>): Promise<Done> => {
      const path = `${await pathOf(client, key)}${id}/actions/${name}/`;
      const what = { resource: key, record: id, title, deed: label };
      return submit<Row>({ ...what, method: "POST", path, values: { ...values }, version });
    },
    onMutate: ({ id }) => (optimistic ? pretend(client, key, id, optimistic) : undefined),
    onError: (_error, _run, before) => before?.(),
    // What is kept on this device has changed nothing yet.
    onSettled: (done) => (done === null ? undefined : forgetRecords(client, key)),
  });
  const run = (id: string, ...[values, version]: Answers<Asked<Key, Name>>) =>
    action.mutate({ id, values: values ?? ({} as Asked<Key, Name>), version });
  return { ...action, run };
}

/** Shows the wished values in plain lists, and gives back how to show the former ones again. */
function pretend(client: QueryClient, key: string, id: string, wished: Values): () => void {
  const queryKey = [...listsKey(key), "all"];
  const before = client.getQueriesData<Row[]>({ queryKey });
  client.setQueriesData<Row[]>({ queryKey }, (rows) =>
    rows?.map((row) => (row.id === id ? { ...row, ...wished } : row)),
  );
  return () => {
    for (const [each, rows] of before) client.setQueryData(each, rows);
  };
}
