import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from "@tanstack/react-query";

import { request } from "./api";
import type { Brand } from "./brand";
import { forgetDrafts } from "./drafts";
import { settle, tellingSession } from "./offline/kept-session";
import { adoptLook } from "./own-look";

export type Tenant = {
  name: string;
  slug: string;
  language: string;
  currency: string;
  timezone: string;
  theme: Brand;
};
export type User = {
  id: string;
  email: string;
  name: string;
  role: string;
  language: string;
  /** How they like to see the screens; empty where they never said. */
  theme?: string;
  density?: string;
};
export type Session = {
  authenticated: boolean;
  tenant: Tenant;
  user?: User;
  /** Name of each role, in the reader's language. */
  roles: Record<string, string>;
  /** Where the person may go on without signing in again. */
  companies?: { slug: string; name: string }[];
  /** Who of the platform's team works here in the place of `user`. */
  support?: string;
  /** The company asks for a second factor that is not there: it is set up before anything else. */
  needs_second_factor?: true;
};
export type Credentials = { email: string; password: string };

/** Where there is no company, nobody has signed in to one. */
export const OUTSIDE: Session = {
  authenticated: false,
  tenant: {
    name: "",
    slug: "",
    language: "",
    currency: "",
    timezone: "",
    theme: { colour: "", logo: "", icon: "" },
  },
  roles: {},
};

export const SESSION_KEY = ["session"];

export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: () => tellingSession(() => request<Session>("GET", "session/")),
  staleTime: Number.POSITIVE_INFINITY,
});

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** What is sent to `path` opens a session, or is refused. */
export function useEnter<Shown>(path: string) {
  return useEntry((shown: Shown) => request<Session>("POST", path, shown));
}

/** Every way in: what another person has read at this screen is forgotten. */
export function useEntry<Shown>(enter: (shown: Shown) => Promise<Session>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: enter,
    onSuccess: async (session) => {
      await settle(session);
      client.removeQueries({ type: "inactive" });
      client.setQueryData(SESSION_KEY, session);
      await adoptLook(client, session);
    },
  });
}

/**
 * Goes on with what a link carries, to `path`; what is refused is asked for at the door. A link is good once, and the
 * router may come here twice at the same time: both wait for one answer.
 */
export async function receive(client: QueryClient, path: string, token: string): Promise<void> {
  const arrival = client.fetchQuery({
    queryKey: ["arrival", path, token],
    queryFn: () => request<Session>("POST", path, { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  await arrival
    .then(async (session) => {
      await settle(session);
      client.setQueryData(SESSION_KEY, session);
      await adoptLook(client, session);
    })
    .catch(() => {});
}

/** Forgets everything that was read: the next person at this screen may be somebody else. */
export function forgetAll(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] });
}

/**
 * The screens go first, and then what they had read: one that is still there would ask for it again, and its refusal,
 * coming late, would end the session of whoever signs in next. Whoever leaves by themselves leaves no draft behind; a
 * session that ends by itself does not come here, and its drafts wait for the person.
 */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>("DELETE", "session/"),
    onSuccess: async () => {
      const { tenant, user } = await client.ensureQueryData(sessionQuery);
      const nobody: Session = { authenticated: false, tenant, roles: {} };
      await client.cancelQueries();
      await settle(nobody);
      client.setQueryData(SESSION_KEY, nobody);
      if (user) forgetDrafts(user.id);
    },
  });
}
