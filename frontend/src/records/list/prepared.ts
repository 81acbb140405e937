import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import { type Description, pathOf } from "@/platform/metadata";
import { countQuery, type Question } from "@/platform/resources";

/** A list that is written beside what people do, to be fetched when it is there. */
export type Prepared = {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  format: string;
  asked_at: string;
  done: number;
  total: number;
  error: string;
  bytes: number | null;
  /** Until when it can be fetched; null before it is there and after its week. */
  available_until: string | null;
};

type PreparedExports = {
  /** False where the company may only read: everything is then handed out at once. */
  may_prepare: boolean;
  /** So many records are handed out at once; more are prepared. */
  at_once: number;
  exports: Prepared[];
};

const ASK_AGAIN_AFTER = 1_500;

export function isUnderway({ state }: Prepared): boolean {
  return state === "queued" || state === "running";
}

function preparedQuery(key: string) {
  return queryOptions({
    queryKey: ["exports", key],
    queryFn: async ({ client }) =>
      request<PreparedExports>("GET", `${await pathOf(client, key)}export/jobs/`),
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderway) ? ASK_AGAIN_AFTER : false),
    staleTime: 0,
  });
}

/** What one had prepared of a list, and whether what is asked now is long enough to be prepared, too. */
export function useExports({ key, path }: Description, question: Question, isWhole: boolean) {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: preparedQuery(key).queryKey });
  const known = useQuery(preparedQuery(key));
  const count = useQuery({ ...countQuery(key, question), enabled: isWhole });
  const prepare = useMutation({
    mutationFn: (asked: Record<string, string | undefined>) =>
      request<Prepared>("POST", `${path}export/jobs/${queryString(asked)}`, {}),
    onSettled: readAgain,
  });
  const stop = useMutation({
    mutationFn: (id: string) => request("POST", `jobs/${id}/cancel/`, {}),
    onSettled: readAgain,
  });
  const { may_prepare: mayPrepare = false, at_once: atOnce = 0, exports = [] } = known.data ?? {};
  return {
    exports,
    prepare,
    stop,
    /** Nobody knows yet how long it is. */
    isMeasuring: isWhole && (known.isLoading || count.isLoading),
    isLong: isWhole && mayPrepare && (count.data ?? 0) > atOnce,
  };
}

export type Exports = ReturnType<typeof useExports>;
