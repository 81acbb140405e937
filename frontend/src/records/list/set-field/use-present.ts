import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import type { Description, Field } from "@/platform/metadata";

import { presentOf } from "./present";

/** What the chosen field holds in all that is ticked, and how far the reading of it has come. */
export function usePresent({ key }: Description, ids: string[], field: Field | undefined) {
  const id = useId();
  const [read, setRead] = useState(0);
  const present = useQuery({
    // Asked once for this dialog: what it says would change is what is sent.
    queryKey: ["present", id, key, field?.name],
    queryFn: ({ client, signal }) => {
      setRead(0);
      return field ? presentOf(client, key, ids, field, { signal, onProgress: setRead }) : [];
    },
    enabled: field !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { present, read };
}
