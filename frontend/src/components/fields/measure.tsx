import { useState } from "react";

import { DecimalInput } from "@/components/ui/decimal-input";
import { Select } from "@/components/ui/input";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { measureOf } from "@/platform/measure";

import type { AskProps } from "./ask";
import type { ShownField } from "./show";

export function MeasureShown({ field, value }: { field: ShownField; value: unknown }) {
  const format = useFormat();
  const measure = measureOf(value);
  const symbol = field.choices?.find((choice) => choice.value === measure?.unit)?.label ?? measure?.unit;
  return (
    <bdi className="whitespace-nowrap tabular-nums">
      {format.number(measure?.amount ?? "")} {symbol}
    </bdi>
  );
}

/** An amount, and the unit that it is in: those that the company works with, and the one that stands there. */
export function MeasureAsk({ field, value, onChange, control }: AskProps) {
  const t = useT("platform");
  const measure = measureOf(value);
  const [chosen, setChosen] = useState(field.offered?.[0] ?? "");
  const unit = measure?.unit ?? chosen;
  const say = (amount: string, code: string) => onChange(amount === "" ? null : { amount, unit: code });

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
      <DecimalInput {...control} value={measure?.amount ?? ""} onType={(amount) => say(amount, unit)} />
      <Select
        aria-label={t("Unit: {{label}}", { label: field.label })}
        value={unit}
        onChange={(event) => {
          // Of an empty amount, the unit is for what is typed next.
          setChosen(event.target.value);
          if (measure) say(measure.amount, event.target.value);
        }}
      >
        {field.choices
          ?.filter((choice) => choice.value === unit || field.offered?.includes(choice.value))
          .map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
      </Select>
    </div>
  );
}
