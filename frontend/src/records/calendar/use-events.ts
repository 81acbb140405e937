import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { request } from "@/platform/api";
import type { ListSearch } from "@/platform/last-search";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, type Row, recordsQuery } from "@/platform/resources";
import { useSession } from "@/platform/session";
import type { Dates } from "./dates";
import type { Day } from "./days";
import { eventOf, fieldsOf, filterOf, shifted } from "./events";

/** More would fill no screen; whoever has more asks a narrower question. */
const MOST = 500;

type Move = { row: Row; by: number };

/** The records of these days, page after page, and how to give one other days. */
export function useEvents(description: Description, dates: Dates, days: Day[], { q, filter }: ListSearch) {
  const { timezone } = useSession().tenant;
  const client = useQueryClient();
  const question = {
    q,
    sort: dates.start.name,
    fields: fieldsOf(description, dates),
    filter: filterOf(dates, filter, days, timezone),
  };
  const query = useInfiniteQuery(recordsQuery(description.key, question));
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.results) ?? [], [data]);
  const isFull = hasNextPage && rows.length >= MOST;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFull) void fetchNextPage();
  }, [hasNextPage, isFetching, isFull, fetchNextPage]);

  // Shown in its new place at once, until the server has said what became of it.
  const [moving, setMoving] = useState<Move | null>(null);
  const move = useMutation({
    mutationFn: async ({ row, by }: Move) => {
      const path = await pathOf(client, description.key);
      const body = { ...shifted(row, dates, by, timezone), version: row.version };
      return request<Row>("PATCH", `${path}${row.id}/`, body);
    },
    onMutate: setMoving,
    onSettled: async () => {
      await forgetRecords(client, description.key);
      setMoving(null);
    },
  });
  const events = rows
    .map((row) => (row.id === moving?.row.id ? { ...row, ...shifted(row, dates, moving.by, timezone) } : row))
    .map((row) => eventOf(row, dates, timezone))
    .filter((event) => event !== undefined)
    // Those of the days before, until the answer for these is there.
    .filter(({ from, to }) => from <= (days.at(-1) ?? "") && to >= (days[0] ?? ""));
  return { events, isFull, query, move };
}
