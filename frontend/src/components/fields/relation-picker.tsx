import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";

import { Input } from "@/components/ui/input";
import { PickerInput } from "@/components/ui/search-combobox";
import { descriptionQuery } from "@/platform/metadata";
import { type Related, recordQuery, searchQuery } from "@/platform/resources";

import type { AskProps } from "./ask";
import { related } from "./related";

const NewRelated = lazy(() => import("@/records/record/new-related"));

/** Another record, found by typing a few letters of what people call it, or made where it is missing. */
export function RelationPicker({ field, value, onChange, control, creates = false }: AskProps) {
  const client = useQueryClient();
  const [missing, setMissing] = useState<string | null>(null);
  const target = field.relation;
  const { chosen, description } = useRelated(target, value);
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

/** What is chosen, of which an address only knows the id; and what such records are, once that was read. */
function useRelated(target: string | null | undefined, value: unknown) {
  const bare = typeof value === "string" && value !== "" ? value : null;
  const asked = target ?? "";
  const { data: description } = useQuery({ ...descriptionQuery(asked), enabled: bare !== null });
  const { data: record } = useQuery({ ...recordQuery(asked, bare ?? ""), enabled: bare !== null });
  if (bare === null) return { chosen: (value || null) as Related | null, description };
  return {
    chosen: record && description ? related(record, description) : { id: bare, label: "…" },
    description,
  };
}
