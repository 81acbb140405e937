import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Action, Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { ActionDialog } from "../action-dialog";
import { Outcome } from "../many/outcome";
import { RecordName } from "../many/record-name";
import { courseOf, isHalfDone } from "../many/turns";
import { useCourse } from "../many/use-course";
import { useEnd } from "./use-end";

type BulkActionProps = {
  description: Description;
  action: Action;
  ids: string[];
  rows: Row[];
  /** What was not done stays ticked. */
  onDone: (left: string[]) => void;
  onClose: () => void;
};

/** Asks once, does it to everything that is ticked, and names what was refused or is left. */
export function BulkAction({ description, action, ids, rows, onDone, onClose }: BulkActionProps) {
  const t = useT("platform");
  const format = useFormat();
  const end = useEnd(description, onDone, onClose);
  const begin = (values: Record<string, unknown>) =>
    courseOf(
      ids.map((id) => ({ id })),
      (some) => ({ ...values, ids: some.map(({ id }) => id) }),
    );
  const { run, done, send, stop } = useCourse(description, `actions/${action.name}/`, begin, end);
  const course = run.data;

  if (course && isHalfDone(course)) {
    return (
      <Outcome
        course={course}
        send={send}
        name={(id) => <RecordName description={description} id={id} rows={rows} />}
        onClose={end}
      />
    );
  }
  const shown = format.number(ids.length);
  return (
    <ActionDialog
      action={action}
      pending={run.isPending}
      error={course?.error ?? run.error}
      onSubmit={run.mutate}
      onClose={run.isPending ? stop : onClose}
    >
      <p className="text-sm">{t("This is about {{count}} records.", { count: ids.length, shown })}</p>
      {run.isPending && (
        <progress max={ids.length} value={done} aria-label={action.label} className="w-full" />
      )}
    </ActionDialog>
  );
}
