import { Input } from "@/components/ui/input";
import { PickerInput } from "@/components/ui/search-combobox";

import type { AskProps } from "./ask";
import { useRelated, useRelatedSearch } from "./use-related";

/** Another record, found by typing a few letters of what people call it. */
export function RelationPicker({ field, value, onChange, control }: AskProps) {
  const target = field.relation;
  const chosen = useRelated(target, value);
  const search = useRelatedSearch(target ?? "");
  if (!target) return <Input {...control} value={chosen?.label ?? ""} disabled />;

  return (
    <PickerInput
      label={field.label}
      control={control}
      value={chosen}
      itemLabel={({ label }) => label}
      search={search}
      onSelect={onChange}
      onClear={field.required ? undefined : () => onChange(null)}
    />
  );
}
