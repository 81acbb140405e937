import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import type { SavedView } from "@/platform/saved-views";

import { settingsIn } from "../figures/settings";
import { columnField } from "../kanban/columns";

type Look = Pick<SavedView, "shown_as" | "options">;

/** How a view keeps the way of looking that an address asks for; what it leaves out is said. */
export function lookOf(search: ListSearch, description: Description, limits: Record<string, number>): Look {
  const column = columnField(description, search.par);
  if (search.vue === "kanban" && column) {
    return { shown_as: "kanban", options: { column: column.name, limits } };
  }
  if (search.vue === "chiffres") {
    const { groups, measure } = settingsIn(search, description);
    const shape = search.forme ? { shape: search.forme } : {};
    return { shown_as: "figures", options: { group: groups.join(","), measure, ...shape } };
  }
  return { shown_as: "list", options: {} };
}

/** How an address says it. */
export function searchOfLook({ shown_as, options }: Look): ListSearch {
  if (shown_as === "kanban") return { vue: "kanban", par: text(options.column) };
  if (shown_as !== "figures") return {};
  return {
    vue: "chiffres",
    par: text(options.group),
    mesure: text(options.measure),
    forme: text(options.shape),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
