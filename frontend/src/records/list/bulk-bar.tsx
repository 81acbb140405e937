import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2, X } from "lucide-react";
import { Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Action, Description } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import type { Row } from "@/platform/resources";

import { allIds } from "./all-ids";
import { BulkAction } from "./bulk-action";
import { useBulkDelete } from "./bulk-delete";
import type { Selection } from "./selection";

type BulkBarProps = {
  description: Description;
  /** Those at hand. */
  rows: Row[];
  /** Those that are ticked, as far as they were seen. */
  ticked: Row[];
  selection: Selection;
  search: ListSearch;
  /** Whether the list has been read to its end. */
  loadedAll: boolean;
};

/** How much is ticked, in words that leave no doubt, and what can be done with it. */
export default function BulkBar(props: BulkBarProps) {
  const { description, ticked, selection } = props;
  const t = useT("platform");
  const [running, setRunning] = useState<Action | null>(null);
  const bulkDelete = useBulkDelete(description, selection.replace);
  const { selection: Own } = screensOf(description.key);
  const ids = [...selection.ids];

  return (
    <section
      aria-label={t("What is ticked")}
      className="mx-4 mb-2 grid gap-2 rounded-lg border border-primary/40 bg-selected px-3 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-2">
        <HowMany {...props} />
        {description.actions.map((action) => (
          <Button key={action.name} onClick={() => setRunning(action)}>
            {action.label}
          </Button>
        ))}
        {description.verbs.includes("delete") && ticked.length === ids.length && (
          <Button variant="danger" blocked={bulkDelete.isPending} onClick={() => bulkDelete.mutate(ticked)}>
            <Trash2 aria-hidden="true" className="size-4" />
            {t("Delete")}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={selection.clear}
          className="ms-auto px-2"
          aria-label={t("Untick everything")}
        >
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <ErrorNotice error={bulkDelete.error} />
      {Own && (
        <Suspense>
          <Own ids={ids} records={ticked} onDone={selection.replace} />
        </Suspense>
      )}
      {running && (
        <BulkAction
          description={description}
          action={running}
          ids={ids}
          rows={ticked}
          onDone={selection.replace}
          onClose={() => setRunning(null)}
        />
      )}
    </section>
  );
}

function HowMany({ selection, rows, description, search, loadedAll }: BulkBarProps) {
  const t = useT("platform");
  const format = useFormat();
  const client = useQueryClient();
  const everything = useMutation({
    mutationFn: () => allIds(client, description.key, search),
    onSuccess: selection.replace,
  });
  const count = selection.ids.size;
  const page = count === rows.length && !loadedAll;

  return (
    <>
      <p role="status" className="font-medium">
        {page
          ? t("The {{count}} records shown are ticked", { count, shown: format.number(count) })
          : t("{{count}} records ticked", { count, shown: format.number(count) })}
      </p>
      {page && (
        <Button
          variant="quiet"
          className="px-2 text-primary underline underline-offset-2"
          blocked={everything.isPending}
          onClick={() => everything.mutate()}
        >
          {t("Tick all results of this list")}
        </Button>
      )}
      <ErrorNotice error={everything.error} />
    </>
  );
}
