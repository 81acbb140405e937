import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useMemo, useState } from "react";

import { FormDialog } from "@/components/ui/form-dialog";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import { type Row, useCreateNow } from "@/platform/resources";

import { DraftNotice } from "./draft-notice";
import { useRecordForm } from "./form";
import { FieldEntry } from "./form-section";
import { LinesGrid } from "./lines-grid";
import { beginning, shortForm } from "./short-form";

/** Beside the draft of the screen for new records, which may be about another one. */
const WITHIN = "new-within";

type NewRelatedProps = {
  description: Description;
  /** What was looked for and not found. */
  typed: string;
  onCreated: (row: Row) => void;
  onClose: () => void;
};

/** Makes a record where another wants to point to it; what is typed is kept until it is made or given up. */
export default function NewRelated({ description, typed, onCreated, onClose }: NewRelatedProps) {
  const t = useT("platform");
  const [begun] = useState(() => ({ place: WITHIN, values: beginning(description, typed) }));
  const form = useRecordForm(description, null, begun);
  const create = useCreateNow(description.key, form.sent());
  const { first, rest } = useMemo(() => shortForm(description), [description]);
  const lines = description.lines.filter(({ may_create }) => may_create);
  const faults = create.error instanceof ApiError ? create.error.fields : {};
  const isFaulty = (name: string) => Object.keys(faults).some((place) => place.split(".")[0] === name);

  const save = () =>
    create.mutate(undefined, {
      onSuccess: (row) => {
        form.forget();
        onCreated(row);
        onClose();
      },
    });
  const entry = (field: Field) => (
    <FieldEntry
      key={field.name}
      field={field}
      form={form}
      isNew
      errors={faults[field.name]}
      creates={false}
    />
  );

  return (
    <Apart>
      <FormDialog
        title={t("New: {{label}}", { label: description.label })}
        submit={t("Create and choose")}
        onSubmit={save}
        onClose={onClose}
        error={create.error}
        blocked={create.isPending}
      >
        {form.fromDraft && <DraftNotice onForget={form.forget} />}
        {first.map(entry)}
        {rest.length + lines.length > 0 && (
          <More isOpen={[...rest, ...lines].some(({ name }) => isFaulty(name))}>
            {rest.map(entry)}
            {lines.map((each) => (
              <LinesGrid key={each.name} lines={each} form={form} faults={faults} mayEdit isNew />
            ))}
          </More>
        )}
      </FormDialog>
    </Apart>
  );
}

/** What nobody must fill in; open as soon as something in it was refused. */
function More({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  const t = useT("platform");
  return (
    <details open={isOpen || undefined}>
      <summary className="min-h-10 cursor-pointer content-center text-sm font-medium text-primary">
        {t("Other fields")}
      </summary>
      <div className="mt-2 grid gap-3">{children}</div>
    </details>
  );
}

/** What happens in the dialog is nothing to the form around it, whose keys and whose saving are its own. */
function Apart({ children }: { children: ReactNode }) {
  const stop = (event: SyntheticEvent) => event.stopPropagation();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The dialog itself listens for it, further up.
    if (event.key === "Escape") return;
    event.stopPropagation();
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    (event.target as HTMLElement).closest("form")?.requestSubmit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it answers to nothing, it only holds back.
    <div className="contents" onKeyDown={onKeyDown} onClick={stop} onSubmit={stop}>
      {children}
    </div>
  );
}
