import { Download, PencilLine, X } from "lucide-react";
import { Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Action, Description } from "@/platform/metadata";
import { ownSelection } from "@/platform/modules";
import type { Row } from "@/platform/resources";
import type { Columns } from "../columns";
import { settable } from "../settable";
import { BulkAction } from "./bulk-action";
import { DeleteTicked } from "./delete-ticked";
import { ExportDialog } from "./exporting";
import type { Selection } from "./selection";
import { SetField } from "./set-field/lazily";
import { TickAll } from "./tick-all";

type BulkBarProps = {
  description: Description;
  columns: Columns;
  /** Those at hand. */
  rows: Row[];
  /** Those that are ticked, as far as they were seen. */
  ticked: Row[];
  selection: Selection;
  search: ListSearch;
  /** How many the list has; null while nobody has counted them. */
  total: number | null;
};

/** How much is ticked, in words that leave no doubt, and what can be done with it. */
export default function BulkBar(props: BulkBarProps) {
  const { description, columns, ticked, selection, search } = props;
  const t = useT("platform");
  const [running, setRunning] = useState<Action | null>(null);
  const [setting, setSetting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const Own = ownSelection(description);
  const ids = [...selection.ids];
  const them = { description, ids, rows: ticked, onDone: selection.replace };

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
        {settable(description).length > 0 && (
          <Button onClick={() => setSetting(true)}>
            <PencilLine aria-hidden="true" className="size-4" />
            {t("Set a field…")}
          </Button>
        )}
        {description.verbs.includes("export") && (
          <Button onClick={() => setExporting(true)}>
            <Download aria-hidden="true" className="size-4" />
            {t("Export…")}
          </Button>
        )}
        {description.verbs.includes("delete") && (
          <DeleteTicked
            description={description}
            count={ids.length}
            ticked={ticked}
            onDone={selection.replace}
          />
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
      {Own && (
        <Suspense>
          <Own ids={ids} records={ticked} onDone={selection.replace} />
        </Suspense>
      )}
      {running && <BulkAction {...them} action={running} onClose={() => setRunning(null)} />}
      {setting && (
        <Suspense>
          <SetField {...them} onClose={() => setSetting(false)} />
        </Suspense>
      )}
      {exporting && (
        <Suspense>
          <ExportDialog
            description={description}
            columns={columns}
            search={search}
            ids={ids}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

function HowMany({ selection, rows, description, search, total }: BulkBarProps) {
  const t = useT("platform");
  const format = useFormat();
  const count = selection.ids.size;
  const isMore = total === null || count < total;

  return (
    <>
      <p role="status" className="font-medium">
        {isMore && count === rows.length
          ? t("The {{count}} records shown are ticked", { count, shown: format.number(count) })
          : t("{{count}} records ticked", { count, shown: format.number(count) })}
      </p>
      {isMore && <TickAll resource={description.key} search={search} selection={selection} total={total} />}
    </>
  );
}
