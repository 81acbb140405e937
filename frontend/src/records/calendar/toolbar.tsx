import { ChevronLeft, ChevronRight } from "lucide-react";

import type { ReactNode } from "react";

import { Button } from "@/components/ui/button";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { type Day, leap, type Span, today } from "./days";

const SPANS = [
  { span: "month", label: "Month", forme: undefined },
  { span: "week", label: "Week", forme: "semaine" },
  { span: "day", label: "Day", forme: "jour" },
] as const;

type ToolbarProps = {
  span: Span;
  day: Day;
  title: string;
  onDay: (day: Day) => void;
  onSpan: (forme: string | undefined) => void;
  /** What else is chosen of what is in sight. */
  children?: ReactNode;
};

/** Which days are in sight, and how many. */
export function Toolbar({ span, day, title, onDay, onSpan, children }: ToolbarProps) {
  const t = useT("platform");
  const { timezone } = useSession().tenant;
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2">
      <Button aria-label={t("Previous days")} onClick={() => onDay(leap(span, day, -1))}>
        <ChevronLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      </Button>
      <Button onClick={() => onDay(today(timezone))}>{t("Today")}</Button>
      <Button aria-label={t("Next days")} onClick={() => onDay(leap(span, day, 1))}>
        <ChevronRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      </Button>
      <p aria-live="polite" className="font-semibold first-letter:uppercase">
        {title}
      </p>
      <div className="ms-auto">{children}</div>
      <fieldset className="flex overflow-hidden rounded-md border border-input">
        <legend className="sr-only">{t("Days in sight")}</legend>
        {SPANS.map(({ span: each, label, forme }) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === span}
            onClick={() => onSpan(forme)}
            className={cn(
              "min-h-10 bg-card px-3 text-sm font-medium -outline-offset-2 hover:bg-muted",
              each === span && "bg-selected hover:bg-selected",
            )}
          >
            {t(label)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
