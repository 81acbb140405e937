import { useQuery, useQueryClient } from "@tanstack/react-query";

import { Input } from "@/components/ui/input";
import { PickerInput } from "@/components/ui/search-combobox";
import { descriptionQuery } from "@/platform/metadata";
import { type Related, recordQuery, searchQuery } from "@/platform/resources";

import type { AskProps } from "./ask";
import { related } from "./related";

/** Another record, found by typing a few letters of what people call it. */
export function RelationPicker({ field, value, onChange, control }: AskProps) {
  const client = useQueryClient();
  const target = field.relation;
  const chosen = useRelated(target, value);
  if (!target) return <Input {...control} value={chosen?.label ?? ""} disabled />;

  const search = (text: string) => {
    const query = searchQuery(target, text);
    return {
      queryKey: [...query.queryKey, "related"],
      queryFn: async () => {
        const described = await client.ensureQueryData(descriptionQuery(target));
        return (await client.fetchQuery(query)).map((row) => related(row, described));
      },
    };
  };

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

/** What is chosen; an address only knows its id. */
function useRelated(target: string | null | undefined, value: unknown): Related | null {
  const bare = typeof value === "string" && value !== "" ? value : null;
  const asked = target ?? "";
  const { data: description } = useQuery({ ...descriptionQuery(asked), enabled: bare !== null });
  const { data: record } = useQuery({ ...recordQuery(asked, bare ?? ""), enabled: bare !== null });
  if (bare === null) return (value || null) as Related | null;
  return record && description ? related(record, description) : { id: bare, label: "…" };
}
