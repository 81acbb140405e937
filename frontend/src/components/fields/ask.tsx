import type { ComponentType } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { DecimalInput } from "@/components/ui/decimal-input";
import type { ControlProps } from "@/components/ui/field";
import { Input, Select, Textarea } from "@/components/ui/input";
import { fromWallClock, toWallClock } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Asked, Kind } from "@/platform/metadata";
import { useSession } from "@/platform/session";

import { AddressAsk } from "./address";
import { FileAsk } from "./file";
import { MeasureAsk } from "./measure";
import { RelationPicker } from "./relation-picker";
import { RelationsPicker } from "./relations-picker";

export type AskProps = {
  field: Asked;
  value: unknown;
  onChange: (value: unknown) => void;
  control: ControlProps;
  /** Whether a record that is missing may be made on the way: a form has the room for it, a filter has not. */
  creates?: boolean;
};

/** One input per kind of value, for forms, lines, filters and the questions of actions. */
const ASK: Record<Kind, ComponentType<AskProps>> = {
  text: Words,
  long_text: Paragraphs,
  email: typed({ type: "email", dir: "ltr" }),
  phone: typed({ type: "tel", dir: "ltr" }),
  url: typed({ type: "url", dir: "ltr" }),
  integer: typed({ inputMode: "numeric", dir: "ltr" }),
  decimal: Decimal,
  money: Decimal,
  quantity: Decimal,
  measure: MeasureAsk,
  boolean: YesOrNo,
  date: typed({ type: "date" }),
  datetime: Instant,
  duration: Words,
  choice: Choice,
  multiple_choice: Choices,
  state: Choice,
  relation: RelationPicker,
  relations: RelationsPicker,
  address: AddressAsk,
  file: FileAsk,
  json: Paragraphs,
  uuid: Words,
};

export function Ask(props: AskProps) {
  const Control = ASK[props.field.kind];
  return <Control {...props} />;
}

function typed(how: { type?: string; inputMode?: "numeric"; dir?: "ltr" }) {
  return function Typed({ field, value, onChange, control }: AskProps) {
    return (
      <Input
        {...control}
        {...how}
        maxLength={field.max_length}
        value={text(value)}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  };
}

function Words({ field, value, onChange, control }: AskProps) {
  return (
    <Input
      {...control}
      dir="auto"
      maxLength={field.max_length}
      value={text(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Paragraphs({ value, onChange, control }: AskProps) {
  return (
    <Textarea
      {...control}
      dir="auto"
      value={typeof value === "object" && value !== null ? JSON.stringify(value, null, 2) : text(value)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Decimal({ value, onChange, control }: AskProps) {
  return <DecimalInput {...control} value={text(value)} onType={onChange} />;
}

function YesOrNo({ value, onChange, control }: AskProps) {
  return (
    <div className="flex min-h-10 items-center">
      <Checkbox {...control} checked={value === true} onChange={(event) => onChange(event.target.checked)} />
    </div>
  );
}

function Instant({ value, onChange, control }: AskProps) {
  const { timezone } = useSession().tenant;
  return (
    <Input
      {...control}
      type="datetime-local"
      value={value ? toWallClock(String(value), timezone) : ""}
      onChange={(event) => onChange(event.target.value ? fromWallClock(event.target.value, timezone) : null)}
    />
  );
}

function Choice({ field, value, onChange, control }: AskProps) {
  const t = useT("platform");
  return (
    <Select {...control} value={text(value)} onChange={(event) => onChange(event.target.value)}>
      {(!field.required || text(value) === "") && <option value="">{t("Choose…")}</option>}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

function Choices({ field, value, onChange, control }: AskProps) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const toggled = (code: string) =>
    onChange(
      (field.choices ?? []).flatMap((each) =>
        (each.value === code) !== chosen.has(each.value) ? each.value : [],
      ),
    );
  return (
    <fieldset
      {...control}
      aria-label={field.label}
      className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2"
    >
      {field.choices?.map((choice) => (
        <span key={choice.value} className="inline-flex items-center gap-2">
          <Checkbox
            id={`${field.name}-${choice.value}`}
            checked={chosen.has(choice.value)}
            onChange={() => toggled(choice.value)}
          />
          <label htmlFor={`${field.name}-${choice.value}`}>
            <bdi>{choice.label}</bdi>
          </label>
        </span>
      ))}
    </fieldset>
  );
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
