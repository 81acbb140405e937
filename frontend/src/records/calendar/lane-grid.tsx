import { useRef } from "react";

import { cn } from "@/platform/class-names";
import { useSession } from "@/platform/session";

import { useDropTarget } from "../kanban/use-dragging";
import { titleOf } from "../title";
import { today } from "./days";
import { EventCard } from "./event-card";
import type { Event } from "./events";
import { type Lane, laneKey } from "./lanes";
import { useSheet } from "./sheet";
import { covers, type Slot } from "./slots";
import type { Laning } from "./use-laning";

type LaneGridProps = { laning: Laning; events: Event[]; label: string };

/** Whom things are of under each other, when they happen beside each other. */
export function LaneGrid({ laning, events, label }: LaneGridProps) {
  const { field, lanes, slots, wordsOf } = laning;
  const now = today(useSession().tenant.timezone);
  return (
    <table aria-label={label} className="w-full min-w-max border-collapse">
      <thead>
        <tr>
          <th scope="col" className={cn(HEAD, "sticky start-0 z-20 text-start")}>
            {field.label}
          </th>
          {slots.map((slot) => (
            <th
              key={slot.key}
              scope="col"
              aria-current={slot.day === now && slot.hour === null ? "date" : undefined}
              className={cn(HEAD, "aria-[current=date]:text-primary")}
            >
              {wordsOf(slot)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.key}>
            <th
              scope="row"
              className="sticky start-0 z-10 w-40 max-w-40 border border-border bg-card p-2 text-start align-top text-sm font-medium break-words"
            >
              <bdi>{lane.label}</bdi>
            </th>
            {slots.map((slot) => (
              <LaneCell key={slot.key} laning={laning} lane={lane} slot={slot} events={events} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEAD = "border border-border bg-background p-1 text-xs font-medium text-muted-foreground";

type LaneCellProps = { laning: Laning; lane: Lane; slot: Slot; events: Event[] };

function LaneCell({ laning, lane, slot, events }: LaneCellProps) {
  const { description, carried, held } = useSheet();
  const { field, placeOf, put } = laning;
  const cell = useRef<HTMLTableCellElement>(null);
  const over = useDropTarget(cell, held !== null, () => {
    const from = held && placeOf(held);
    if (from) put(held, from, { slot, lane });
  });
  const own = events.filter(({ row }) => laneKey(row, field) === lane.key);
  const isOver = over || (carried?.over === slot.key && carried.lane === lane.key);
  return (
    <td
      ref={cell}
      className={cn(
        "h-16 min-w-24 border border-border bg-card p-1 align-top",
        isOver && "outline-2 -outline-offset-2 outline-primary",
      )}
    >
      <ul className="grid gap-1">
        {own.map((event) =>
          placeOf(event)?.slot.key === slot.key ? (
            <li key={event.row.id} className="min-w-0 max-w-40">
              <EventCard event={event} />
            </li>
          ) : (
            covers(event, slot) && (
              <li
                key={event.row.id}
                className="max-w-40 truncate rounded-md bg-muted px-1.5 py-1 text-xs text-muted-foreground"
              >
                <bdi>{titleOf(event.row, description)}</bdi>
              </li>
            )
          ),
        )}
      </ul>
    </td>
  );
}
