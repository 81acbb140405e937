import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";

import { personOf } from "../offline/kept-session";
import { useOnline } from "../offline/network";
import { useRoleSeenAs } from "../seen-role";
import { SESSION_KEY, useSession } from "../session";
import type { Act } from "./act";
import { drain } from "./drain";
import { listen, OUTBOX_KEY } from "./news";
import { actsOf } from "./store";

/** What waits is tried again so often, in milliseconds, though nothing seems to have changed. */
const AGAIN = 20_000;
export const LONG = 24 * 60 * 60_000;
const NOTHING: Act[] = [];

/** What this person did and the server has not taken, oldest first. */
export function useOutbox(): Act[] {
  const person = personOf(useSession());
  const { data = NOTHING } = useQuery({
    queryKey: [...OUTBOX_KEY, person],
    queryFn: () => (person ? actsOf(person).catch(() => []) : []),
    staleTime: Number.POSITIVE_INFINITY,
    // Most devices hold nothing back: what shows that is not drawn again when they have said so.
    placeholderData: NOTHING,
    select: (acts) => acts.filter(({ state }) => state !== "leaving"),
  });
  return data;
}

/** Acts on one record, or those that make one of this kind. */
export function useUnsent(resource: string, record: string | null): Act[] {
  return useOutbox().filter((act) => act.resource === resource && act.record === record);
}

/** Sends what waits: now, whenever something is added or the network comes back, and every so often. */
export function useSender(): void {
  const client = useQueryClient();
  const session = useSession();
  // Nothing can be changed while one sees as a role: what waits is one's own, and waits on.
  const person = useRoleSeenAs() === null ? personOf(session) : null;
  const online = useOnline();
  const waiting = useOutbox().filter(({ state }) => state === "waiting").length;

  useEffect(() => listen(client), [client]);
  const wasOnline = useRef(online);
  useEffect(() => {
    // The session may have ended meanwhile: one is asked to sign in before anything is refused.
    if (online && !wasOnline.current) void client.invalidateQueries({ queryKey: SESSION_KEY });
    wasOnline.current = online;
  }, [client, online]);
  useEffect(() => {
    if (!person || !online) return;
    void drain(client, person);
    if (waiting === 0) return;
    const timer = setInterval(() => void drain(client, person), AGAIN);
    return () => clearInterval(timer);
  }, [client, person, online, waiting]);
}
