import { useQuery } from "@tanstack/react-query";

import { FormDialog } from "@/components/ui/form-dialog";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { type Conflict, type Import, type Run, type Undone, undoQuery } from "./runs";

const KEPT = {
  changed: "line {{line}}: changed since",
  deleted: "line {{line}}: already deleted",
  quoted: "line {{line}}: others refer to it",
} as const satisfies Record<Conflict["code"], string>;
const SHOWN = 20;

type UndoDialogProps = { resource: string; run: Run; undo: Import["undo"]; onClose: () => void };

/** What taking an import back would do, before it is done. */
export function UndoDialog({ resource, run, undo, onClose }: UndoDialogProps) {
  const t = useT("imports");
  const plan = useQuery(undoQuery(resource, run.id));
  return (
    <FormDialog
      title={t("Take the import back")}
      submit={t("Take it back now")}
      isDangerous
      blocked={!plan.data || undo.isPending}
      error={plan.error ?? undo.error}
      onSubmit={() => undo.mutate(run.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {plan.data && <Plan plan={plan.data} />}
      {plan.isPending && <SkeletonRows count={3} />}
    </FormDialog>
  );
}

function Plan({ plan: { deleted, restored, conflicts } }: { plan: Undone }) {
  const t = useT("imports");
  const format = useFormat();
  const counts = [
    [t("Will be deleted"), deleted],
    [t("Will be as they were"), restored],
    [t("Stay as they are"), conflicts.length],
  ] as const;
  return (
    <>
      <dl className="grid gap-1 text-sm">
        {counts.map(([label, count]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt>{label}</dt>
            <dd className="font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      {conflicts.length > 0 && (
        <ul className="grid gap-1 text-sm text-muted-foreground">
          {conflicts.slice(0, SHOWN).map(({ record, line, code }) => (
            <li key={record}>{t(KEPT[code], { line: format.number(line) })}</li>
          ))}
          {conflicts.length > SHOWN && <li>…</li>}
        </ul>
      )}
    </>
  );
}
