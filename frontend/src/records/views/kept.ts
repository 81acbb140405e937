import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import { read } from "@/platform/preferences";
import type { ViewParts } from "@/platform/saved-views";
import type { Columns } from "../columns";
import { settingsIn } from "../figures/settings";
import { columnField } from "../kanban/columns";
import type { Limits } from "../kanban/limits";
import { calendarOptions, type Look } from "./looks";

type Kept = { search: ListSearch; columns: Columns; limits: Limits };

/** What a view keeps of a list that is asked this. */
export function partsOf(description: Description, { search, columns, limits }: Kept): ViewParts {
  return {
    q: search.q ?? "",
    filter: read<ViewParts["filter"]>(search.filter ?? null) ?? {},
    sort: search.sort ?? "",
    columns: columns.kept,
    ...lookOf(search, description, limits.values),
  };
}

/** How a view keeps the way of looking that an address asks for; what it leaves out is said. */
function lookOf(search: ListSearch, description: Description, limits: Record<string, number>): Look {
  const column = columnField(description, search.par);
  if (search.vue === "kanban" && column) {
    return { shown_as: "kanban", options: { column: column.name, limits } };
  }
  if (search.vue === "calendrier") return { shown_as: "calendar", options: calendarOptions(search) };
  if (search.vue === "chiffres") {
    const { groups, measure } = settingsIn(search, description);
    const shape = search.forme ? { shape: search.forme } : {};
    return { shown_as: "figures", options: { group: groups.join(","), measure, ...shape } };
  }
  return { shown_as: "list", options: {} };
}
