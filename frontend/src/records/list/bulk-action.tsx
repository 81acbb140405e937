import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { reasons, request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Action, type Description, pathOf } from "@/platform/metadata";
import { type BulkResult, forgetRecords, type Row } from "@/platform/resources";

import { ActionDialog } from "../action-dialog";
import { titleOf } from "../title";

type BulkActionProps = {
  description: Description;
  action: Action;
  ids: string[];
  rows: Row[];
  /** What was refused stays ticked. */
  onDone: (left: string[]) => void;
  onClose: () => void;
};

/** As many as the server takes in one request. */
const AT_ONCE = 500;

/** Asks once, does it to everything that is ticked, and names what was refused. */
export function BulkAction({ description, action, ids, rows, onDone, onClose }: BulkActionProps) {
  const t = useT("platform");
  const format = useFormat();
  const { run, done } = useInTurns(description, action, ids);

  if (run.data) {
    return (
      <Outcome
        results={run.data}
        name={(id) => {
          const row = rows.find((each) => each.id === id);
          return row ? titleOf(row, description) : id;
        }}
        onClose={() => {
          onDone(run.data.filter(({ ok }) => !ok).map(({ id }) => id));
          onClose();
        }}
      />
    );
  }
  const shown = format.number(ids.length);
  return (
    <ActionDialog
      action={action}
      pending={run.isPending}
      error={run.error}
      onSubmit={run.mutate}
      onClose={onClose}
    >
      <p className="text-sm">{t("This is about {{count}} records.", { count: ids.length, shown })}</p>
      {run.isPending && (
        <progress max={ids.length} value={done} aria-label={action.label} className="w-full" />
      )}
    </ActionDialog>
  );
}

function useInTurns({ key }: Description, { name }: Action, ids: string[]) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const run = useMutation({
    mutationFn: async (values: Record<string, unknown>) => {
      const path = `${await pathOf(client, key)}actions/${name}/`;
      const results: BulkResult[] = [];
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const answer = await request<{ results: BulkResult[] }>("POST", path, { ...values, ids: some });
        results.push(...answer.results);
        setDone(results.length);
      }
      return results;
    },
    onSettled: () => forgetRecords(client, key),
  });
  return { run, done };
}

type OutcomeProps = {
  results: BulkResult[];
  name: (id: string) => string;
  onClose: () => void;
  children?: ReactNode;
};

/** How many were done, and why each of the others was not. */
export function Outcome({ results, name, onClose, children }: OutcomeProps) {
  const t = useT("platform");
  const format = useFormat();
  const refused = results.filter(({ ok }) => !ok);
  const count = results.length - refused.length;
  return (
    <Dialog title={t("What was done")} onClose={onClose}>
      <p role="status">{t("Done for {{count}} records.", { count, shown: format.number(count) })}</p>
      {refused.length > 0 && (
        <Notice tone="danger" className="mt-3">
          <ul className="grid gap-1">
            {refused.map(({ id, error }) => (
              <li key={id}>
                <bdi className="font-medium">{name(id)}</bdi> :{" "}
                <bdi>{error && reasons(error.message, error.champs)}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {children}
      <div className="mt-4 text-end">
        <Button variant="primary" onClick={onClose}>
          {t("Close")}
        </Button>
      </div>
    </Dialog>
  );
}
