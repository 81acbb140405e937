import type { Description, Field, Kind } from "@/platform/metadata";

/** What nobody gives to many at once: a file belongs to one record, and JSON is written with its record in sight. */
const ONE_BY_ONE = new Set<Kind>(["file", "json"]);

/** The fields that this person may give the same value in many records. */
export function settable({ verbs, fields }: Description): Field[] {
  if (!verbs.includes("update")) return [];
  return fields.filter(({ may_update, kind }) => may_update && !ONE_BY_ONE.has(kind));
}
