import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";

import { allIds, MOST_TICKED } from "./all-ids";
import type { Selection } from "./selection";

type TickAllProps = {
  resource: string;
  search: ListSearch;
  selection: Selection;
  /** How many the list has; null while nobody has counted them. */
  total: number | null;
};

/** Offers to tick what the list goes on with below, as long as something of it is not ticked. */
export function TickAll({ resource, search, selection, total }: TickAllProps) {
  const t = useT("platform");
  const format = useFormat();
  const { collect, stop, done } = useCollecting(resource, search, selection);

  if (collect.isPending)
    return (
      <span className="flex items-center gap-2">
        <progress aria-label={t("Results are being ticked")} value={done} max={total ?? MOST_TICKED} />
        <Button variant="quiet" className="px-2" onClick={stop}>
          {t("Stop")}
        </Button>
      </span>
    );
  if (total !== null && total > MOST_TICKED)
    return (
      <p className="text-muted-foreground">
        {t("At most {{most}} of {{total}} results can be ticked together: filter the list.", {
          most: format.number(MOST_TICKED),
          total: format.number(total),
        })}
      </p>
    );
  return (
    <>
      <Button
        variant="quiet"
        className="px-2 text-primary underline underline-offset-2"
        onClick={() => collect.mutate()}
      >
        {total === null
          ? t("Tick all results of this list")
          : t("Tick the {{total}} results", { total: format.number(total) })}
      </Button>
      <ErrorNotice error={collect.error} />
    </>
  );
}

/** Collects page after page. Whoever stops, or asks the list something else meanwhile, has nothing more ticked. */
function useCollecting(resource: string, search: ListSearch, { replace }: Selection) {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const running = useRef<AbortController>(undefined);
  const stop = () => running.current?.abort();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what ends it.
  useEffect(() => stop, [search]);

  const collect = useMutation({
    mutationFn: () => {
      setDone(0);
      running.current = new AbortController();
      return allIds(client, resource, search, { signal: running.current.signal, onProgress: setDone });
    },
    onSuccess: (ids) => ids && replace(ids),
  });
  return { collect, stop, done };
}
