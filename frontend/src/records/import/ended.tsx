import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { Button, buttonLook } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { addressOf, LIST } from "@/platform/addresses";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import { NothingIn } from "./nothing-in";
import type { Import, Run } from "./runs";
import { UndoDialog } from "./undo-dialog";

type EndedProps = { run: Run; work: Import; description: Description };

/** How it ended; what is in can be taken out again for some days, as one piece. */
export function Ended({ run, work, description }: EndedProps) {
  const t = useT("imports");
  const [undoing, setUndoing] = useState(false);
  if (!run.ended || run.state === "checked") return null;
  if (run.state !== "done" && run.state !== "undone") return <NothingIn run={run} work={work} />;

  return (
    <Panel title={`4. ${t("Done")}`}>
      <p role="status" className="mb-3 text-sm">
        <HowItStands run={run} work={work} />
      </p>
      <div className="flex flex-wrap gap-2">
        <Link to={LIST} params={addressOf(description.key)} className={buttonLook("primary")}>
          {t("To the list")}
        </Link>
        {run.undo_until && <Button onClick={() => setUndoing(true)}>{t("Take the import back")}</Button>}
      </div>
      {undoing && (
        <UndoDialog resource={description.key} run={run} undo={work.undo} onClose={() => setUndoing(false)} />
      )}
    </Panel>
  );
}

function HowItStands({ run, work }: { run: Run; work: Import }) {
  const t = useT("imports");
  const format = useFormat();
  // Another one may have been looked at before.
  const undone = work.undo.data?.of === run.id ? work.undo.data : null;
  if (run.undo_until)
    return t("The file is in. Until {{when}}, it can be taken back as a whole.", {
      when: format.dateTime(run.undo_until),
    });
  if (run.state === "done") return t("The file is in. It is too late to take it back as a whole.");
  if (!undone) return t("This import was taken back.");
  return t(
    "Taken back: {{deleted}} deleted, {{restored}} as they were, {{kept}} kept because they changed since.",
    { deleted: undone.deleted, restored: undone.restored, kept: undone.conflicts.length },
  );
}
