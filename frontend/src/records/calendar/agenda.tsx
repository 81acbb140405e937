import { useT } from "@/platform/i18n";

import type { Day } from "./days";
import { EventCard } from "./event-card";
import type { Event } from "./events";
import { useSheet } from "./sheet";

/** Day under day, those on which something begins, as a telephone shows them. */
export function Agenda({ days, events }: { days: Day[]; events: Event[] }) {
  const t = useT("platform");
  const { words } = useSheet();
  const [first = ""] = days;
  const dayIn = ({ from }: Event) => (from < first ? first : from);
  const busy = days.filter((day) => events.some((event) => dayIn(event) === day));
  if (busy.length === 0) return <p className="text-muted-foreground">{t("Nothing on these days.")}</p>;
  return busy.map((day) => (
    <section key={day} aria-label={words(day)} className="mb-3">
      <h2 className="mb-1 text-sm font-semibold first-letter:uppercase">{words(day)}</h2>
      <ul className="grid gap-1">
        {events
          .filter((event) => dayIn(event) === day)
          .map((event) => (
            <li key={event.row.id}>
              <EventCard event={event} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
