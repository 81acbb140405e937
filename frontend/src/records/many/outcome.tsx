import { useMutation } from "@tanstack/react-query";
import { Fragment, type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { reasons } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { BulkResult } from "@/platform/resources";

import { type Course, doneIn, isDoubtful, leftIn, type Send, takeTurns } from "./turns";

type OutcomeProps = {
  course: Course;
  send: Send;
  name: (id: string) => ReactNode;
  /** Somebody went on, and it came this far. */
  onGone?: (after: Course, before: Course) => void;
  onClose: (course: Course) => void;
  children?: ReactNode;
};

/** How many were done, why each of the others was not, and which are left: one goes on with those only. */
export function Outcome({ course: first, send, name, onGone, onClose, children }: OutcomeProps) {
  const t = useT("platform");
  const format = useFormat();
  const [course, setCourse] = useState(first);
  const [reached, setReached] = useState(0);
  const goOn = useMutation({
    mutationFn: () => takeTurns(send, course, setReached),
    onSuccess: (next) => {
      setCourse(next);
      onGone?.(next, course);
    },
  });
  const many = (count: number) => ({ count, shown: format.number(count) });
  const left = leftIn(course);
  const leave = () => goOn.isPending || onClose(course);

  return (
    <Dialog title={t("What was done")} onClose={leave}>
      <p role="status">{t("Done for {{count}} records.", many(doneIn(course).length))}</p>
      <Refused results={course.results} name={name} />
      {left > 0 && (
        <div className="mt-3 grid gap-2">
          <p>
            {isDoubtful(course)
              ? t(
                  "{{count}} records are left, some of which may be done. Going on does nothing twice.",
                  many(left),
                )
              : t("{{count}} records are left: nothing was done to them.", many(left))}
          </p>
          {goOn.isPending && (
            <progress
              max={left}
              value={Math.max(0, reached - course.results.length)}
              aria-label={t("What is left")}
              className="w-full"
            />
          )}
          <ErrorNotice error={course.error} />
        </div>
      )}
      {children}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button variant={left > 0 ? "secondary" : "primary"} blocked={goOn.isPending} onClick={leave}>
          {t("Close")}
        </Button>
        {left > 0 && (
          <Button variant="primary" blocked={goOn.isPending} onClick={() => goOn.mutate()}>
            {t("Go on with the {{count}} that are left", many(left))}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** As many names as anybody reads. */
const NAMED = 10;

function Refused({ results, name }: Pick<OutcomeProps, "name"> & { results: BulkResult[] }) {
  const t = useT("platform");
  const format = useFormat();
  const refused = results.filter(({ ok }) => !ok);
  if (refused.length === 0) return null;
  const count = refused.length;
  return (
    <Notice tone="danger" className="mt-3">
      <p>{t("Refused for {{count}} records:", { count, shown: format.number(count) })}</p>
      <ul className="mt-1 grid max-h-[40dvh] gap-1 overflow-y-auto">
        {[...byReason(refused)].map(([reason, ids]) => (
          <li key={reason}>
            {ids.slice(0, NAMED).map((id, place) => (
              <Fragment key={id}>
                {place > 0 && ", "}
                <bdi className="font-medium">{name(id)}</bdi>
              </Fragment>
            ))}
            {ids.length > NAMED &&
              ` ${t("and {{count}} others", { count: ids.length - NAMED, shown: format.number(ids.length - NAMED) })}`}{" "}
            : <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function byReason(refused: BulkResult[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, error } of refused) {
    const reason = error ? reasons(error.message, error.champs) : "";
    found.set(reason, [...(found.get(reason) ?? []), id]);
  }
  return found;
}
