import { useMemo, useRef } from "react";

import type { Row } from "@/platform/resources";

/** The rows that are ticked, as they were last seen: those far away are no longer at hand. */
export function useTicked(rows: Row[], ids: ReadonlySet<string>): Row[] {
  const seen = useRef(new Map<string, Row>());
  return useMemo(() => {
    const known = new Map(rows.map((row) => [row.id, row]));
    const ticked = [...ids].flatMap((id) => known.get(id) ?? seen.current.get(id) ?? []);
    seen.current = new Map(ticked.map((row) => [row.id, row]));
    return ticked;
  }, [rows, ids]);
}
