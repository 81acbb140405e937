import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import { type Description, type Field, pathOf } from "@/platform/metadata";
import { useSubmit } from "@/platform/outbox/submit";
import { useOverlaid } from "@/platform/outbox/use-overlaid";
import { forgetRecords, type Row, recordsQuery, rowsOf } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { titleOf } from "../title";
import { toSent } from "../values";
import type { Dates } from "./dates";
import type { Day } from "./days";
import { eventOf, fieldsOf, filterOf } from "./events";

/** More would fill no screen; whoever has more asks a narrower question. */
const MOST = 500;

/** `values` as they are shown. */
export type Move = { row: Row; values: Record<string, unknown> };

/** The records of these days, page after page, and how to give one other days, or to somebody else. */
export function useEvents(
  description: Description,
  dates: Dates,
  lane: Field | undefined,
  days: Day[],
  { q, filter }: ListSearch,
) {
  const t = useT("platform");
  const { timezone } = useSession().tenant;
  const client = useQueryClient();
  const submit = useSubmit();
  const question = {
    q,
    sort: dates.start.name,
    fields: fieldsOf(description, dates, lane),
    filter: filterOf(dates, filter, days, timezone),
  };
  const query = useInfiniteQuery(recordsQuery(description.key, question));
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const read = useMemo(() => rowsOf(data), [data]);
  const rows = useOverlaid(description.key, read);
  const isFull = hasNextPage && read.length >= MOST;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFull) void fetchNextPage();
  }, [hasNextPage, isFetching, isFull, fetchNextPage]);

  // Shown in its new place at once, until the server has said what became of it.
  const [moving, setMoving] = useState<Move | null>(null);
  const move = useMutation({
    mutationFn: async ({ row, values }: Move) => {
      const path = await pathOf(client, description.key);
      const sent = Object.entries(values).map(([name, value]) => [name, toSent({ kind: "relation" }, value)]);
      return submit<Row>({
        resource: description.key,
        record: row.id,
        method: "PATCH",
        path: `${path}${row.id}/`,
        values: Object.fromEntries(sent),
        version: row.version,
        title: titleOf(row, description),
        deed: "",
        form: values,
      });
    },
    onMutate: setMoving,
    onSuccess: (saved, { row, values }) => {
      if (!saved) return;
      const former = Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? null]));
      say({
        text: t("“{{title}}” was moved.", { title: titleOf(row, description) }),
        about: `moved/${row.id}`,
        undo: {
          label: t("Undo"),
          run: () => move.mutate({ row: { ...row, ...values, ...saved }, values: former }),
        },
      });
    },
    onSettled: async (saved) => {
      // What is kept on this device has changed nothing yet, and shows from there.
      if (saved !== null) await forgetRecords(client, description.key);
      setMoving(null);
    },
  });
  const events = rows
    .map((row) => (row.id === moving?.row.id ? { ...row, ...moving.values } : row))
    .map((row) => eventOf(row, dates, timezone))
    .filter((event) => event !== undefined)
    // Those of the days before, until the answer for these is there.
    .filter(({ from, to }) => from <= (days.at(-1) ?? "") && to >= (days[0] ?? ""));
  return { events, isFull, query, move };
}
