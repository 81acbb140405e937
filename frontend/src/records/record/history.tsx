import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { History as Clock } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { queryString, request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, historyKey, type Page, type Row } from "@/platform/resources";

type Entry = {
  id: string;
  at: string;
  by: { kind: string; name: string };
  action: string;
  words: string;
  note: string;
  changes: unknown[];
};

type HistoryProps = { description: Description; record: Row };

/** What happened to the record, in words, newest first; what was changed can be taken back. */
export function HistoryPanel({ description, record }: HistoryProps) {
  const t = useT("platform");
  const history = useInfiniteQuery({
    queryKey: historyKey(description.key, record.id),
    queryFn: async ({ client, pageParam }) =>
      request<Page<Entry>>(
        "GET",
        `${await pathOf(client, description.key)}${record.id}/history/${queryString({ cursor: pageParam })}`,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

  return (
    <Panel title={t("History")}>
      <Loaded query={history}>
        {({ pages }) => (
          <>
            <Entries
              entries={pages.flatMap((page) => page.results)}
              description={description}
              record={record}
            />
            {history.hasNextPage && (
              <Button
                variant="quiet"
                className="mt-2 text-primary"
                blocked={history.isFetchingNextPage}
                onClick={() => history.fetchNextPage()}
              >
                {t("Earlier")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Entries({ entries, description, record }: HistoryProps & { entries: Entry[] }) {
  const t = useT("platform");
  const format = useFormat();
  const undo = useUndo(description, record);
  if (entries.length === 0) return <p className="text-sm text-muted-foreground">{t("Nothing yet.")}</p>;

  return (
    <>
      <ErrorNotice error={undo.error} className="mb-2" />
      <ol className="grid gap-3 text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="grid gap-0.5 border-s-2 border-border ps-3">
            <p>
              <bdi className="font-medium">{entry.by.name || t("The platform")}</bdi> <bdi>{entry.words}</bdi>
            </p>
            {entry.note && (
              <p className="text-muted-foreground">
                <bdi>{entry.note}</bdi>
              </p>
            )}
            <p className="flex items-center gap-2 text-xs text-muted-foreground">
              <Clock aria-hidden="true" className="size-3.5" />
              <bdi>{format.dateTime(entry.at)}</bdi>
              {mayUndo(entry, description) && (
                <Button
                  variant="quiet"
                  className="min-h-7 px-2 py-0 text-xs text-primary"
                  blocked={undo.isPending}
                  aria-label={t("Undo: {{words}}", { words: entry.words })}
                  onClick={() => undo.mutate(entry.id)}
                >
                  {t("Undo")}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The server has the last word; what it always refuses is not offered. */
function mayUndo({ action, changes }: Entry, { verbs, actions }: Description): boolean {
  const isStep = actions.some(({ name }) => name === action);
  return verbs.includes("update") && changes.length > 0 && action !== "create" && !isStep;
}

function useUndo({ key }: Description, record: Row) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (entry: string) =>
      request("POST", `${await pathOf(client, key)}${record.id}/history/${entry}/undo/`, {
        version: record.version,
      }),
    onSuccess: () => forgetRecords(client, key),
  });
}
