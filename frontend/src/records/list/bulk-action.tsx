import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Action } from "@/platform/metadata";

import { ActionDialog } from "../action-dialog";
import { courseOf } from "../many/turns";
import { type TickedProps, useTickedAct } from "./use-ticked-act";

type BulkActionProps = TickedProps & { action: Action };

/** Asks once, does it to everything that is ticked, and names what was refused or is left. */
export function BulkAction({ action, ids, ...ticked }: BulkActionProps) {
  const t = useT("platform");
  const format = useFormat();
  const begin = (values: Record<string, unknown>) =>
    courseOf(
      ids.map((id) => ({ id })),
      (some) => ({ ...values, ids: some.map(({ id }) => id) }),
    );
  const { run, done, outcome, error, leave } = useTickedAct(ticked, `actions/${action.name}/`, begin);

  if (outcome) return outcome;
  const shown = format.number(ids.length);
  return (
    <ActionDialog action={action} pending={run.isPending} error={error} onSubmit={run.mutate} onClose={leave}>
      <p className="text-sm">{t("This is about {{count}} records.", { count: ids.length, shown })}</p>
      {run.isPending && (
        <progress max={ids.length} value={done} aria-label={action.label} className="w-full" />
      )}
    </ActionDialog>
  );
}
