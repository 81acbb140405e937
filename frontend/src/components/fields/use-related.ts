import { useQuery, useQueryClient } from "@tanstack/react-query";

import { descriptionQuery } from "@/platform/metadata";
import { type Related, recordQuery, searchQuery } from "@/platform/resources";

import { related } from "./related";

/** What is chosen, of which an address only knows the id; and what such records are, once that was read. */
export function useRelated(target: string | null | undefined, value: unknown) {
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

/** How records are found by what people call them. */
export function useRelatedSearch(target: string) {
  const client = useQueryClient();
  return (text: string) => {
    const query = searchQuery(target, text);
    return {
      queryKey: [...query.queryKey, "related"],
      queryFn: async () => {
        const described = await client.ensureQueryData(descriptionQuery(target));
        return (await client.fetchQuery(query)).map((row) => related(row, described));
      },
    };
  };
}
