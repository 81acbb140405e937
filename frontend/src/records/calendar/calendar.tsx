import { useId, useRef, useState } from "react";

import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { LOCALES } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { useMediaQuery } from "@/platform/media-query";
import { useSession } from "@/platform/session";

import type { ViewProps } from "../view-props";
import { Agenda } from "./agenda";
import { type Dates, datesOf, mayMove } from "./dates";
import { DayGrid } from "./day-grid";
import { daysOf, firstWeekday, type Span, today } from "./days";
import { type Event, shifted } from "./events";
import { LaneAgenda } from "./lane-agenda";
import { LaneChoice } from "./lane-choice";
import { LaneGrid } from "./lane-grid";
import { laneField } from "./lanes";
import { type Sheet, SheetProvider } from "./sheet";
import { Toolbar } from "./toolbar";
import { useCarried } from "./use-carried";
import { useCarriedInLanes } from "./use-carried-in-lanes";
import { type Move, useEvents } from "./use-events";
import { type Place, useLaning } from "./use-laning";
import { useWords } from "./use-words";

const SPANS: Record<string, Span> = { semaine: "week", jour: "day" };

/** The records of a list on their days. */
export default function CalendarView(props: ViewProps) {
  const dates = datesOf(props.description);
  return dates ? <Days {...props} dates={dates} /> : null;
}

function Days({ description, search, onAsk, dates }: ViewProps & { dates: Dates }) {
  const t = useT("platform");
  const hint = useId();
  const locale = LOCALES[useLanguage()];
  const { timezone } = useSession().tenant;
  const span = SPANS[search.forme ?? ""] ?? "month";
  const [day, setDay] = useState(() => today(timezone));
  const [said, setSaid] = useState("");
  const [held, hold] = useState<Event | null>(null);
  const landed = useRef<string | null>(null);
  const wide = useMediaQuery("(min-width: 48rem)");
  const days = daysOf(span, day, firstWeekday(locale));
  const words = useWords();
  const lane = span === "month" ? undefined : laneField(description, dates, search.par);
  const { events, isFull, query, move } = useEvents(description, dates, lane, days, search);
  const put = ({ row, values }: Move) => {
    landed.current = row.id;
    move.mutate({ row, values });
  };
  const drop = ({ row }: Event, by: number) => put({ row, values: shifted(row, dates, by, timezone) });
  const { weekday } = words;
  const laning = useLaning({ field: lane, dates, span, days, events, weekday, onMove: put });
  const spoken = ({ slot, lane: { label } }: Place) =>
    [label, slot.hour === null ? words.day(slot.day) : laning?.wordsOf(slot)].join(", ");
  const byDays = useCarried({ days, words: words.day, onDrop: drop, onSay: setSaid });
  const byLanes = useCarriedInLanes({
    laning,
    words: spoken,
    onDrop: (event, from, to) => laning?.put(event, from, to),
    onSay: setSaid,
  });
  const carrying = laning ? byLanes : byDays;
  const sheet: Sheet = {
    ...{ description, dates, held, hold, drop, landed },
    ...{ carried: carrying.carried, lift: carrying.lift, words: words.day },
    inLanes: lane !== undefined,
    canMove: mayMove(description, dates, lane),
  };

  return (
    <SheetProvider value={sheet}>
      <Toolbar
        span={span}
        day={day}
        title={words.period(span, days, day)}
        onDay={setDay}
        onSpan={(forme) => onAsk({ forme })}
      >
        {span !== "month" && (
          <LaneChoice description={description} lane={lane} onLane={(par) => onAsk({ par })} />
        )}
      </Toolbar>
      <p id={hint} className="sr-only">
        {laning
          ? t(
              "Space takes a record, arrows carry it in time and from row to row, Space puts it down, Escape lets it be.",
            )
          : t(
              "Space takes a record, arrows carry it by days and weeks, Space puts it down, Escape lets it be.",
            )}
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      <ErrorNotice error={move.error ?? query.error} className="mx-4 mb-2" />
      {isFull && (
        <Notice tone="notice" className="mx-4 mb-2">
          {t("Only the first records are shown: filter, or look at fewer days.")}
        </Notice>
      )}
      <section
        aria-label={description.label_plural}
        aria-describedby={hint}
        aria-busy={query.isPlaceholderData}
        onKeyDown={carrying.onKeyDown}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keys, in weeks without records too.
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto border-t border-border px-4 py-3 aria-busy:opacity-60"
      >
        {query.isPending && <SkeletonRows count={6} />}
        {query.data && laning && wide && (
          <LaneGrid laning={laning} events={events} label={words.period(span, days, day)} />
        )}
        {query.data && laning && !wide && <LaneAgenda laning={laning} events={events} />}
        {query.data && !laning && wide && (
          <DayGrid
            days={days}
            events={events}
            label={words.period(span, days, day)}
            weekday={words.weekday}
          />
        )}
        {query.data && !laning && !wide && <Agenda days={days} events={events} />}
      </section>
    </SheetProvider>
  );
}
