import { CalendarDays, ChartColumn, type LucideIcon, Rows3, SquareKanban } from "lucide-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

import { datesOf } from "../calendar/dates";
import { columnField } from "../kanban/columns";
import type { ViewProps } from "../view-props";

type View = {
  /** In the address, as `?vue=`. */
  name: string;
  label: "Calendar" | "Figures" | "Kanban";
  icon: LucideIcon;
  /** Whether it shows anything of this kind of record. */
  fits: (description: Description) => boolean;
  Body: LazyExoticComponent<ComponentType<ViewProps>>;
};

/** Ways to look at the records besides the list, which is there for every kind. */
const VIEWS: View[] = [
  {
    name: "kanban",
    label: "Kanban",
    icon: SquareKanban,
    fits: (description) => columnField(description) !== undefined,
    Body: lazy(() => import("../kanban/kanban")),
  },
  {
    name: "calendrier",
    label: "Calendar",
    icon: CalendarDays,
    fits: (description) => datesOf(description) !== undefined,
    Body: lazy(() => import("../calendar/calendar")),
  },
  {
    name: "chiffres",
    label: "Figures",
    icon: ChartColumn,
    fits: ({ figures }) => figures.groups.length > 0,
    Body: lazy(() => import("../figures/figures")),
  },
];

/** The view that the address asks for; none where it is the list, or says nothing of these records. */
export function viewIn({ vue }: ListSearch, description: Description): View | undefined {
  return VIEWS.find(({ name, fits }) => name === vue && fits(description));
}

/** One of the ways to look at the same records; the question stays. */
export function ViewSwitch({ description, search, onAsk }: Omit<ViewProps, "limits">) {
  const t = useT("platform");
  const views = VIEWS.filter(({ fits }) => fits(description));
  const shown = viewIn(search, description);
  if (views.length === 0) return null;
  return (
    <fieldset className="ms-auto flex overflow-hidden rounded-md border border-input">
      <legend className="sr-only">{t("View")}</legend>
      <Way icon={Rows3} label={t("List")} chosen={!shown} onChoose={() => onAsk({ vue: undefined })} />
      {views.map((view) => (
        <Way
          key={view.name}
          icon={view.icon}
          label={t(view.label)}
          chosen={view === shown}
          onChoose={() => onAsk({ vue: view.name })}
        />
      ))}
    </fieldset>
  );
}

type WayProps = { icon: LucideIcon; label: string; chosen: boolean; onChoose: () => void };

function Way({ icon: Icon, label, chosen, onChoose }: WayProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      title={label}
      onClick={onChoose}
      className={cn(
        "inline-flex min-h-10 items-center gap-2 bg-card px-2.5 text-sm font-medium -outline-offset-2 hover:bg-muted",
        chosen && "bg-selected hover:bg-selected",
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
      <span className="max-lg:sr-only">{label}</span>
    </button>
  );
}
