import { type Course, courseOf } from "./turns";

/** What one record is to become, from the version that was read. */
export type Changed = { id: string; version: number; values: Record<string, unknown> };

/** So many records at once that one sees it go on. */
const AT_ONCE = 100;

/** Changes the records one hundred after the other, each hundred as one act; those that are refused stay as they are. */
export function changing(records: Changed[]): Course {
  return courseOf(records, (some) => ({ records: some, mode: "valid" }), AT_ONCE);
}
