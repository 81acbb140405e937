import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { ApiError } from "@/platform/api";

type ChoiceProps = {
  label: string;
  /** Of the field in what is sent, and the last refusal, which may concern it. */
  name?: string;
  refusal?: Error | null;
  value: string;
  options: [value: string, label: string][];
  onChoose: (value: string) => void;
};

export function Choice({ label, name = "", refusal = null, value, options, onChoose }: ChoiceProps) {
  const errors = refusal instanceof ApiError ? refusal.fields[name] : undefined;
  return (
    <Field label={label} errors={errors}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChoose(event.target.value)}>
          {options.map(([each, shown]) => (
            <option key={each} value={each}>
              {shown}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
