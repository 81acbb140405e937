import type { ListSearch } from "@/platform/last-search";
import type { SavedView } from "@/platform/saved-views";

type Look = Pick<SavedView, "shown_as" | "options">;

/** How the address says a way of looking, and how a view keeps it. */
export function lookOf({ vue, par }: ListSearch, limits: Record<string, number>): Look {
  if (vue === "kanban") return { shown_as: "kanban", options: { column: par, limits } };
  return { shown_as: "list", options: {} };
}

export function searchOfLook({ shown_as, options }: Look): ListSearch {
  if (shown_as === "kanban") return { vue: "kanban", par: text(options.column) };
  return {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
