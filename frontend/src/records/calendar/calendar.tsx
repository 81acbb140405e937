import { useId, useRef, useState } from "react";

import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { LOCALES } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { useMediaQuery } from "@/platform/media-query";
import { useSession } from "@/platform/session";

import type { ViewProps } from "../list/view-switch";
import { Agenda } from "./agenda";
import { type Dates, datesOf, mayMove } from "./dates";
import { DayGrid } from "./day-grid";
import { daysOf, firstWeekday, type Span, today } from "./days";
import type { Event } from "./events";
import { type Sheet, SheetProvider } from "./sheet";
import { Toolbar } from "./toolbar";
import { useCarried } from "./use-carried";
import { useEvents } from "./use-events";
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
  const { events, isFull, query, move } = useEvents(description, dates, days, search);
  const drop = (event: Event, by: number) => {
    landed.current = event.row.id;
    move.mutate({ row: event.row, by });
  };
  const carrying = useCarried({ days, words: words.day, onDrop: drop, onSay: setSaid });
  const sheet: Sheet = {
    ...{ description, dates, held, hold, drop, landed },
    ...{ carried: carrying.carried, lift: carrying.lift, words: words.day },
    canMove: mayMove(description, dates),
  };

  return (
    <SheetProvider value={sheet}>
      <Toolbar
        span={span}
        day={day}
        title={words.period(span, days, day)}
        onDay={setDay}
        onSpan={(forme) => onAsk({ forme })}
      />
      <p id={hint} className="sr-only">
        {t("Space takes a record, arrows carry it by days and weeks, Space puts it down, Escape lets it be.")}
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
        {query.data && wide && (
          <DayGrid
            days={days}
            events={events}
            label={words.period(span, days, day)}
            weekday={words.weekday}
          />
        )}
        {query.data && !wide && <Agenda days={days} events={events} />}
      </section>
    </SheetProvider>
  );
}
