import { ApiError } from "../api";
import { database } from "../database";
import { roleSeenAs } from "../seen-role";
import type { Session } from "../session";
import { forgetReads } from "./reads";

/** Under whom things are kept on this device; nobody, where support works in somebody's place. */
export function personOf(session: Session | undefined): string | null {
  return session?.authenticated && !session.support ? (session.user?.id ?? null) : null;
}

/** The same, while one reads and acts with one's own rights: what a role sees is not kept as if one saw it. */
export function keeperOf(session: Session | undefined): string | null {
  return roleSeenAs() === null ? personOf(session) : null;
}

/** The session as the server tells it; while it cannot be reached, the last one that it told. */
export async function tellingSession(ask: () => Promise<Session>): Promise<Session> {
  try {
    const session = await ask();
    await settle(session);
    return session;
  } catch (error) {
    const kept = error instanceof ApiError && error.isAway ? await keptSession() : undefined;
    if (kept) return kept;
    throw error;
  }
}

/** Whoever sits here now: what was read by anybody else leaves the device. */
export async function settle(session: Session): Promise<void> {
  const person = personOf(session);
  await forgetReads(person);
  const db = await database().catch(() => null);
  if (person) await db?.put("session", session, "current");
  else await db?.delete("session", "current");
}

async function keptSession(): Promise<Session | undefined> {
  const db = await database().catch(() => null);
  return db?.get("session", "current");
}
