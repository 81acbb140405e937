import { fromWallClock } from "@/platform/format";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { narrowed } from "../kanban/columns";
import { naming } from "../title";
import type { Dates } from "./dates";
import { type Day, dayOf, moved, movedByHours, plusDays } from "./days";

/** The days on which a record is, the last one with it. */
export type Event = { row: Row; from: Day; to: Day };

/** What asks a list for the records of these days. */
export function filterOf(
  { start, end }: Dates,
  filter: string | undefined,
  days: Day[],
  timeZone: string,
): string {
  const [first = "", last = first] = [days[0], days.at(-1)];
  const from = edge(start, first, timeZone);
  const until = edge(start, plusDays(last, 1), timeZone);
  const begun = { [`${start.name}__lt`]: until };
  const notBefore = { [`${start.name}__gte`]: from };
  if (!end) return narrowed(filter, { ...begun, ...notBefore });
  const lasting = { [`${end.name}__gte`]: edge(end, first, timeZone) };
  const open = { [`${end.name}__isnull`]: true, ...notBefore };
  return narrowed(filter, { and: [begun, { or: [lasting, open] }] });
}

/** Only what is shown is read, and the version for what follows. */
export function fieldsOf(
  description: Description,
  { start, end, resource }: Dates,
  lane: Field | undefined,
): string {
  const names = [start, end, resource, lane].flatMap((field) => field?.name ?? []);
  return [...new Set([...naming(description), ...names, "version"])].join(",");
}

/** When a record happens; nothing where that is not known. */
export function eventOf(row: Row, { start, end }: Dates, timeZone: string): Event | undefined {
  const begin = row[start.name];
  if (typeof begin !== "string") return undefined;
  const from = dayOf(begin, timeZone);
  const last = end && row[end.name];
  const to = typeof last === "string" ? dayOf(last, timeZone) : from;
  return { row, from, to: last && to > from ? to : from };
}

/** The record with other days, as it is shown and sent. */
export function shifted(
  row: Row,
  { start, end }: Dates,
  by: number,
  timeZone: string,
  unit: "day" | "hour" = "day",
): Record<string, string> {
  const fields = [start, end].filter((field) => field !== undefined);
  const known = fields.filter(({ name }) => typeof row[name] === "string");
  const later = (value: string) => (unit === "hour" ? movedByHours(value, by) : moved(value, by, timeZone));
  return Object.fromEntries(known.map(({ name }) => [name, later(String(row[name]))]));
}

function edge(field: Field, day: Day, timeZone: string): string {
  return field.kind === "date" ? day : fromWallClock(`${day}T00:00`, timeZone);
}
