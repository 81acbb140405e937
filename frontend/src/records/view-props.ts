import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

import type { Limits } from "./kanban/limits";

/** What every way to look at the records of a list is given. */
export type ViewProps = {
  description: Description;
  search: ListSearch;
  limits: Limits;
  onAsk: (change: ListSearch) => void;
};
