import { Plus, Trash2 } from "lucide-react";

import { Ask } from "@/components/fields/ask";
import { isNumber, Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { LineField, Lines } from "@/platform/metadata";

import { anchorOf } from "./fault-list";
import { type LineValues, maySet, type RecordForm } from "./form";
import { ADD, REMOVE, useLinesKeys } from "./use-lines-keys";

type LinesGridProps = {
  lines: Lines;
  form: RecordForm;
  faults: Record<string, string[]>;
  mayEdit: boolean;
  isNew: boolean;
};

/** The rows that belong to a record, saved with it: each is made, changed and removed by those who may. */
export function LinesGrid({ lines, form, faults, mayEdit, isNew }: LinesGridProps) {
  const t = useT("platform");
  const rows = (form.values[lines.name] ?? []) as LineValues[];
  const open = mayEdit && (isNew ? lines.may_create : lines.may_update);
  const mayAdd = open && lines.verbs.includes("create");
  const mayRemove = (row: LineValues) => open && (row.id === undefined || lines.verbs.includes("delete"));
  const removes = rows.some(mayRemove);
  const keys = useLinesKeys();
  const change = (next: LineValues[]) => form.set(lines.name, next);
  if (rows.length === 0 && !mayAdd) return null;

  return (
    <div id={anchorOf(lines.name)} className="scroll-mt-4" {...keys}>
      <Panel title={lines.label}>
        {rows.length > 0 && (
          // Wider than a telephone: arrows must be able to move it where nothing in it takes the focus.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is worked with the keyboard.
          <section aria-label={lines.label} tabIndex={0} className="relative -mx-4 overflow-x-auto px-4">
            <table className="w-full min-w-max text-sm">
              <thead>
                <tr className="text-muted-foreground">
                  {lines.fields.map((field) => (
                    <th
                      key={field.name}
                      scope="col"
                      className={cn("p-1.5 font-medium", isNumber(field) ? "text-end" : "text-start")}
                    >
                      {field.label}
                    </th>
                  ))}
                  {removes && (
                    <th className="w-10">
                      <span className="sr-only">{t("Remove")}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, place) => (
                  <Line
                    key={row.id ?? `new-${place}`}
                    lines={lines}
                    row={row}
                    place={place}
                    open={open}
                    faults={faults}
                    onChange={(next) => change(rows.with(place, next))}
                    onRemove={mayRemove(row) ? () => change(rows.toSpliced(place, 1)) : undefined}
                  />
                ))}
              </tbody>
            </table>
          </section>
        )}
        {mayAdd && (
          <Button
            variant="quiet"
            className="mt-2 text-primary"
            data-act={ADD}
            onClick={() => change([...rows, {}])}
          >
            <Plus aria-hidden="true" className="size-4" />
            {t("Add a line")}
          </Button>
        )}
      </Panel>
    </div>
  );
}

type LineProps = {
  lines: Lines;
  row: LineValues;
  place: number;
  open: boolean;
  faults: Record<string, string[]>;
  onChange: (row: LineValues) => void;
  /** None where the row may not be removed. */
  onRemove: (() => void) | undefined;
};

function Line({ lines, row, place, open, faults, onChange, onRemove }: LineProps) {
  const t = useT("platform");
  return (
    <tr className="border-t border-border align-top">
      {lines.fields.map((field) => (
        <td key={field.name} className={cn("p-1.5", isNumber(field) && "text-end")}>
          {open && maySet(field, row) ? (
            <LineAsk
              field={field}
              place={place}
              value={row[field.name]}
              errors={faults[`${lines.name}.${place}.${field.name}`]}
              onChange={(value) => onChange({ ...row, [field.name]: value })}
            />
          ) : (
            <Shown field={field} value={row[field.name]} />
          )}
        </td>
      ))}
      {onRemove && (
        <td className="p-1.5">
          <Button
            variant="quiet"
            className="px-2"
            data-act={REMOVE}
            aria-label={t("Remove line {{row}}", { row: place + 1 })}
            onClick={onRemove}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </td>
      )}
    </tr>
  );
}

type LineAskProps = {
  field: LineField;
  place: number;
  value: unknown;
  errors: string[] | undefined;
  onChange: (value: unknown) => void;
};

function LineAsk({ field, place, value, errors, onChange }: LineAskProps) {
  const t = useT("platform");
  const label = t("{{label}}, line {{row}}", { label: field.label, row: place + 1 });
  return (
    <>
      <Ask
        field={{ ...field, label }}
        value={value}
        onChange={onChange}
        control={{ "aria-label": label, ...(errors && { "aria-invalid": true }) }}
        creates
      />
      {errors && <p className="mt-1 text-start text-xs text-danger">{errors.join(" ")}</p>}
    </>
  );
}
