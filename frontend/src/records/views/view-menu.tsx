import { useState } from "react";

import { Menu, MenuChoices, MenuLine } from "@/components/ui/menu";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import type { SavedView, SavedViews } from "@/platform/saved-views";

import type { Columns } from "../columns";
import type { Limits } from "../kanban/limits";
import { useMaySend } from "../reports/may-send";
import { useMayShare } from "../sharing/may-share";
import { isAsked } from "./opened";
import { useViewActs } from "./use-view-acts";
import { ViewAsked } from "./view-asked";
import { ViewButton } from "./view-button";
import { type Asking, ViewItems } from "./view-items";

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
export function ViewMenu(props: ViewMenuProps) {
  const { description, views, view, search, columns, limits, onOpen } = props;
  const t = useT("platform");
  const [asking, setAsking] = useState<Asking | null>(null);
  const acts = useViewActs(props);
  const offered = { link: useMayShare(description), report: useMaySend() };
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
        <ViewItems view={view} changed={changed} acts={acts} onAsk={setAsking} offered={offered} />
      </Menu>
      {asking && <ViewAsked asking={asking} menu={props} onClose={() => setAsking(null)} />}
    </>
  );
}
