import { useQuery } from "@tanstack/react-query";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import { descriptionQuery, fieldOf } from "@/platform/metadata";

type PlaceChoiceProps = {
  /** Of the records that get the field; empty while nobody said which. */
  resource: string;
  value: string;
  errors?: string[] | undefined;
  onChange: (after: string) => void;
};

/** Behind which field of the form it stands, by the parts of that form. */
export function PlaceChoice({ resource, value, errors, onChange }: PlaceChoiceProps) {
  const t = useT("settings");
  const { data: description } = useQuery({ ...descriptionQuery(resource), enabled: resource !== "" });
  if (!description) return null;
  const isDeclared = (name: string) => !name.startsWith("c_");
  const sections = description.form
    .map(({ label, names }) => ({ label, names: names.filter(isDeclared) }))
    .filter(({ names }) => names.length > 0);

  return (
    <Field label={t("In the form, after")} errors={errors} className="max-w-sm">
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("At the end, among the added fields")}</option>
          {sections.map(({ label, names }) => (
            <optgroup key={label} label={label}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {fieldOf(description, name)?.label ?? name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
