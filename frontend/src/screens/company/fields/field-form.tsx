import type { FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Ticked } from "@/components/ui/ticked";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";
import { useLeaveGuard } from "@/records/record/leave-guard";

import { useDraft } from "../draft";
import { anyText, type Draft, keyFrom, recordsToChoose } from "./draft";
import { OptionsEditor } from "./options-editor";
import { PlaceChoice } from "./place-choice";
import { TextsEditor } from "./texts-editor";
import type { AddedField, FieldKinds } from "./types";

type Names = { resource: string; key: string };
/** `typedKey` is null until somebody prefers another name than the one that follows from the label. */
type Typed = { draft: Draft; resource: string; typedKey: string | null };
type FieldFormProps = {
  begin: Draft;
  /** The field as it stands, unless it is being added. */
  present?: AddedField;
  kinds: FieldKinds;
  error: Error | null;
  isSaving: boolean;
  onSave: (draft: Draft, names: Names, version: number, forget: () => void) => void;
};

export function FieldForm({ begin, present, kinds, error, isSaving, onSave }: FieldFormProps) {
  const t = useT("settings");
  const read: Typed = { draft: begin, resource: "", typedKey: null };
  const kept = useDraft(`field.${present?.id ?? "new"}`, read, present?.version ?? 0);
  const { draft, resource, typedKey } = kept.value;
  const type = (part: Partial<Typed>) => kept.set({ ...kept.value, ...part });
  useLeaveGuard(kept.isDirty && !isSaving);
  const key = typedKey ?? keyFrom(anyText(draft.labels));
  const faults = error instanceof ApiError ? error.fields : {};
  const set = (part: Partial<Draft>) => type({ draft: { ...draft, ...part } });
  const maybeFiltered = kinds.kinds.find(({ value }) => value === draft.kind)?.may_be_filterable ?? false;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = maybeFiltered ? draft : { ...draft, is_filterable: false };
    onSave(sent, { resource, key }, kept.version, kept.forget);
  };

  return (
    <form onSubmit={submit} className="grid max-w-3xl gap-4">
      <Panel title={t("What it is")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {!present && (
            <Field label={t("Added to")} required errors={faults.resource}>
              {(control) => (
                <Select
                  {...control}
                  required
                  value={resource}
                  onChange={(event) => type({ resource: event.target.value, draft: { ...draft, after: "" } })}
                >
                  <option value="">{t("Choose…")}</option>
                  {recordsToChoose(kinds.resources.filter((each) => each.may_have_fields)).map(
                    ({ value, label }) => (
                      <option key={value} value={value}>
                        {capitalised(label)}
                      </option>
                    ),
                  )}
                </Select>
              )}
            </Field>
          )}
          <Field label={t("Kind")} required errors={faults.kind}>
            {(control) => (
              <Select {...control} value={draft.kind} onChange={(event) => set({ kind: event.target.value })}>
                {kinds.kinds.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <TextsEditor
          label={t("Label")}
          texts={draft.labels}
          needed
          onChange={(labels) => set({ labels })}
          errors={faults.labels}
        />
        <TextsEditor
          label={t("Help")}
          texts={draft.helps}
          onChange={(helps) => set({ helps })}
          errors={faults.helps}
        />
        {!present && (
          <Field
            label={t("Name for programs and files")}
            required
            errors={faults.key}
            className="mt-4 max-w-sm"
          >
            {(control) => (
              <Input
                {...control}
                dir="ltr"
                required
                pattern="[a-z][a-z0-9_]{0,39}"
                maxLength={40}
                className="font-mono"
                value={key}
                onChange={(event) => type({ typedKey: event.target.value })}
              />
            )}
          </Field>
        )}
      </Panel>
      <OptionsEditor draft={draft} kinds={kinds} onChange={(options) => set({ options })} />
      <Panel title={t("Where it shows")}>
        <div className="grid gap-2">
          <Ticked checked={draft.required} onTick={(required) => set({ required })}>
            {t("Required in forms")}
          </Ticked>
          <Ticked checked={draft.is_listed} onTick={(is_listed) => set({ is_listed })}>
            {t("Shown in lists")}
          </Ticked>
          {maybeFiltered && (
            <Ticked checked={draft.is_filterable} onTick={(is_filterable) => set({ is_filterable })}>
              {t("Lists can be filtered by it")}
            </Ticked>
          )}
          <PlaceChoice
            resource={present?.resources[0] ?? resource}
            value={draft.after}
            onChange={(after) => set({ after })}
            errors={faults.after}
          />
          <Field label={t("Place among the added fields")} className="max-w-40">
            {(control) => (
              <Input
                {...control}
                type="number"
                dir="ltr"
                min={0}
                max={32_767}
                value={String(draft.position)}
                onChange={(event) => set({ position: Number(event.target.value) })}
              />
            )}
          </Field>
        </div>
      </Panel>
      <ErrorNotice error={error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" blocked={isSaving}>
          {present ? t("Save") : t("Add the field")}
        </Button>
        {kept.isDirty && <Button onClick={kept.forget}>{t("Give up")}</Button>}
      </div>
    </form>
  );
}
