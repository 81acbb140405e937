import { lazy, Suspense, useState } from "react";

import { Menu, MenuChoices, MenuLine } from "@/components/ui/menu";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import type { SavedView, SavedViews } from "@/platform/saved-views";

import type { Columns } from "../columns";
import type { Limits } from "../kanban/limits";
import { isAsked } from "./opened";
import { useViewActs } from "./use-view-acts";
import { ViewButton } from "./view-button";
import { type Asking, ViewItems } from "./view-items";

const ViewDialog = lazy(() => import("./view-dialog"));

export type ViewMenuProps = {
  description: Description;
  views: SavedViews;
  view: SavedView | undefined;
  search: ListSearch;
  columns: Columns;
  limits: Limits;
  onOpen: (view: string | null) => void;
};

/** Which view of the list is open, whether it was changed, and what can be done with it. */
export default function ViewMenu(props: ViewMenuProps) {
  const { views, view, search, columns, limits, onOpen } = props;
  const t = useT("platform");
  const [asking, setAsking] = useState<Asking | null>(null);
  const acts = useViewActs(props);
  const changed = view !== undefined && (!isAsked(search, view) || columns.changed || limits.changed);
  const [mine, others] = [
    views.results.filter((each) => each.mine),
    views.results.filter((each) => !each.mine),
  ];
  const choices = (some: SavedView[]) => some.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <>
      <Menu align="start" trigger={<ViewButton view={view} changed={changed} />}>
        <MenuChoices
          label={t("Views")}
          value={view?.id ?? ""}
          options={[{ value: "", label: t("No view") }]}
          onChange={() => onOpen(null)}
        />
        {mine.length > 0 && (
          <MenuChoices
            label={t("My views")}
            value={view?.id ?? ""}
            options={choices(mine)}
            onChange={onOpen}
          />
        )}
        {others.length > 0 && (
          <MenuChoices
            label={t("Shared with me")}
            value={view?.id ?? ""}
            options={choices(others)}
            onChange={onOpen}
          />
        )}
        <MenuLine />
        <ViewItems view={view} changed={changed} acts={acts} onAsk={setAsking} />
      </Menu>
      {asking && (
        <Suspense>
          <ViewDialog
            {...props}
            view={asking === "settings" ? view : undefined}
            copied={asking === "new" ? view : undefined}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </>
  );
}
