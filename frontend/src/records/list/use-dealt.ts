import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";

import type { Column } from "../columns";
import { dealt, type Need, type Needs } from "./widths";

/** Pixels beside what stands in a cell or a heading: their padding, and the sign of the order. */
const PADDING = 17;
const ARROW = 18;

type Frame = {
  scroller: HTMLElement;
  /** Which list it is. */
  list: string;
  /** Pixels that no column has. */
  beside: number;
  /** Whether rows of it are there to be measured. */
  isDrawn: boolean;
};

/**
 * The columns as wide as what the first rows of each list hold. Nothing moves while somebody scrolls, and what was once
 * wide enough for a value stays so.
 */
export function useDealt(
  columns: Column[],
  grid: RefObject<HTMLElement | null>,
  { scroller, list, beside, isDrawn }: Frame,
): Column[] {
  const [needs, setNeeds] = useState<Needs>({});
  const room = useWidth(scroller) - beside;
  const names = columns.map(({ field }) => field.name).join(",");

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows or columns are what is measured anew.
  useLayoutEffect(() => {
    const now = grid.current && isDrawn ? measured(grid.current, names.split(",")) : {};
    setNeeds((before) => widest(before, now));
  }, [grid, list, names, isDrawn]);

  return useMemo(() => dealt(columns, needs, room), [columns, needs, room]);
}

function useWidth(scroller: HTMLElement): number {
  const [width, setWidth] = useState(scroller.clientWidth);
  useEffect(() => {
    const observer = new ResizeObserver(() => setWidth(scroller.clientWidth));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
  return width;
}

/** What is drawn, by the name of its column; what takes no room was not drawn. */
function measured(grid: HTMLElement, names: string[]): Record<string, Need> {
  const needs: Record<string, Need> = {};
  for (const [place, name] of names.entries()) {
    const values = grid.querySelectorAll(`[aria-colindex="${place + 1}"] > .truncate`);
    const heading = grid.querySelector(`[data-heading="${name}"]`);
    const value = Math.max(0, ...[...values].map(({ scrollWidth }) => scrollWidth));
    if (value > 0)
      needs[name] = { value: value + PADDING, heading: (heading?.scrollWidth ?? 0) + PADDING + ARROW };
  }
  return needs;
}

function widest(before: Needs, now: Record<string, Need>): Needs {
  const wider = Object.entries(now).filter(([name, { value }]) => value > (before[name]?.value ?? 0));
  return wider.length > 0 ? { ...before, ...Object.fromEntries(wider) } : before;
}
