import { Trash2 } from "lucide-react";
import { useId } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { useBulkDelete } from "./bulk-delete";

type DeleteTickedProps = {
  description: Description;
  count: number;
  ticked: Row[];
  onDone: (left: string[]) => void;
};

/** Deletes what is ticked; only what somebody had before their eyes, in the version that they saw. */
export function DeleteTicked({ description, count, ticked, onDone }: DeleteTickedProps) {
  const t = useT("platform");
  const format = useFormat();
  const why = useId();
  const bulkDelete = useBulkDelete(description, onDone);
  const unseen = count - ticked.length;
  return (
    <>
      <Button
        variant="danger"
        blocked={bulkDelete.isPending || unseen > 0}
        aria-describedby={unseen > 0 ? why : undefined}
        onClick={() => bulkDelete.mutate(ticked)}
      >
        <Trash2 aria-hidden="true" className="size-4" />
        {t("Delete")}
      </Button>
      {unseen > 0 && (
        <p id={why} className="text-muted-foreground">
          {t("Only what was shown here is deleted; of what is ticked, not shown: {{unseen}}", {
            unseen: format.number(unseen),
          })}
        </p>
      )}
      <ErrorNotice error={bulkDelete.error} />
    </>
  );
}
