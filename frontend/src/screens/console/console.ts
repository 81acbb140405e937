import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import { ApiError, request } from "@/platform/api";

import type { Act, Acts, Options } from "./types";

export const HOST = "platform/";
export type Session = { authenticated: boolean; user?: { email: string } };

export const SESSION = ["console", "session"];
export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: () => request<Session>("GET", `${HOST}session/`),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Milliseconds between two looks at an act that is under way. */
const LOOK = 1000;

/** Apart from that of companies: nothing of it is kept on the device. */
export function createConsoleClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.status === 401)
      void client.invalidateQueries({ queryKey: SESSION });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 5_000, retry: false } },
  });
  return client;
}

/** What the console is told at `path`. */
export function useConsole<T>(path: string) {
  return useQuery({ queryKey: ["console", path], queryFn: () => request<T>("GET", `${HOST}${path}`) });
}

export function useOptions(): Options | undefined {
  return useConsole<Options>("options/").data;
}

/** The latest acts, looked at again and again as long as one is under way; its end is news for all that is shown. */
export function useActs(filter: { slug?: string; kind?: string }) {
  const path = `acts/?${new URLSearchParams(filter)}`;
  const acts = useQuery({
    queryKey: ["console", path],
    queryFn: () => request<Acts>("GET", `${HOST}${path}`),
    refetchInterval: ({ state }) => (state.data?.acts.some(isUnderway) ? LOOK : false),
  });
  useNewsOf(acts.data?.acts.filter(isUnderway).length ?? 0);
  return acts;
}

function useNewsOf(underway: number): void {
  const client = useQueryClient();
  const before = useRef(underway);
  useEffect(() => {
    if (underway < before.current) void client.invalidateQueries({ queryKey: ["console"] });
    before.current = underway;
  }, [client, underway]);
}

export function isUnderway({ state }: Act): boolean {
  return state === "queued" || state === "running";
}

/** Asks for something at `path`; whatever the screen shows is read again. */
export function useAsk<Answer = Act>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: object) => request<Answer>("POST", `${HOST}${path}`, sent),
    onSuccess: () => client.invalidateQueries({ queryKey: ["console"] }),
  });
}
