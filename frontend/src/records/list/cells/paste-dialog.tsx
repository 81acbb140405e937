import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";

import { Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loading } from "@/components/ui/loaded";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { Outcome } from "../../many/outcome";
import { type Course, type Send, sender, takeTurns, undoneIn } from "../../many/turns";
import { titleOf } from "../../title";
import { FaultyCells } from "./faulty-cells";
import { lookUp, pasted } from "./pasting";
import { type Change, namesIn, type Plan, planOf, type Sheet, targetsOf } from "./plan";
import { type Deed, noteDeed } from "./undoing";
import { useManner } from "./use-manner";
import { useTakeBack } from "./use-take-back";

type PasteDialogProps = { description: Description; block: string[][]; place: Sheet; onClose: () => void };

/** What a block from a spreadsheet would change, before it does; then as one act, which is taken back as one. */
export function PasteDialog({ description, block, place, onClose }: PasteDialogProps) {
  const t = useT("cells");
  // What the list learns meanwhile is not what somebody looks at: the server compares the versions.
  const [sheet] = useState(place);
  const plan = usePlan(description, block, sheet);
  const { run, done, send, tell } = useApplied(description, onClose);
  if (run.data && run.variables)
    return (
      <What
        description={description}
        sheet={sheet}
        course={run.data}
        send={send}
        onGone={(after, before) => tell(run.variables, after, before)}
        onClose={onClose}
      />
    );

  return (
    <Dialog title={t("Paste from a spreadsheet")} shape="wide" onClose={onClose}>
      <ErrorNotice error={plan.error} />
      {plan.isPending && <Loading />}
      {plan.data && <Preview description={description} plan={plan.data} />}
      {run.isPending && (
        <progress
          max={recordsOf(plan.data)}
          value={done}
          aria-label={t("Paste from a spreadsheet")}
          className="w-full"
        />
      )}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{t("Cancel")}</Button>
        {plan.data && plan.data.changes.length > 0 && (
          <Button variant="primary" blocked={run.isPending} onClick={() => run.mutate(plan.data.changes)}>
            {t("Change {{count}} cells", counted(plan.data.changes.length))}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function counted(count: number) {
  return { count, shown: String(count) };
}

function recordsOf(plan: Plan | undefined): number {
  return new Set(plan?.changes.map(({ row }) => row.id)).size;
}

function usePlan(description: Description, block: string[][], sheet: Sheet) {
  const manner = useManner();
  const id = useId();
  return useQuery({
    // Asked once for this dialog, whatever was pasted before.
    queryKey: ["pasted", id, block],
    queryFn: async ({ client }) => {
      const names = await lookUp(client, namesIn(targetsOf(block, sheet), manner));
      return planOf(description, block, sheet, manner, names);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

function useApplied(description: Description, onClose: () => void) {
  const t = useT("cells");
  const said = useT("platform");
  const client = useQueryClient();
  const takeBack = useTakeBack(description);
  const person = useSession().user?.id ?? "";
  const [done, setDone] = useState(0);
  const send = sender(() => pathOf(client, description.key), "change/");
  /** Says what was done since, and how all of that is taken back. */
  const tell = (changes: Change[], { results, batches }: Course, before?: Course) => {
    void forgetRecords(client, description.key);
    const news = batches.slice(before?.batches.length ?? 0);
    if (news.length === 0) return;
    const since = results.slice(before?.results.length ?? 0);
    const changed = new Set(since.filter(({ ok }) => ok).map(({ id }) => id));
    const count = changes.filter(({ row }) => changed.has(row.id)).length;
    const deed: Deed = { person, resource: description.key, batches: news };
    noteDeed(deed);
    const undo = { label: said("Undo"), run: () => takeBack(deed) };
    say({ text: t("{{count}} cells changed", counted(count)), undo });
  };
  const run = useMutation({
    mutationFn: (changes: Change[]) => takeTurns(send, pasted(client, description.key, changes), setDone),
    onSuccess: (course, changes) => {
      tell(changes, course);
      if (undoneIn(course).length === 0) onClose();
    },
  });
  return { run, done, send, tell };
}

type WhatProps = {
  description: Description;
  sheet: Sheet;
  course: Course;
  send: Send;
  onGone: (after: Course, before: Course) => void;
  onClose: () => void;
};

/** Only what was refused, or is left, is worth another look. */
function What({ description, sheet, ...outcome }: WhatProps) {
  const nameOf = (id: string) => {
    const row = sheet.rows.find((each) => each.id === id);
    return row ? titleOf(row, description) : id;
  };
  return <Outcome {...outcome} name={nameOf} />;
}

/** As many as anybody reads. */
const SHOWN = 100;

function Preview({ description, plan }: { description: Description; plan: Plan }) {
  const t = useT("cells");
  const format = useFormat();
  const { changes, faults, rowsBeyond, columnsBeyond } = plan;
  const rows = recordsOf(plan);
  const many = (count: number) => ({ count, shown: format.number(count) });
  return (
    <div className="grid gap-3 text-sm">
      <p role="status">
        {changes.length === 0
          ? t("Nothing changes.")
          : `${t("{{count}} cells change", many(changes.length))} ${t("in {{count}} rows", many(rows))}.`}
      </p>
      {rowsBeyond > 0 && (
        <p>{t("{{count}} rows find no place below the last one shown.", many(rowsBeyond))}</p>
      )}
      {columnsBeyond > 0 && (
        <p>{t("{{count}} columns find no place beside the last one.", many(columnsBeyond))}</p>
      )}
      {faults.length > 0 && <FaultyCells description={description} faults={faults} />}
      {changes.length > 0 && <Changes description={description} changes={changes.slice(0, SHOWN)} />}
      {changes.length > SHOWN && (
        <p>{t("The first {{shown}} are shown.", { shown: format.number(SHOWN) })}</p>
      )}
    </div>
  );
}

function Changes({ description, changes }: { description: Description; changes: Change[] }) {
  const t = useT("cells");
  return (
    <div className="max-h-[40dvh] overflow-auto rounded-md border border-border">
      <table className="w-full text-start">
        <thead className="sticky top-0 bg-muted">
          <tr>
            {[description.label, t("Column"), t("Now"), t("Then")].map((heading) => (
              <th key={heading} scope="col" className="px-2 py-1 text-start font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ row, field, value }) => (
            <tr key={`${row.id} ${field.name}`} className="border-t border-border">
              <th scope="row" className="px-2 py-1 text-start font-medium">
                <bdi>{titleOf(row, description)}</bdi>
              </th>
              <td className="px-2 py-1">{field.label}</td>
              <td className="px-2 py-1">
                <Shown field={field} value={row[field.name]} inGrid />
              </td>
              <td className="px-2 py-1 font-medium">
                <Shown field={field} value={value} inGrid />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
