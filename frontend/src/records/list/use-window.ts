import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";

import { whenIdle } from "@/platform/idle";
import { lastPlace, type Place, rememberPlace } from "@/platform/last-search";
import type { Row } from "@/platform/resources";

import { FAR, useArrivals } from "./use-arrivals";
import type { Rows } from "./use-stretch";
import {
  distance,
  drawnBetween,
  heightOf,
  type Layout,
  layOut,
  placeAt,
  type Stretch,
  topOf,
} from "./window";

/** Pixels that are drawn on either side of what is seen, and after how many it is drawn anew. */
const BEYOND = 480;
const STEP = 200;
/** Heights that are remembered. */
const MEASURED = 2000;

type Asked = {
  stretch: Rows;
  scroller: HTMLElement;
  /** Pixels of a row that was not drawn yet. */
  usual: number;
  /** Pixels that stand above the rows whatever is scrolled. */
  head?: number;
  /** The list that is shown: where somebody left it, they come back to. */
  list: string;
};

export type Drawn = { row: Row; index: number; top: number };

/** What a list without end draws of itself: the rows in sight, where they would stand if all were there. */
export function useWindow({ stretch, scroller, usual, head = 0, list }: Asked) {
  const { layout, measure } = useLayout(stretch, usual);
  const at = useRef({ ...within(stretch, lastPlace(list)), list });
  const [top, setTop] = useState(() => heightOf(layout, at.current));
  const seen = scroller.clientHeight;

  const go = useCallback(
    (y: number) => {
      if (Math.abs(scroller.scrollTop - y) >= 1) scroller.scrollTop = y;
      setTop(scroller.scrollTop);
    },
    [scroller],
  );
  // What one reads stays where it is, whatever comes before it or turns out to be higher.
  useLayoutEffect(() => {
    const place = at.current.list === list ? at.current : lastPlace(list);
    at.current = { ...within(layout.stretch, place), list };
    const y = heightOf(layout, at.current);
    if (isAtHand(layout.stretch, at.current.row)) at.current = { ...placeAt(layout, y), list };
    go(y);
  }, [go, layout, list]);
  const stand = useCallback(
    (row: number) => {
      at.current = { row, into: 0, list };
      go(topOf(layout, row));
    },
    [go, layout, list],
  );
  useArrivals({ stretch, layout, scroller, at, top, stand });

  useEffect(() => {
    const follow = () => {
      at.current = { ...looked(stretch, layout, scroller, head), list };
      rememberPlace(list, at.current);
      if (Math.abs(scroller.scrollTop - top) > STEP) flushSync(() => setTop(scroller.scrollTop));
    };
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [stretch, scroller, layout, head, top, list]);

  const beyond = useBeyond();
  const [from, to] = drawnBetween(layout, top - beyond, top + seen + beyond);
  const drawn = stretch.rows.slice(from - stretch.start, to - stretch.start).map(
    (row, index): Drawn => ({
      row,
      index: from + index,
      top: layout.starts[from + index - stretch.start] as number,
    }),
  );
  /** Brings a row into sight; one that is not at hand is on its way then. */
  const reveal = (row: number) => {
    const y = topOf(layout, row);
    const low = topOf(layout, row + 1) + head - seen;
    if (isAtHand(stretch, row)) {
      const near = Math.min(Math.max(scroller.scrollTop, low), y);
      at.current = { ...placeAt(layout, near), list };
      return go(near);
    }
    stand(row);
    // What is near comes as the next part.
    if (distance(stretch, row, row) > FAR) void stretch.onJump(row);
  };
  return { drawn, height: layout.height, reveal, measure };
}

/** The first rows are drawn alone, those beyond what is seen when the browser has time: half the work before one can press. */
function useBeyond(): number {
  const [beyond, setBeyond] = useState(0);
  useEffect(() => whenIdle(() => startTransition(() => setBeyond(BEYOND))), []);
  return beyond;
}

/** Where each row stands, as high as it was drawn. */
function useLayout(stretch: Rows, usual: number) {
  const heights = useRef(new Map<string, number>());
  const [measured, remeasure] = useReducer((times: number) => times + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are others when they were measured anew.
  const layout = useMemo(
    () => layOut(stretch, (id) => heights.current.get(id) ?? usual, usual),
    [stretch.rows, stretch.start, stretch.total, usual, measured],
  );
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const isNew = entries.map(({ target }) => note(heights.current, target as HTMLElement));
        // Nothing is painted before all stand where they belong.
        if (isNew.includes(true)) flushSync(remeasure);
      }),
    [],
  );
  const measure = useCallback(
    (drawn: HTMLElement | null) => {
      if (!drawn) return undefined;
      observer.observe(drawn);
      return () => observer.unobserve(drawn);
    },
    [observer],
  );
  return { layout, measure };
}

/** Keeps how high a row was drawn, by its `data-row`; whether that was not known. */
function note(heights: Map<string, number>, { dataset, offsetHeight }: HTMLElement): boolean {
  const { row = "" } = dataset;
  if (offsetHeight === 0 || heights.get(row) === offsetHeight) return false;
  if (heights.size > MEASURED) heights.clear();
  heights.set(row, offsetHeight);
  return true;
}

/** Where somebody looks; who has pulled to an end that was not read yet wants to see it, however high its rows are. */
function looked(stretch: Rows, layout: Layout, scroller: HTMLElement, head: number): Place {
  const last = stretch.total - 1;
  const isLow = scroller.scrollTop + scroller.clientHeight >= layout.height + head - 1;
  if (isLow && stretch.counted && !isAtHand(stretch, last)) return { row: last, into: 0 };
  return placeAt(layout, scroller.scrollTop);
}

/** The place, as far as the list still goes. */
function within({ total }: Stretch, place: Place): Place {
  return place.row < total ? place : { row: Math.max(total - 1, 0), into: 0 };
}

export function isAtHand({ start, rows }: Stretch, row: number): boolean {
  return row >= start && row < start + rows.length;
}
