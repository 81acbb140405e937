import type { ListSearch } from "@/platform/last-search";
import type { SavedView } from "@/platform/saved-views";

export type Look = Pick<SavedView, "shown_as" | "options">;

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
