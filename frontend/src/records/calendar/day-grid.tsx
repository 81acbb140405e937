import { useRef } from "react";

import { cn } from "@/platform/class-names";
import { useSession } from "@/platform/session";

import { useDropTarget } from "../kanban/use-dragging";
import { titleOf } from "../title";
import { type Day, distance, today } from "./days";
import { EventCard } from "./event-card";
import type { Event } from "./events";
import { useSheet } from "./sheet";

type DayGridProps = { days: Day[]; events: Event[]; label: string; weekday: (day: Day) => string };

/** Days beside each other, a week in each row. */
export function DayGrid({ days, events, label, weekday }: DayGridProps) {
  const across = Math.min(days.length, 7);
  const weeks = Array.from({ length: days.length / across }, (_, row) =>
    days.slice(row * across, (row + 1) * across),
  );
  return (
    <table aria-label={label} className="h-full w-full table-fixed border-collapse">
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className="p-1 text-xs font-medium text-muted-foreground">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} begins={day === days[0]} events={events} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = { day: Day; begins: boolean; events: Event[] };

function DayCell({ day, begins, events }: DayCellProps) {
  const { description, carried, held, drop, words } = useSheet();
  const { timezone } = useSession().tenant;
  const cell = useRef<HTMLTableCellElement>(null);
  const over = useDropTarget(cell, held !== null && held.from !== day, () => {
    if (held) drop(held, distance(held.from, day));
  });
  const here = events.filter(({ from, to }) => from <= day && day <= to);
  const isToday = day === today(timezone);
  return (
    <td
      ref={cell}
      className={cn(
        "h-24 border border-border bg-card p-1 align-top",
        (over || carried?.over === day) && "outline-2 -outline-offset-2 outline-primary",
      )}
    >
      <time
        dateTime={day}
        aria-current={isToday ? "date" : undefined}
        className={cn(
          "mb-1 inline-grid min-w-6 place-items-center rounded-full px-1 text-xs tabular-nums",
          isToday && "bg-primary font-semibold text-on-primary",
        )}
      >
        <span className="sr-only">{words(day)}</span>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
      </time>
      <ul className="grid gap-1">
        {here.map((event) => (
          <li key={event.row.id} className="min-w-0">
            {event.from === day || begins ? (
              <EventCard event={event} />
            ) : (
              <span className="block truncate rounded-md bg-muted px-1.5 py-1 text-xs text-muted-foreground">
                <bdi>{titleOf(event.row, description)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </td>
  );
}
