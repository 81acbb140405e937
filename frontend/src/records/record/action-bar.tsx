import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { say } from "@/components/ui/toasts";
import { addressOf, LIST } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { lastSearch } from "@/platform/last-search";
import type { Action, Description, Offer } from "@/platform/metadata";
import { type Row, useAction, useDelete } from "@/platform/resources";

import { ActionDialog } from "../action-dialog";
import { useRestoreMany } from "../many/restore";
import { ShareRecord } from "../sharing/share-record";
import { titleOf } from "../title";
import { PrintRecord } from "./print-record";
import { reasonId } from "./steps";

type ActionBarProps = { description: Description; record: Row; offers: Offer[] };

/** What can be done with this record; what waits stays reachable, so that its reason can be read. */
export function ActionBar({ description, record, offers }: ActionBarProps) {
  const [running, setRunning] = useState<Action | null>(null);
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {offers.map(({ action, enabled, reason }) => (
        <Button
          key={action.name}
          variant={enabled ? "primary" : "secondary"}
          blocked={!enabled}
          title={reason ?? undefined}
          aria-describedby={reason ? reasonId(action.name) : undefined}
          onClick={() => setRunning(action)}
        >
          {action.label}
        </Button>
      ))}
      <PrintRecord description={description} id={record.id} />
      <ShareRecord description={description} record={record} />
      {description.verbs.includes("delete") && <Delete description={description} record={record} />}
      {running && (
        <OneAction
          description={description}
          record={record}
          action={running}
          onClose={() => setRunning(null)}
        />
      )}
    </div>
  );
}

type OneActionProps = { description: Description; record: Row; action: Action; onClose: () => void };

function OneAction({ description, record, action, onClose }: OneActionProps) {
  const run = useAction(description.key, action.name);
  const version = action.versioned ? record.version : undefined;
  const named = { title: titleOf(record, description), label: action.label };
  return (
    <ActionDialog
      action={action}
      pending={run.isPending}
      error={run.error}
      onSubmit={(values) => run.mutate({ id: record.id, values, version, ...named }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Deletes without asking, because it can be taken back without asking either. */
function Delete({ description, record }: { description: Description; record: Row }) {
  const t = useT("platform");
  const navigate = useNavigate();
  const remove = useDelete(description.key);
  const restore = useRestoreMany(description);
  const params = addressOf(description.key);
  const title = titleOf(record, description);
  const gone = (archived: boolean) => {
    void navigate({ to: LIST, params, search: lastSearch(description.key) });
    if (archived) say({ text: t("“{{title}}” is quoted by others: it is put away.", { title }) });
    else {
      say({
        text: t("“{{title}}” is in the recycle bin.", { title }),
        undo: { label: t("Undo"), run: () => void restore([{ id: record.id, label: title }]) },
      });
    }
  };

  return (
    <>
      <Button
        variant="quiet"
        className="px-2 text-danger"
        aria-label={t("Delete")}
        title={t("Delete")}
        blocked={remove.isPending}
        onClick={() => remove.mutate({ id: record.id, version: record.version ?? 0 }, { onSuccess: gone })}
      >
        <Trash2 aria-hidden="true" className="size-4" />
      </Button>
      <ErrorNotice error={remove.error} className="w-full" />
    </>
  );
}
