import { useQuery } from "@tanstack/react-query";

import { Notice } from "@/components/ui/notice";
import { figuresQuery } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import { Loaded } from "@/platform/screen";

import type { ViewProps } from "../list/view-switch";
import { Choices } from "./choices";
import { PivotTable } from "./pivot-table";
import { settingsIn } from "./settings";

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
            <PivotTable description={description} figures={figures} search={search} />
          </div>
        )}
      </Loaded>
    </div>
  );
}
