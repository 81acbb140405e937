import type { Dates } from "./dates";
import { type Day, hourOf, type Span } from "./days";
import type { Event } from "./events";

/** A column of the calendar by rows: a day, or an hour of one. */
export type Slot = { key: string; day: Day; hour: number | null };

/** What is in sight of a day, unless something happens before or after. */
const [MORNING, EVENING] = [8, 18];

/** Days beside each other in a week; in a day its hours, where hours are known. */
export function slotsOf(span: Span, days: Day[], events: Event[], { start }: Dates, zone: string): Slot[] {
  const [day = ""] = days;
  if (span !== "day" || start.kind === "date")
    return days.map((each) => ({ key: each, day: each, hour: null }));
  const hours = events.map((event) => hourIn(event, day, start.name, zone));
  const [first, last] = [Math.min(MORNING, ...hours), Math.max(EVENING, ...hours)];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    key: `${day}T${first + index}`,
    day,
    hour: first + index,
  }));
}

/** The column in which a record begins, or has begun already; the first that is in sight. */
export function slotOf(event: Event, slots: Slot[], { start }: Dates, zone: string): Slot | undefined {
  const [first] = slots;
  if (!first || event.from < first.day) return first;
  if (first.hour === null) return slots.find(({ day }) => day === event.from);
  const hour = hourIn(event, first.day, start.name, zone);
  return slots.find((slot) => slot.hour === hour);
}

/** How far a record goes beyond its first column: days, which a week shows. */
export function covers({ from, to }: Event, { day, hour }: Slot): boolean {
  return hour === null && from <= day && day <= to;
}

function hourIn({ row, from }: Event, day: Day, start: string, zone: string): number {
  return from < day ? 0 : Number(hourOf(String(row[start]), zone).slice(0, 2));
}
