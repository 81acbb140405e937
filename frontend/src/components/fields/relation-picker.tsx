import { lazy, Suspense, useState } from "react";

import { Input } from "@/components/ui/input";
import { PickerInput } from "@/components/ui/search-combobox";

import type { AskProps } from "./ask";
import { related } from "./related";
import { useRelated, useRelatedSearch } from "./use-related";

const NewRelated = lazy(() => import("@/records/record/new-related"));

/** Another record, found by typing a few letters of what people call it, or made where it is missing. */
export function RelationPicker({ field, value, onChange, control, creates = false }: AskProps) {
  const [missing, setMissing] = useState<string | null>(null);
  const target = field.relation;
  const { chosen, description } = useRelated(target, value);
  const search = useRelatedSearch(target ?? "");
  if (!target) return <Input {...control} value={chosen?.label ?? ""} disabled />;
  const mayCreate = creates && (description?.verbs.includes("create") ?? false);

  return (
    <>
      <PickerInput
        label={field.label}
        control={control}
        value={chosen}
        itemLabel={({ label }) => label}
        search={search}
        onSelect={onChange}
        onClear={field.required ? undefined : () => onChange(null)}
        onCreate={mayCreate ? setMissing : undefined}
      />
      {description && missing !== null && (
        <Suspense>
          <NewRelated
            description={description}
            typed={missing}
            onCreated={(row) => onChange(related(row, description))}
            onClose={() => setMissing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
