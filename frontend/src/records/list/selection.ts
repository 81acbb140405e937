import { useCallback, useEffect, useMemo, useState } from "react";

export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** From the last one that was ticked to this one. */
  extend: (id: string) => void;
  replace: (ids: Iterable<string>) => void;
  clear: () => void;
};

/**
 * What is ticked, whatever has been scrolled away since. Another filter begins anew: nothing is ever done to
 * records that the person cannot find in the list before them.
 */
export function useSelection(order: string[], question: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what empties it.
  useEffect(() => setIds(new Set()), [question]);

  const toggle = useCallback((id: string) => {
    setLast(id);
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const extend = useCallback(
    (id: string) => {
      const here = order.indexOf(id);
      // What is far away is no longer at hand, nor what lies between.
      const there = last === null ? here : order.indexOf(last);
      const [from, to] = there < 0 ? [here, here] : [here, there].sort((a, b) => a - b);
      setIds((before) => new Set([...before, ...order.slice(from, (to ?? 0) + 1)]));
    },
    [order, last],
  );
  const replace = useCallback((wanted: Iterable<string>) => setIds(new Set(wanted)), []);
  const clear = useCallback(() => setIds(new Set()), []);

  return useMemo(() => ({ ids, toggle, extend, replace, clear }), [ids, toggle, extend, replace, clear]);
}
