import { useMemo } from "react";

import type { Row } from "../resources";
import { overlaid } from "./overlaid";
import { useOutbox } from "./use-outbox";

/** Records as they will be once the server has taken what waits; the same array where nothing does. */
export function useOverlaid(resource: string, rows: Row[]): Row[] {
  const unsent = useOutbox();
  return useMemo(() => {
    const acts = Map.groupBy(
      unsent.filter((act) => act.resource === resource && act.record !== null),
      ({ record }) => record,
    );
    return acts.size === 0 ? rows : rows.map((row) => overlaid(row, acts.get(row.id) ?? []));
  }, [unsent, resource, rows]);
}
