import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { countQuery, type Question, type Row, rowsOf } from "@/platform/resources";

import { jump, stretchQuery } from "./stretch";

/** Up to so many, records are counted again whenever one of them changes. */
export const RECOUNTED = 10_000;

export type Rows = {
  rows: Row[];
  /** Where the first of them stands in the list. */
  start: number;
  /** How many the list has; of a long one, as many as when it was opened. */
  total: number;
  /** Whether that is known, not only that there are more. */
  counted: boolean;
  /** Around which row others are on their way. */
  jumping: number | null;
  /** Reads what comes after, what came before; null where nothing does, or meanwhile. */
  onNext: (() => void) | null;
  onPrevious: (() => void) | null;
  /** Reads the rows around another place; false where that failed and nobody has gone elsewhere meanwhile. */
  onJump: (row: number) => Promise<boolean>;
  /** Somebody stays after all: what is on its way from elsewhere is not wanted. */
  onStay: () => void;
};

/** The rows of a list around where somebody reads, and what brings others. */
export function useStretch(key: string, question: Question) {
  const query = useInfiniteQuery(stretchQuery(key, question));
  const { data, fetchNextPage, fetchPreviousPage, isFetching } = query;
  const rows = useMemo(() => rowsOf(data), [data]);
  const first = data?.pages[0];
  const ends = data?.pages.at(-1)?.next === null;
  const start = first?.previous ? Math.max(first.at, 1) : 0;
  const read = start + rows.length;
  const count = useCount(key, question, data !== undefined && !ends);
  const total = ends ? read : Math.max(count ?? 0, read + 1);
  const { jumping, refusal, onJump, onStay } = useJumps(key, question, total);

  const isGone = data !== undefined && rows.length === 0 && (first?.at ?? 0) > 0;
  // Somebody deleted all that was at hand.
  useEffect(() => {
    if (isGone) void onJump(0);
  }, [isGone, onJump]);
  const idle = !isFetching && !query.error && jumping === null;
  const onNext = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const onPrevious = useCallback(() => void fetchPreviousPage(), [fetchPreviousPage]);

  const stretch = useMemo<Rows>(
    () => ({
      ...{ rows, start, total, jumping, onJump, onStay },
      counted: ends || count !== undefined,
      onNext: idle && !ends ? onNext : null,
      onPrevious: idle && start > 0 ? onPrevious : null,
    }),
    [rows, start, total, ends, count, jumping, idle, onNext, onPrevious, onJump, onStay],
  );
  return { query, stretch, error: refusal ?? query.error };
}

/** How many there are; of a list that is at hand as a whole, nobody asks. */
function useCount(key: string, question: Question, wanted: boolean): number | undefined {
  const count = useQuery({
    ...countQuery(key, question),
    enabled: ({ state }) => wanted && (state.data ?? 0) < RECOUNTED,
  });
  return count.data;
}

/** Reads rows elsewhere; whoever goes on meanwhile gets those around the last place only. */
function useJumps(key: string, question: Question, total: number) {
  const client = useQueryClient();
  const latest = useRef(0);
  const [jumping, setJumping] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);

  const onJump = useCallback(
    async (row: number) => {
      latest.current += 1;
      const mine = latest.current;
      const isWanted = () => latest.current === mine;
      setJumping(row);
      setRefusal(null);
      try {
        await jump(client, key, question, { row, total, isWanted });
        return true;
      } catch (refused) {
        if (isWanted()) setRefusal(refused as Error);
        return !isWanted();
      } finally {
        if (isWanted()) setJumping(null);
      }
    },
    [client, key, question, total],
  );
  const onStay = useCallback(() => {
    latest.current += 1;
    setJumping(null);
  }, []);
  return { jumping, refusal, onJump, onStay };
}
