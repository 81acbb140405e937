import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { comparableFields, comparison, OPERATORS, type Operator, operatorsFor, WHO } from "./rule-text";
import type { GrantedField, Kind } from "./types";

/** One more thing that must hold, chosen rather than written: a field, how it compares, with what. */
export function RuleComposer({ kind, onAdd }: { kind: Kind; onAdd: (comparison: string) => void }) {
  const t = useT("settings");
  const fields = comparableFields(kind);
  const [name, setName] = useState("");
  const [operator, setOperator] = useState<Operator>("==");
  const [value, setValue] = useState("");
  const field = fields.find((each) => each.name === name);
  const choose = (chosen: string) => {
    setName(chosen);
    setOperator("==");
    setValue("");
  };
  const add = () => {
    if (field) onAdd(comparison(field, operator, value));
    choose("");
  };

  return (
    <div className="grid gap-2 sm:grid-cols-[1fr_auto_1fr_auto]">
      <Select aria-label={t("Field")} value={name} onChange={(event) => choose(event.target.value)}>
        <option value="">{t("A field…")}</option>
        {fields.map((each) => (
          <option key={each.name} value={each.name}>
            {capitalised(each.label)}
          </option>
        ))}
      </Select>
      {field && (
        <>
          <Select
            aria-label={t("Comparison")}
            value={operator}
            onChange={(event) => setOperator(event.target.value as Operator)}
          >
            {operatorsFor(field).map((each) => (
              <option key={each} value={each}>
                {t(OPERATORS[each])}
              </option>
            ))}
          </Select>
          <ValueInput field={field} value={value} onChange={setValue} />
          <Button blocked={value.trim() === ""} onClick={add}>
            {t("Add")}
          </Button>
        </>
      )}
    </div>
  );
}

type ValueInputProps = { field: GrantedField; value: string; onChange: (value: string) => void };

function ValueInput({ field, value, onChange }: ValueInputProps) {
  const t = useT("settings");
  const choices = useValues(field);
  if (!choices)
    return (
      <Input
        aria-label={t("Value")}
        type={field.kind === "date" ? "date" : "text"}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Select aria-label={t("Value")} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t("Choose…")}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

/** The values from which one is chosen; undefined where it is typed. */
function useValues(field: GrantedField) {
  const t = useT("settings");
  if (field.kind === "relation")
    return Object.entries(WHO).map(([value, label]) => ({ value, label: t(label) }));
  if (field.kind === "boolean")
    return [
      { value: "true", label: t("Yes") },
      { value: "false", label: t("No") },
    ];
  return field.choices;
}
