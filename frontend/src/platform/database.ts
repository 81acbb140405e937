import { type DBSchema, type IDBPDatabase, openDB } from "idb";

import type { Act } from "./outbox/act";
import type { Session } from "./session";

/** What somebody has read, as it was then. */
export type Read = { person: string; hash: string; at: number; data: unknown };

interface Kept extends DBSchema {
  session: { key: "current"; value: Session };
  reads: { key: [string, string]; value: Read; indexes: { at: number } };
  acts: { key: number; value: Act; indexes: { person: string; key: string } };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

/**
 * What this device keeps of the company at this address; another company has another address, and so another
 * database. Rejects where the browser keeps nothing.
 */
export function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>("yz", 1, {
    upgrade(db) {
      db.createObjectStore("session");
      db.createObjectStore("reads", { keyPath: ["person", "hash"] }).createIndex("at", "at");
      const acts = db.createObjectStore("acts", { keyPath: "place", autoIncrement: true });
      acts.createIndex("person", "person");
      acts.createIndex("key", "key", { unique: true });
    },
  });
  return opened;
}
