import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useRef } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { say } from "@/components/ui/toasts";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { type Done, type Row, recordQuery, useCreate, useUpdate } from "@/platform/resources";
import { useShortcut } from "@/platform/shortcuts";

import { titleOf } from "../title";
import { only } from "../values";
import { ConflictDialog } from "./conflict-dialog";
import { DraftNotice } from "./draft-notice";
import { FaultList } from "./fault-list";
import { type RecordForm, useRecordForm } from "./form";
import { FormSection } from "./form-section";
import { useLeaveGuard } from "./leave-guard";
import { LinesGrid } from "./lines-grid";
import { stillMine, useOvertaken } from "./overtaken";

type EditorProps = {
  description: Description;
  /** None where a record is being made. */
  record: Row | null;
  /** With its id, unless it is only kept on this device for now. */
  onCreated?: (id: string | null) => void;
};

/** The form of a record: what may be changed can be typed into, the rest is read. */
export function Editor({ description, record, onCreated }: EditorProps) {
  const form = useRecordForm(description, record);
  const saving = useSaving(description, record, form, onCreated);
  return <EditorForm description={description} record={record} form={form} saving={saving} />;
}

/** How what was typed is sent, and what came of it. */
export type Saving = {
  save: () => void;
  error: Error | null;
  isSaving: boolean;
  mayEdit: boolean;
  /** The record as a colleague left it meanwhile; somebody then chooses what stays. */
  conflict: Row | null;
  /** Whether a colleague changed other values of it meanwhile. */
  isAside?: boolean;
  /** With the names of the fields whose own value stays. */
  resolve: (kept: string[]) => void;
  reset: () => void;
};

type EditorFormProps = {
  description: Description;
  record: Row | null;
  form: RecordForm;
  saving: Saving;
  /** In the place of the sections that the description lists. */
  children?: ReactNode;
};

/** The same for what is saved in its own way. */
export function EditorForm({ description, record, form, saving, children }: EditorFormProps) {
  const t = useT("platform");
  const root = useRef<HTMLFormElement>(null);
  const faults = saving.error instanceof ApiError ? saving.error.fields : {};
  const dirty = form.changed.length > 0;
  useLeaveGuard(dirty && !saving.isSaving);
  useShortcut("mod+s", () => root.current?.requestSubmit());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (dirty || !record) saving.save();
  };

  return (
    <form ref={root} noValidate onSubmit={submit} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      {form.fromDraft && <DraftNotice onForget={form.forget} />}
      <FaultList error={saving.error} description={description} />
      {children ??
        description.form.map((section) => (
          <FormSection
            key={section.label}
            section={section}
            description={description}
            form={form}
            isNew={!record}
            faults={faults}
          />
        ))}
      {description.lines.map((lines) => (
        <LinesGrid
          key={lines.name}
          lines={lines}
          form={form}
          faults={faults}
          mayEdit={saving.mayEdit}
          isNew={!record}
        />
      ))}
      {saving.isAside && (
        <Notice tone="notice" role="alert">
          {t("A colleague changed other values here meanwhile. Look at them, then save again.")}
        </Notice>
      )}
      {Object.keys(faults).length === 0 && !saving.conflict && !saving.isAside && (
        <ErrorNotice error={saving.error} />
      )}
      {(dirty || !record) && saving.mayEdit && (
        <SaveBar
          isSaving={saving.isSaving}
          isNew={!record}
          count={form.changed.length}
          onForget={form.forget}
        />
      )}
      {saving.conflict && (
        <ConflictDialog
          description={description}
          mine={only(form.disputed(saving.conflict), form.shown())}
          theirs={saving.conflict}
          onClose={saving.reset}
          onResolved={saving.resolve}
        />
      )}
      <span role="status" className="sr-only">
        {dirty && t("There are changes that are not saved.")}
      </span>
    </form>
  );
}

/** Saves what differs; when a colleague was faster, their record is read so that somebody can choose. */
function useSaving(
  description: Description,
  record: Row | null,
  form: RecordForm,
  onCreated: ((id: string | null) => void) | undefined,
): Saving {
  const t = useT("platform");
  const client = useQueryClient();
  const create = useCreate(description.key);
  const update = useUpdate(description.key, record?.id ?? "");
  const overtaken = useOvertaken(form, () =>
    client.fetchQuery({ ...recordQuery(description.key, record?.id ?? ""), staleTime: 0 }),
  );
  const { conflict, isAside, onError } = overtaken;
  const finish = (saved: Done) => {
    form.forget();
    overtaken.reset();
    if (saved) say({ text: t("Saved.") });
    if (!record) onCreated?.(saved?.id ?? null);
  };
  const title = titleOf(record ?? ({ id: "", ...form.values } as Row), description);
  const write = (names: string[], version: number) => {
    const change = { values: only(names, form.sent()), form: only(names, form.shown()), title, version };
    if (record) update.mutate(change, { onSuccess: finish, onError });
    else create.mutate(change, { onSuccess: finish });
  };

  return {
    save: () => {
      overtaken.reset();
      write(form.changed, form.version);
    },
    resolve: (kept) => {
      if (!conflict) return;
      const names = stillMine(form, conflict, kept);
      if (names.length === 0) finish(conflict);
      else write(names, conflict.version ?? 0);
    },
    reset: () => {
      update.reset();
      overtaken.reset();
    },
    conflict,
    isAside,
    error: record ? update.error : create.error,
    isSaving: create.isPending || update.isPending || create.isSuccess,
    mayEdit: description.verbs.includes(record ? "update" : "create"),
  };
}

type SaveBarProps = { isSaving: boolean; isNew: boolean; count: number; onForget: () => void };

function SaveBar({ isSaving, isNew, count, onForget }: SaveBarProps) {
  const t = useT("platform");
  return (
    <div className="sticky bottom-2 z-10 flex flex-wrap items-center gap-2 rounded-lg border border-border bg-card p-2 shadow-lg">
      <p className="px-2 text-sm text-muted-foreground">
        {isNew ? t("Not saved yet") : t("{{count}} changes not saved", { count })}
      </p>
      <div className="ms-auto flex gap-2">
        {!isNew && <Button onClick={onForget}>{t("Give up")}</Button>}
        <Button type="submit" variant="primary" blocked={isSaving} title="Ctrl S">
          {isNew ? t("Create") : t("Save")}
        </Button>
      </div>
    </div>
  );
}
