import { ArrowDown, ArrowUp } from "lucide-react";
import { useId } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import type { Field } from "@/platform/metadata";

import { type Columns, moved, NARROWEST, WIDEST } from "../columns";

/** Which columns, in which order, how wide: with the mouse or without. */
export default function ColumnChoices({ columns }: { columns: Columns }) {
  const t = useT("platform");
  const names = columns.shown.map(({ field }) => field.name);
  return (
    <>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {columns.all.map((field) => (
          <ColumnEntry key={field.name} field={field} columns={columns} names={names} />
        ))}
      </ul>
      <Button variant="quiet" className="mt-2 text-primary" onClick={columns.reset}>
        {t("As it was at first")}
      </Button>
    </>
  );
}

type ColumnEntryProps = { field: Field; columns: Columns; names: string[] };

function ColumnEntry({ field, columns, names }: ColumnEntryProps) {
  const t = useT("platform");
  const id = useId();
  const shown = columns.shown.find((column) => column.field.name === field.name);
  const toggle = () =>
    columns.choose(shown ? names.filter((name) => name !== field.name) : [...names, field.name]);

  return (
    <li className="flex items-center gap-1">
      <label htmlFor={id} className="flex min-h-9 min-w-0 flex-1 items-center gap-2 text-sm">
        <Checkbox
          id={id}
          checked={Boolean(shown)}
          disabled={Boolean(shown) && names.length === 1}
          onChange={toggle}
        />
        <span className="truncate">{field.label}</span>
      </label>
      {shown && (
        <>
          <input
            type="range"
            min={NARROWEST}
            max={WIDEST}
            step={8}
            value={shown.width}
            aria-label={t("Width of {{label}}", { label: field.label })}
            onChange={(event) => columns.resize(field.name, Number(event.target.value))}
            className="w-16 accent-primary"
          />
          <Step
            label={t("Move {{label}} up", { label: field.label })}
            onStep={() => columns.choose(moved(names, field.name, -1))}
            icon={ArrowUp}
          />
          <Step
            label={t("Move {{label}} down", { label: field.label })}
            onStep={() => columns.choose(moved(names, field.name, 1))}
            icon={ArrowDown}
          />
        </>
      )}
    </li>
  );
}

type StepProps = { label: string; icon: typeof ArrowUp; onStep: () => void };

function Step({ label, icon: Icon, onStep }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onStep}
      className="grid size-8 place-items-center rounded hover:bg-muted"
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
