import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";

import { request } from "./api";

export type Tenant = { name: string; slug: string; language: string; currency: string; timezone: string };
export type User = { id: string; email: string; name: string; role: string; language: string };
export type Session = {
  authenticated: boolean;
  tenant: Tenant;
  user?: User;
  /** Name of each role, in the reader's language. */
  roles: Record<string, string>;
};
export type Credentials = { email: string; password: string };

export const SESSION_KEY = ["session"];

export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: () => request<Session>("GET", "session/"),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>("POST", "session/", credentials),
    onSuccess: (session) => client.setQueryData(SESSION_KEY, session),
  });
}

/** Forgets everything that was read: the next person at this screen may be somebody else. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>("DELETE", "session/"),
    onSuccess: async () => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
}
