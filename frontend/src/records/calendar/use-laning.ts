import type { Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { useSession } from "@/platform/session";

import type { Dates } from "./dates";
import { type Day, distance, type Span } from "./days";
import { type Event, shifted } from "./events";
import { type Lane, laneKey } from "./lanes";
import { type Slot, slotOf, slotsOf } from "./slots";
import type { Move } from "./use-events";
import { useLanes } from "./use-lanes";

export type Place = { slot: Slot; lane: Lane };

/** The rows and columns of a calendar by rows, and how a record comes to another place in it. */
export type Laning = {
  field: Field;
  lanes: Lane[];
  slots: Slot[];
  placeOf: (event: Event) => Place | undefined;
  put: (event: Event, from: Place, to: Place) => void;
  wordsOf: (slot: Slot) => string;
};

type Asked = {
  field: Field | undefined;
  dates: Dates;
  span: Span;
  days: Day[];
  events: Event[];
  weekday: (day: Day) => string;
  onMove: (move: Move) => void;
};

/** None where days alone are looked at. */
export function useLaning({ field, dates, span, days, events, weekday, onMove }: Asked): Laning | undefined {
  const { timezone } = useSession().tenant;
  const lanes = useLanes(
    field,
    events.map(({ row }) => row),
  );
  if (!field) return undefined;
  const slots = slotsOf(span, days, events, dates, timezone);
  const placeOf = (event: Event) => {
    const slot = slotOf(event, slots, dates, timezone);
    const lane = lanes.find(({ key }) => key === laneKey(event.row, field));
    return slot && lane && { slot, lane };
  };
  const put = ({ row }: Event, from: Place, to: Place) => {
    const values = {
      ...later(row, from.slot, to.slot),
      ...(from.lane.key !== to.lane.key && owned(to.lane)),
    };
    if (Object.keys(values).length > 0) onMove({ row, values });
  };
  const later = (row: Row, from: Slot, to: Slot) => {
    if (from.hour !== null && to.hour !== null)
      return from.hour === to.hour ? {} : shifted(row, dates, to.hour - from.hour, timezone, "hour");
    return from.day === to.day ? {} : shifted(row, dates, distance(from.day, to.day), timezone);
  };
  const owned = ({ value }: Lane) => ({ [field.name]: value });
  const wordsOf = ({ day, hour }: Slot) => {
    if (hour !== null) return `${String(hour).padStart(2, "0")}:00`;
    return `${weekday(day)} ${Number(day.slice(8))}`;
  };
  return { field, lanes, slots, placeOf, put, wordsOf };
}
