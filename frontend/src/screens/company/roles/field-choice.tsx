import { useId } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { isChosen, withField } from "./fields";
import type { GrantedField } from "./types";

/** Every record has them, and no screen works without: nobody is asked about them. */
const TECHNICAL = new Set(["id", "version"]);

type FieldChoiceProps = {
  label: string;
  fields: GrantedField[];
  list: string[];
  isLocked: boolean;
  onChange: (list: string[]) => void;
};

/** All fields, fields yet to come among them, or those that are ticked. */
export function FieldChoice({ label, fields, list, isLocked, onChange }: FieldChoiceProps) {
  const t = useT("settings");
  const id = useId();
  const all = fields.map(({ name }) => name);
  const shown = fields.filter(({ name }) => !TECHNICAL.has(name));
  const chosen = shown.filter(({ name }) => isChosen(list, name)).length;
  const summary = list.length === 0 ? t("all") : t("{{chosen}} of {{all}}", { chosen, all: shown.length });

  return (
    <details className="text-sm">
      <summary className="min-h-8 cursor-pointer font-medium">
        {label} : <span className="font-normal">{summary}</span>
      </summary>
      <div className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        <Box
          id={`${id}-all`}
          label={t("All, fields to come among them")}
          isChecked={list.length === 0}
          isSome={list.length > 0 && chosen > 0}
          isLocked={isLocked}
          onChange={() => onChange(list.length === 0 ? ["-*"] : [])}
        />
        {shown.map((field) => (
          <Box
            key={field.name}
            id={`${id}-${field.name}`}
            label={capitalised(field.label)}
            isChecked={isChosen(list, field.name)}
            isLocked={isLocked}
            onChange={() => onChange(withField(list, field.name, !isChosen(list, field.name), all))}
          />
        ))}
      </div>
    </details>
  );
}

type BoxProps = {
  id: string;
  label: string;
  isChecked: boolean;
  isSome?: boolean;
  isLocked: boolean;
  onChange: () => void;
};

function Box({ id, label, isChecked, isSome = false, isLocked, onChange }: BoxProps) {
  return (
    <span className="inline-flex min-h-8 items-center gap-2">
      <Checkbox
        id={id}
        checked={isChecked}
        some={isSome}
        aria-disabled={isLocked || undefined}
        onChange={() => !isLocked && onChange()}
      />
      <label htmlFor={id} className="min-w-0">
        <bdi>{label}</bdi>
      </label>
    </span>
  );
}
