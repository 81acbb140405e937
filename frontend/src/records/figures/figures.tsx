import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Loaded, Loading } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

import { readFilter, written } from "../filters";
import type { ViewProps } from "../view-props";
import { Choices, ShapeChoice } from "./choices";
import { PinButton } from "./pin";
import { PivotTable } from "./pivot-table";
import { type Settings, settingsIn } from "./settings";
import { shapeIn } from "./shapes";
import { useWords } from "./words";

const Chart = lazy(() => import("./chart"));

/** The records of a list as figures: the question is the list's, and every figure leads back to it. */
export default function FiguresView({ description, search, onAsk }: ViewProps) {
  const t = useT("platform");
  const settings = settingsIn(search, description);
  const { q, filter } = search;
  const query = useQuery(figuresQuery(description.key, { ...settings, q, filter }));
  const shape = query.data && shapeIn(search.forme, query.data);
  const words = useWords(description);
  const label = ({ measure, groups }: Settings) =>
    t("{{measure}} by {{groups}}", {
      measure: words.measure(measure),
      groups: groups.map(words.group).join(" · "),
    });

  return (
    <div className="min-h-0 flex-1 overflow-auto border-t border-border" aria-busy={query.isPlaceholderData}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <Choices description={description} settings={settings} onAsk={onAsk} />
        {query.data && shape && (
          <>
            <ShapeChoice figures={query.data} shape={search.forme} onAsk={onAsk} />
            <PinButton tile={{ ...asTile(description, search, settings), label: label(settings), shape }} />
          </>
        )}
      </div>
      <Loaded query={query}>
        {(figures) => (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 pb-6">
            {figures.cut && (
              <Notice tone="notice">
                {t("There are more groups than can be shown: the largest are here.")}
              </Notice>
            )}
            {shape && shape !== "tableau" && figures.cells.length > 0 && (
              <Suspense fallback={<Loading />}>
                <Chart description={description} figures={figures} shape={shape} search={search} />
              </Suspense>
            )}
            <PivotTable description={description} figures={figures} search={search} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** The figures as one's first page would ask for them. */
function asTile({ key }: Description, { q = "", filter }: ListSearch, { groups, measure }: Settings) {
  return { resource: key, groups, measure, q, filter: JSON.parse(written(readFilter(filter)) ?? "null") };
}
