import { Link } from "@tanstack/react-router";

import { Ask } from "@/components/fields/ask";
import { Shown } from "@/components/fields/show";
import { Field as Labelled } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { addressOf, RECORD } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import { type Description, type Field, fieldOf, type Kind, type Section } from "@/platform/metadata";
import type { Related } from "@/platform/resources";

import { anchorOf } from "./fault-list";
import type { RecordForm } from "./form";

type FormSectionProps = {
  section: Section;
  description: Description;
  form: RecordForm;
  isNew: boolean;
  faults: Record<string, string[]>;
};

const WIDE = new Set<Kind>(["long_text", "json", "address"]);

export function FormSection({ section, description, form, isNew, faults }: FormSectionProps) {
  const fields = section.names.flatMap((name) => fieldOf(description, name) ?? []);
  const shown = fields.filter((field) => !isNew || field.may_create);
  if (shown.length === 0) return null;

  return (
    <Panel title={section.label}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {shown.map((field) => (
          <div
            key={field.name}
            id={anchorOf(field.name)}
            className={cn("min-w-0 scroll-mt-4", WIDE.has(field.kind) && "sm:col-span-2")}
          >
            <FieldEntry field={field} form={form} isNew={isNew} errors={faults[field.name]} />
          </div>
        ))}
      </div>
    </Panel>
  );
}

type FieldEntryProps = {
  field: Field;
  form: RecordForm;
  isNew: boolean;
  errors: string[] | undefined;
  creates?: boolean;
};

/** One field of a form: typed into by whoever may, read by others. */
export function FieldEntry({ field, form, isNew, errors, creates = true }: FieldEntryProps) {
  const value = form.values[field.name];
  if (!(isNew ? field.may_create : field.may_update)) {
    return (
      <dl className="text-sm">
        <dt className="mb-1 text-muted-foreground">{field.label}</dt>
        <dd className="flex min-h-8 items-center font-medium">
          <Leading field={field} value={value} />
        </dd>
      </dl>
    );
  }
  return (
    <Labelled label={field.label} required={field.required} errors={errors} help={field.help}>
      {(control) => (
        <Ask
          field={field}
          value={value}
          onChange={(next) => form.set(field.name, next)}
          control={control}
          creates={creates}
        />
      )}
    </Labelled>
  );
}

/** A related record that has a screen can be walked to. */
function Leading({ field, value }: { field: Field; value: unknown }) {
  const shown = <Shown field={field} value={value} />;
  if (field.kind !== "relation" || !field.relation || !value) return shown;
  return (
    <Link
      to={RECORD}
      params={{ ...addressOf(field.relation), id: (value as Related).id }}
      className="text-primary underline-offset-2 hover:underline"
    >
      {shown}
    </Link>
  );
}
