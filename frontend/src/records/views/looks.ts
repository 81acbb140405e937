import { type ListSearch, textAt } from "@/platform/last-search";
import type { SavedView } from "@/platform/saved-views";

import { NO_LANES } from "../calendar/lanes";

export type Look = Pick<SavedView, "shown_as" | "options">;

/** How an address says it. */
export function searchOfLook({ shown_as, options }: Look): ListSearch {
  if (shown_as === "kanban") return { vue: "kanban", par: textAt(options.column) };
  if (shown_as === "calendar") return { vue: "calendrier", ...searchOfCalendar(options) };
  if (shown_as !== "figures") return {};
  return {
    vue: "chiffres",
    par: textAt(options.group),
    mesure: textAt(options.measure),
    forme: textAt(options.shape),
  };
}

/** Words of addresses for what is seen at once; a month needs none. */
const SPANS: Record<string, string> = { week: "semaine", day: "jour" };

/** The declared rows are left unsaid; no rows at all are said as such. */
export function calendarOptions({ par, forme }: ListSearch): Look["options"] {
  const span = Object.keys(SPANS).find((each) => SPANS[each] === forme);
  return { ...(span && { span }), ...(par && { rows: par === NO_LANES ? null : par }) };
}

function searchOfCalendar({ span, rows }: Look["options"]): ListSearch {
  return { par: rows === null ? NO_LANES : textAt(rows), forme: SPANS[String(span)] };
}
