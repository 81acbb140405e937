import { Link } from "@tanstack/react-router";

import { Button, buttonLook } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { addressOf, LIST } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import type { Import, Run } from "./runs";

type EndedProps = { run: Run; work: Import; description: Description };

/** It is in; and for some days, it can be taken out again as one piece. */
export function Ended({ run, work, description }: EndedProps) {
  const t = useT("platform");
  const undone = work.undo.data;
  if (run.state !== "done") return null;

  return (
    <Panel title={`4. ${t("Done")}`}>
      <p role="status" className="mb-3 text-sm">
        {undone
          ? t(
              "Taken back: {{deleted}} deleted, {{restored}} as they were, {{kept}} kept because they changed since.",
              {
                deleted: undone.deleted,
                restored: undone.restored,
                kept: undone.conflicts.length,
              },
            )
          : t("The file is in. For seven days, it can be taken back as a whole.")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Link to={LIST} params={addressOf(description.key)} className={buttonLook("primary")}>
          {t("To the list")}
        </Link>
        {!undone && (
          <Button blocked={work.undo.isPending} onClick={() => work.undo.mutate()}>
            {t("Take the import back")}
          </Button>
        )}
      </div>
    </Panel>
  );
}
