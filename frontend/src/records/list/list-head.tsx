import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";

import { Button, buttonLook } from "@/components/ui/button";
import { addressOf, CREATE } from "@/platform/addresses";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type ListSearch, questionOf } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import { countQuery } from "@/platform/resources";
import { Screen } from "@/platform/screen";
import { useShortcut } from "@/platform/shortcuts";
import { type Group, readFilter, written } from "../filters";
import { ViewMenu, type ViewMenuProps } from "../views/view-menu";
import { ViewNotices } from "../views/view-notices";
import { ColumnMenu } from "./column-menu";
import { FilterButton, SearchField } from "./filter-bar";
import { ListMenu } from "./list-menu";
import { ViewSwitch, viewIn } from "./view-switch";

/** A list that shows everything has nothing to say of it. */
const FilterChips = lazy(() => import("./filter-chips"));

type ListHeadProps = ViewMenuProps & {
  /** The address names a view that this person does not find. */
  lost: boolean;
  onAsk: (change: ListSearch) => void;
};

/** What the list is asked, and what can be done with all of it. */
export function ListHead({ lost, onAsk, ...opened }: ListHeadProps) {
  const { description, columns, search, view } = opened;
  const filter = useMemo(() => readFilter(search.filter), [search.filter]);
  const onFilter = (next: Group) => onAsk({ filter: written(next) });
  const onSearch = useCallback((q: string) => onAsk({ q: q || undefined }), [onAsk]);

  return (
    <Screen
      title={description.label_plural}
      aside={
        <>
          <Count resource={description.key} search={search} />
          {description.verbs.includes("create") && <CreateLink description={description} />}
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-2 px-4 pb-2">
        <ViewMenu {...opened} />
        {description.search.length > 0 && <SearchField value={search.q ?? ""} onSearch={onSearch} />}
        <FilterButton description={description} filter={filter} onFilter={onFilter} />
        {!viewIn(search, description) && <ColumnMenu columns={columns} />}
        <ListMenu description={description} columns={columns} search={questionOf(search)} onAsk={onAsk} />
        <ViewSwitch description={description} search={search} onAsk={onAsk} />
      </div>
      <ViewNotices view={view} lost={lost} />
      {filter.parts.length > 0 && (
        <Suspense>
          <FilterChips description={description} filter={filter} onFilter={onFilter} />
        </Suspense>
      )}
    </Screen>
  );
}

function CreateLink({ description }: { description: Description }) {
  const t = useT("platform");
  const navigate = useNavigate();
  const params = addressOf(description.key);
  useShortcut("n", () => void navigate({ to: CREATE, params }));
  return (
    <Link to={CREATE} params={params} className={buttonLook("primary")}>
      <Plus aria-hidden="true" className="size-4" />
      {t("New")}
    </Link>
  );
}

/** Counting a million records takes its time: it is done for who asks. */
function Count({ resource, search }: { resource: string; search: ListSearch }) {
  const t = useT("platform");
  const format = useFormat();
  const [asked, setAsked] = useState(false);
  const { data, isFetching } = useQuery({ ...countQuery(resource, search), enabled: asked });
  // A long list counts for its bar, too: who asks meanwhile is not refused, and waits for the same answer.
  const isCounting = asked && isFetching;

  return (
    <div role="status" className="text-sm text-muted-foreground">
      {asked && data !== undefined ? (
        t("{{count}} records", { count: data, shown: format.number(data) })
      ) : (
        <Button
          variant="quiet"
          className="px-2 text-muted-foreground"
          blocked={isCounting}
          onClick={() => setAsked(true)}
        >
          {isCounting ? t("Counting…") : t("Count")}
        </Button>
      )}
    </div>
  );
}
