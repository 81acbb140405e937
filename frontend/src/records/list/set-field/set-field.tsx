import { useMemo, useState } from "react";

import { Ask } from "@/components/fields/ask";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select } from "@/components/ui/input";
import { ApiError } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Field as Described } from "@/platform/metadata";

import { changing } from "../../many/changing";
import { settable } from "../../settable";
import { toSent } from "../../values";
import { type TickedProps, useTickedAct } from "../use-ticked-act";
import { isNothing, otherThan, type Present } from "./present";
import { usePresent } from "./use-present";
import { WhatChanges } from "./what-changes";

/** Gives one field the same value in everything that is ticked, once it was seen how many that changes. */
export default function SetField({ ids, ...ticked }: TickedProps) {
  const { description } = ticked;
  const t = useT("many");
  const format = useFormat();
  const [field, setField] = useState<Described>();
  const [value, setValue] = useState<unknown>();
  const { present, read } = usePresent(description, ids, field);
  const changes = useMemo(
    () => (field && present.data ? otherThan(field, value, present.data) : []),
    [field, value, present.data],
  );
  const begin = (some: Present[]) => changing(some.map((each) => becoming(each, field, value)));
  const { run, done, outcome, error, leave } = useTickedAct(ticked, "change/", begin);

  if (outcome) return outcome;
  const choose = (name: string) => {
    const chosen = description.fields.find((each) => each.name === name);
    setField(chosen);
    // A box that nobody has ticked says no.
    setValue(chosen?.kind === "boolean" ? false : undefined);
  };
  const isMissing = field?.required === true && isNothing(value);
  return (
    <FormDialog
      title={t("Set a field")}
      submit={t("Change {{count}} records", { count: changes.length, shown: format.number(changes.length) })}
      onSubmit={() => run.mutate(changes)}
      onClose={leave}
      error={present.error ?? error}
      blocked={run.isPending || changes.length === 0 || isMissing}
    >
      <Field label={t("Field")} required>
        {(control) => (
          <Select
            {...control}
            disabled={run.isPending}
            value={field?.name ?? ""}
            onChange={(event) => choose(event.target.value)}
          >
            {!field && <option value="">{t("Choose…")}</option>}
            {settable(description).map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {field && (
        <Field
          key={field.name}
          label={field.label}
          required={field.required}
          errors={error instanceof ApiError ? error.fields[field.name] : undefined}
        >
          {(control) => <Ask field={field} value={value} onChange={setValue} control={control} creates />}
        </Field>
      )}
      {field && !isMissing && (
        <WhatChanges
          ticked={ids.length}
          present={present.data}
          read={read}
          changes={changes.length}
          empties={isNothing(value)}
        />
      )}
      {run.isPending && (
        <progress max={changes.length} value={done} aria-label={t("Set a field")} className="w-full" />
      )}
    </FormDialog>
  );
}

function becoming({ id, version }: Present, field: Described | undefined, value: unknown) {
  return { id, version, values: field ? { [field.name]: toSent(field, value) } : {} };
}
