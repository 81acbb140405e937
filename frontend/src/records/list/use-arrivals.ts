import { useEffect } from "react";

import type { Place } from "@/platform/last-search";

import type { Rows } from "./use-stretch";
import { distance, type Layout, placeAt } from "./window";

/** Rows before the end of what is at hand at which more is read. */
const AHEAD = 15;
/** So far away, rows are jumped to; nearer ones come one part after the other. */
export const FAR = 60;
/** Milliseconds of rest after which somebody is taken to have arrived. */
const REST = 120;

type Arriving = {
  stretch: Rows;
  layout: Layout;
  scroller: HTMLElement;
  at: { readonly current: Place };
  /** Where it was drawn for the last time. */
  top: number;
  stand: (row: number) => void;
};

/** Reads what is about to come into sight: the next rows, or those around where somebody has come to rest. */
export function useArrivals({ stretch, layout, scroller, at, top, stand }: Arriving): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is led elsewhere looks at other rows.
  useEffect(() => {
    const look = () => {
      const first = placeAt(layout, scroller.scrollTop).row;
      const last = placeAt(layout, scroller.scrollTop + scroller.clientHeight).row;
      const end = stretch.start + stretch.rows.length;
      if (distance(stretch, first, last) > FAR) return true;
      if (stretch.jumping !== null) stretch.onStay();
      if (last >= end - AHEAD) stretch.onNext?.();
      else if (first < stretch.start + AHEAD) stretch.onPrevious?.();
      return false;
    };
    const arrive = async () => {
      const { row } = at.current;
      const isComing = stretch.jumping !== null && Math.abs(stretch.jumping - row) < AHEAD;
      if (!look() || isComing || (await stretch.onJump(row))) return;
      // Nothing came: back to what is there.
      const { start, rows } = stretch;
      stand(Math.min(Math.max(row, start), start + rows.length - 1));
    };
    let rest = setTimeout(arrive, REST);
    look();
    const follow = () => {
      clearTimeout(rest);
      if (look()) rest = setTimeout(arrive, REST);
    };
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => {
      clearTimeout(rest);
      scroller.removeEventListener("scroll", follow);
    };
  }, [stretch, layout, scroller, at, top, stand]);
}
