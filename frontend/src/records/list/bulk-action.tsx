import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { say } from "@/components/ui/toasts";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Action, type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, type Row } from "@/platform/resources";

import { ActionDialog } from "../action-dialog";
import { Outcome } from "../many/outcome";
import { RecordName } from "../many/record-name";
import { useTakeBackMany } from "../many/take-back";
import { type Course, courseOf, doneIn, isDoubtful, sender, takeTurns, undoneIn } from "../many/turns";

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
  const { run, done, send, stop } = useInTurns(description, action, ids, end);
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

/** Nothing was done, surely, and the same dialog asks again: other answers may be taken. */
function isToBeAskedAgain(course: Course): boolean {
  return course.error !== null && doneIn(course).length === 0 && !isDoubtful(course);
}

function isHalfDone(course: Course): boolean {
  return !isToBeAskedAgain(course) && undoneIn(course).length > 0;
}

function useInTurns({ key }: Description, { name }: Action, ids: string[], onEnd: (course: Course) => void) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const isStopped = useRef(false);
  const send = sender(() => pathOf(client, key), `actions/${name}/`);
  const run = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      isStopped.current = false;
      const course = courseOf(
        ids.map((id) => ({ id })),
        (some) => ({ ...values, ids: some.map(({ id }) => id) }),
      );
      return takeTurns(send, course, setDone, () => isStopped.current);
    },
    onSuccess: (course) => {
      if (undoneIn(course).length === 0) onEnd(course);
    },
    onSettled: () => forgetRecords(client, key),
  });
  /** What is under way is waited for: nobody is to guess whether it was done. */
  const stop = () => {
    isStopped.current = true;
  };
  return { run, done, send, stop };
}

/** Says what was done, offers to take back what can be, and leaves the rest ticked. */
function useEnd(description: Description, onDone: (left: string[]) => void, onClose: () => void) {
  const t = useT("platform");
  const format = useFormat();
  const client = useQueryClient();
  const takeBack = useTakeBackMany(description);
  return (course: Course) => {
    const { batches } = course;
    const count = doneIn(course).length;
    const undo = { label: t("Undo"), run: () => void takeBack(batches) };
    const text = t("Done for {{count}} records.", { count, shown: format.number(count) });
    if (count > 0) say({ text, ...(batches.length > 0 && { undo }) });
    void forgetRecords(client, description.key);
    onDone(undoneIn(course));
    onClose();
  };
}
