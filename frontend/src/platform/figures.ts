import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { queryString, request } from "./api";
import { pathOf } from "./metadata";
import { listsKey, type Related } from "./resources";

/** A choice, the first day of a period, a record; null where the field is empty. */
export type Key = string | boolean | Related | null;
export type Value = number | string | null;

/** Figures of some records; `filter` asks the list for exactly these. */
export type Cell = { keys: Key[]; values: Value[]; filter: Record<string, unknown> | null };

export type Figures = {
  groups: string[];
  measures: string[];
  cells: Cell[];
  /** Of two groups, the totals of each. */
  rows: Cell[];
  columns: Cell[];
  overall: Cell;
  /** There were more cells than were told. */
  cut: boolean;
};

/** By what the records of a list are grouped (`etat`, `cree_le:month`) and what is told of each group. */
export type Wanted = {
  groups: string[];
  measure: string;
  q?: string | undefined;
  filter?: string | undefined;
};

/** Kept with the lists: whatever makes these stale makes figures stale too. */
export function figuresQuery(key: string, { groups, measure, q, filter }: Wanted) {
  const question = queryString({ group: groups.join(","), measure, q, filter });
  return queryOptions({
    queryKey: [...listsKey(key), "figures", question],
    queryFn: async ({ client }) => request<Figures>("GET", `${await pathOf(client, key)}figures/${question}`),
    placeholderData: keepPreviousData,
  });
}
