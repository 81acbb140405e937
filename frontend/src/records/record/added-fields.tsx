import { type FormEvent, type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { only } from "../values";
import { ConflictDialog } from "./conflict-dialog";
import type { RecordForm } from "./form";
import { FieldEntry } from "./form-section";

/** No declared field begins like this. */
const ADDED = "c_";

/** Those that the company added to the records of a page drawn by hand; `fillable` are those that its server takes. */
export function addedFields(description: Description | undefined, fillable: string[]): Field[] {
  const fields = description?.fields ?? [];
  return fields
    .filter(({ name }) => name.startsWith(ADDED))
    .map((field) => ({ ...field, may_update: fillable.includes(field.name) }));
}

type AddedFieldsProps = {
  fields: Field[];
  /** The page's own form, which knows these fields too: one draft for all that is typed there. */
  form: RecordForm;
  /** The record as that form knows it. */
  record: Row;
  error: Error | null;
  isSaving: boolean;
  onSave: (names: string[]) => void;
  /** Why nothing was saved, where the page says that in its own way. */
  children?: ReactNode;
};

/** What the company added to a record, shown and filled in; what a colleague changed too is asked about first. */
export function AddedFields({ fields, form, record, error, isSaving, onSave, children }: AddedFieldsProps) {
  const t = useT("platform");
  const [asking, setAsking] = useState(false);
  const faults = error instanceof ApiError ? error.fields : {};
  const changed = form.changed.filter((name) => fields.some((field) => field.name === name));
  const disputed = form.disputed(record).filter((name) => changed.includes(name));
  if (fields.length === 0) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (disputed.length > 0) setAsking(true);
    else if (changed.length > 0) onSave(changed);
  };
  const resolve = (kept: string[]) => {
    setAsking(false);
    const given = disputed.filter((name) => !kept.includes(name));
    const left = changed.filter((name) => !given.includes(name));
    form.release(given);
    if (left.length > 0) onSave(left);
  };

  return (
    <Panel title={t("Other information")}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {fields.map((field) => (
          <FieldEntry key={field.name} field={field} form={form} isNew={false} errors={faults[field.name]} />
        ))}
        {changed.length > 0 && (
          <Button type="submit" className="justify-self-start" blocked={isSaving}>
            {t("Save")}
          </Button>
        )}
      </form>
      {children}
      {asking && (
        <ConflictDialog
          description={{ fields, lines: [] }}
          mine={only(disputed, form.shown())}
          theirs={record}
          onResolved={resolve}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  );
}
