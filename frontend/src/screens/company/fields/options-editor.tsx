import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { ChoicesEditor } from "./choices-editor";
import { type Draft, optionsOf, recordsToChoose } from "./draft";
import type { FieldKinds, Options } from "./types";

type OptionsEditorProps = { draft: Draft; kinds: FieldKinds; onChange: (options: Options) => void };

/** What is asked besides of some kinds: choices, bounds, what a number is checked as. */
export function OptionsEditor({ draft, kinds, onChange }: OptionsEditorProps) {
  const t = useT("settings");
  const names = optionsOf(draft.kind);
  if (names.length === 0) return null;
  const { options } = draft;
  const set = (part: Options) => onChange({ ...options, ...part });
  const records = recordsToChoose(kinds.resources).map(({ value, label }) => ({
    value,
    label: capitalised(label),
  }));
  const checks = kinds.checks.map((value) => ({ value, label: value.toUpperCase() }));

  return (
    <Panel title={t("What may be filled in")}>
      <div className="grid gap-4">
        {names.includes("choices") && (
          <ChoicesEditor choices={options.choices ?? []} onChange={(choices) => set({ choices })} />
        )}
        <div className="grid gap-4 sm:grid-cols-3">
          {names.includes("max_length") && (
            <Counted label={t("Characters at most")} name="max_length" options={options} onChange={set} />
          )}
          {names.includes("minimum") && (
            <Counted label={t("At least")} name="minimum" options={options} onChange={set} />
          )}
          {names.includes("maximum") && (
            <Counted label={t("At most")} name="maximum" options={options} onChange={set} />
          )}
          {names.includes("places") && (
            <Counted label={t("Decimals")} name="places" options={options} onChange={set} />
          )}
          {names.includes("region") && (
            <Field label={t("Country where no prefix is typed")} required>
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  required
                  pattern="[A-Z]{2}"
                  maxLength={2}
                  value={options.region ?? ""}
                  onChange={(event) => set({ region: event.target.value.toUpperCase() })}
                />
              )}
            </Field>
          )}
          {names.includes("check") && (
            <OneOf label={t("Checked as")} name="check" choices={checks} options={options} onChange={set} />
          )}
          {names.includes("resource") && (
            <OneOf label={t("Leads to")} name="resource" choices={records} options={options} onChange={set} />
          )}
        </div>
      </div>
    </Panel>
  );
}

type PartProps<Name> = {
  label: string;
  name: Name;
  options: Options;
  onChange: (part: Options) => void;
};

function Counted({
  label,
  name,
  options,
  onChange,
}: PartProps<"max_length" | "minimum" | "maximum" | "places">) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          type="number"
          dir="ltr"
          step={name === "minimum" || name === "maximum" ? "any" : 1}
          value={String(options[name] ?? "")}
          onChange={({ target }) => onChange({ [name]: target.value === "" ? "" : Number(target.value) })}
        />
      )}
    </Field>
  );
}

type OneOfProps = PartProps<"check" | "resource"> & { choices: { value: string; label: string }[] };

function OneOf({ label, name, choices, options, onChange }: OneOfProps) {
  const t = useT("settings");
  return (
    <Field label={label} required>
      {(control) => (
        <Select
          {...control}
          required
          value={options[name] ?? ""}
          onChange={(event) => onChange({ [name]: event.target.value })}
        >
          <option value="">{t("Choose…")}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
