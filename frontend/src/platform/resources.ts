import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { queryString, request } from "./api";
import type { DeclaredActions, DeclaredRecords } from "./client/records";
import { pathOf } from "./metadata";

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

export type BulkResult = { id: string; ok: boolean; error?: { code: string; message: string } };

const recordsKey = (key: string) => ["records", key];
export const listsKey = (key: string) => [...recordsKey(key), "list"];
const oneKey = (key: string, id: string) => [...recordsKey(key), "one", id];
export const historyKey = (key: string, id: string) => [...oneKey(key, id), "history"];

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

type Values = Record<string, unknown>;

export function useCreate(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (values: Values) => request<Row>("POST", await pathOf(client, key), values),
    onSuccess: (record) => keep(client, key, record),
  });
}

/** Changes a record from the version that the screen shows; the server refuses if somebody was faster. */
export function useUpdate(key: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, values }: { version: number; values: Values }) =>
      request<Row>("PATCH", `${await pathOf(client, key)}${id}/`, { ...values, version }),
    onSuccess: (record) => keep(client, key, record),
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

export function useRestore(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      request<Row>("POST", `${await pathOf(client, key)}deleted/${id}/restore/`, {}),
    onSuccess: () => forgetRecords(client, key),
  });
}

type ActionOptions<Key extends string> = { optimistic?: Partial<RecordOf<Key>> };
type Run<Values> = { id: string; values: Values; version?: number | undefined };

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
  const action = useMutation({
    mutationFn: async ({ id, values, version }: Run<Asked<Key, Name>>) => {
      const body = version === undefined ? values : { ...values, version };
      return request<Row>("POST", `${await pathOf(client, key)}${id}/actions/${name}/`, body);
    },
    onMutate: ({ id }) => (optimistic ? pretend(client, key, id, optimistic) : undefined),
    onError: (_error, _run, before) => before?.(),
    onSettled: () => forgetRecords(client, key),
  });
  const run = (id: string, ...[values, version]: Answers<Asked<Key, Name>>) =>
    action.mutate({ id, values: values ?? ({} as Asked<Key, Name>), version });
  return { ...action, run };
}

async function keep(client: QueryClient, key: string, record: Row): Promise<void> {
  client.setQueryData(oneKey(key, record.id), record);
  await client.invalidateQueries({ queryKey: listsKey(key) });
  await client.invalidateQueries({ queryKey: historyKey(key, record.id) });
  await client.invalidateQueries({ queryKey: [...oneKey(key, record.id), "offers"] });
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
