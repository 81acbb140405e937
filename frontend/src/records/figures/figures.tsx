import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import { Select } from "@/components/ui/input";
import { Loading } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { type Figures, figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import { Loaded } from "@/platform/screen";

import type { ViewProps } from "../list/view-switch";
import { Choices, Labelled } from "./choices";
import { PivotTable } from "./pivot-table";
import { settingsIn } from "./settings";
import { shapeIn, shapesOf } from "./shapes";

const Chart = lazy(() => import("./chart"));

const SHAPE_WORDS = {
  tableau: "Table",
  barres: "Bars",
  empilees: "Stacked bars",
  courbe: "Line",
  camembert: "Pie",
} as const;

/** The records of a list as figures: the question is the list's, and every figure leads back to it. */
export default function FiguresView({ description, search, onAsk }: ViewProps) {
  const t = useT("platform");
  const settings = settingsIn(search, description);
  const { q, filter } = search;
  const query = useQuery(figuresQuery(description.key, { ...settings, q, filter }));

  return (
    <div className="min-h-0 flex-1 overflow-auto border-t border-border" aria-busy={query.isPlaceholderData}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
        <Choices description={description} settings={settings} onAsk={onAsk} />
      </div>
      <Loaded query={query}>
        {(figures) => (
          <div className="grid gap-3 px-4 pb-6">
            {figures.cut && (
              <Notice tone="notice">
                {t("There are more groups than can be shown: the largest are here.")}
              </Notice>
            )}
            <Drawing description={description} figures={figures} search={search} onAsk={onAsk} />
            <PivotTable description={description} figures={figures} search={search} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

type DrawingProps = Omit<ViewProps, "limits"> & { figures: Figures };

/** A chart in the shape that one chose, of those that say something true. */
function Drawing({ description, figures, search, onAsk }: DrawingProps) {
  const t = useT("platform");
  const shape = shapeIn(search.forme, figures);
  return (
    <div className="grid gap-3">
      <div className="flex">
        <Labelled label={t("Shown as")}>
          {(id) => (
            <Select id={id} value={shape} onChange={({ target }) => onAsk({ forme: target.value })}>
              {shapesOf(figures).map((each) => (
                <option key={each} value={each}>
                  {t(SHAPE_WORDS[each])}
                </option>
              ))}
            </Select>
          )}
        </Labelled>
      </div>
      {shape !== "tableau" && figures.cells.length > 0 && (
        <Suspense fallback={<Loading />}>
          <Chart description={description} figures={figures} shape={shape} search={search} />
        </Suspense>
      )}
    </div>
  );
}
