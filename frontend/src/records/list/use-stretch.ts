import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { countQuery, type Question, type Row } from "@/platform/resources";

import { jump, stretchQuery } from "./stretch";

/** Up to so many, records are counted again whenever one of them changes. */
const RECOUNTED = 10_000;

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
  /** Reads the rows around another place; false where that failed. */
  onJump: (row: number) => Promise<boolean>;
  /** Somebody stays after all: what is on its way from elsewhere is not wanted. */
  onStay: () => void;
};

/** The rows of a list around where somebody reads, and what brings others. */
export function useStretch(key: string, question: Question) {
  const client = useQueryClient();
  const query = useInfiniteQuery(stretchQuery(key, question));
  const { data, error, fetchNextPage, fetchPreviousPage, isFetching } = query;
  const latest = useRef(0);
  const [jumping, setJumping] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);

  const rows = useMemo(() => data?.pages.flatMap((page) => page.results) ?? [], [data]);
  const first = data?.pages[0];
  const ends = data?.pages.at(-1)?.next === null;
  const start = first?.previous ? Math.max(first.at, 1) : 0;
  const count = useQuery({
    ...countQuery(key, question),
    enabled: ({ state }) => data !== undefined && !ends && (state.data ?? 0) < RECOUNTED,
  });
  const read = start + rows.length;
  const total = ends ? read : Math.max(count.data ?? 0, read + 1);

  const onJump = useCallback(
    async (row: number) => {
      latest.current += 1;
      const mine = latest.current;
      setJumping(row);
      setRefusal(null);
      try {
        await jump(client, key, question, { row, total, isWanted: () => latest.current === mine });
        return true;
      } catch (refused) {
        if (latest.current === mine) setRefusal(refused as Error);
        return false;
      } finally {
        if (latest.current === mine) setJumping(null);
      }
    },
    [client, key, question, total],
  );
  const onStay = useCallback(() => {
    latest.current += 1;
    setJumping(null);
  }, []);
  const isGone = data !== undefined && rows.length === 0 && (first?.at ?? 0) > 0;
  // Somebody deleted all that was at hand.
  useEffect(() => {
    if (isGone) void onJump(0);
  }, [isGone, onJump]);
  const idle = !isFetching && !error && jumping === null;
  const onNext = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const onPrevious = useCallback(() => void fetchPreviousPage(), [fetchPreviousPage]);

  const stretch = useMemo<Rows>(
    () => ({
      rows,
      start,
      total,
      counted: ends || count.data !== undefined,
      jumping,
      onNext: idle && !ends ? onNext : null,
      onPrevious: idle && start > 0 ? onPrevious : null,
      onJump,
      onStay,
    }),
    [rows, start, total, ends, count.data, jumping, idle, onNext, onPrevious, onJump, onStay],
  );
  return { query, stretch, error: refusal ?? error };
}
