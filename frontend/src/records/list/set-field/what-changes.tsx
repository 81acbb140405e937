import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { Present } from "./present";

type WhatChangesProps = {
  ticked: number;
  /** None until all of them were read. */
  present: Present[] | undefined;
  read: number;
  changes: number;
  /** Whether nothing is what they are given. */
  empties: boolean;
};

/** How many of those that are ticked would be others, before anybody says yes. */
export function WhatChanges({ ticked, present, read, changes, empties }: WhatChangesProps) {
  const t = useT("many");
  const format = useFormat();
  const many = (count: number) => ({ count, shown: format.number(count) });
  const gone = ticked - (present?.length ?? ticked);
  return (
    <div role="status" className="grid gap-1 text-sm">
      {!present && (
        <progress
          max={ticked}
          value={read}
          aria-label={t("What they hold is being read")}
          className="w-full"
        />
      )}
      {present && changes === 0 && <p>{t("Nothing changes: all of them hold this.")}</p>}
      {present && changes > 0 && (
        <p>
          {t("{{count}} of {{total}} records change.", { ...many(changes), total: format.number(ticked) })}
        </p>
      )}
      {changes > 0 && empties && <p>{t("The field is emptied.")}</p>}
      {gone > 0 && <p>{t("{{count}} of those that are ticked are no longer there.", many(gone))}</p>}
    </div>
  );
}
