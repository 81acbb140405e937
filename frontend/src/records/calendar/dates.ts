import { type CalendarView, type Description, type Field, fieldOf, type View } from "@/platform/metadata";

/** What the declaration says, with the fields that it names. */
export type Dates = { start: Field; end: Field | undefined; resource: Field | undefined };

/** The fields that a calendar is drawn from; none where the records have no declared day. */
export function datesOf(description: Description): Dates | undefined {
  const view = description.views.find((each: View): each is CalendarView => each.kind === "calendar");
  const start = view && fieldOf(description, view.start);
  if (!view || !start) return undefined;
  const named = (name: string | undefined) => (name ? fieldOf(description, name) : undefined);
  return { start, end: named(view.end), resource: named(view.resource) };
}

/** Whether a record can be given other days here; the server has the last word on each. */
export function mayMove({ verbs }: Description, { start, end }: Dates, lane?: Field): boolean {
  const fields = [start, end, lane].filter((field) => field !== undefined);
  return verbs.includes("update") && fields.every(({ may_update }) => may_update);
}
