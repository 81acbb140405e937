import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

import { Shown } from "@/components/fields/show";
import { addressOf, RECORD } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useDraggable } from "../kanban/use-dragging";
import { titleOf } from "../title";
import { hourOf } from "./days";
import type { Event } from "./events";
import { useSheet } from "./sheet";

/** A record on its first day in sight, where it is taken to another one. */
export function EventCard({ event }: { event: Event }) {
  const { description, dates, canMove, inLanes } = useSheet();
  const { row } = event;
  const title = titleOf(row, description);
  const resource = dates.resource && !inLanes && row[dates.resource.name];
  const content = (
    <>
      <Hour event={event} />
      <Link
        to={RECORD}
        params={{ ...addressOf(description.key), id: row.id }}
        // The card is what is dragged.
        draggable={false}
        className="block truncate font-medium text-primary hover:underline"
      >
        <bdi>{title}</bdi>
      </Link>
      {dates.resource && resource !== false && resource !== null && resource !== undefined && (
        <span className="block truncate text-muted-foreground">
          <Shown field={dates.resource} value={resource} />
        </span>
      )}
    </>
  );
  return canMove ? (
    <Movable event={event} title={title}>
      {content}
    </Movable>
  ) : (
    <div className={LOOK}>{content}</div>
  );
}

const LOOK = "min-w-0 rounded-md border border-border bg-selected px-1.5 py-1 text-xs";

type MovableProps = { event: Event; title: string; children: ReactNode };

function Movable({ event, title, children }: MovableProps) {
  const { carried, hold, lift, landed } = useSheet();
  const t = useT("platform");
  const element = useRef<HTMLDivElement>(null);
  const { row } = event;
  const taken = carried?.event.row.id === row.id;
  useDraggable(element, row, { onLift: () => hold(event), onRest: () => hold(null) });
  useEffect(() => {
    if (landed.current === row.id) element.current?.focus();
  }, [landed, row.id]);
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== " " || key.target !== key.currentTarget || carried) return;
    key.preventDefault();
    key.stopPropagation();
    lift(event, title);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a record is no set of fields of a form.
    <div
      ref={element}
      role="group"
      aria-label={title}
      aria-roledescription={t("card")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard takes it here.
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={cn(LOOK, "cursor-grab", taken && "border-primary shadow-lg")}
    >
      {children}
    </div>
  );
}

function Hour({ event: { row } }: { event: Event }) {
  const { dates } = useSheet();
  const { timezone } = useSession().tenant;
  const hour = hourOf(String(row[dates.start.name]), timezone);
  if (!hour) return null;
  return (
    <bdi dir="ltr" className="text-muted-foreground tabular-nums">
      {hour}
    </bdi>
  );
}
