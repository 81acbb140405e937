import { useT } from "@/platform/i18n";

import { EventCard } from "./event-card";
import type { Event } from "./events";
import { laneKey } from "./lanes";
import { useSheet } from "./sheet";
import type { Laning } from "./use-laning";

/** Row under row, those that have something, as a telephone shows them. */
export function LaneAgenda({ laning: { field, lanes }, events }: { laning: Laning; events: Event[] }) {
  const t = useT("platform");
  const { words } = useSheet();
  if (events.length === 0) return <p className="text-muted-foreground">{t("Nothing on these days.")}</p>;
  return lanes.map((lane) => {
    const own = events.filter(({ row }) => laneKey(row, field) === lane.key);
    return (
      own.length > 0 && (
        <section key={lane.key} aria-label={lane.label} className="mb-3">
          <h2 className="mb-1 text-sm font-semibold">
            <bdi>{lane.label}</bdi>
          </h2>
          <ul className="grid gap-1">
            {own.map((event) => (
              <li key={event.row.id}>
                <p className="text-xs text-muted-foreground first-letter:uppercase">{words(event.from)}</p>
                <EventCard event={event} />
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}
