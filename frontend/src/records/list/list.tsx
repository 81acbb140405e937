import { useInfiniteQuery } from "@tanstack/react-query";
import { useMatch, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";

import { ErrorNotice } from "@/components/ui/error-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { keyAt, LIST } from "@/platform/addresses";
import { useFollowed } from "@/platform/following";
import { type ListSearch, lastPlace, rememberPlace, rememberSearch } from "@/platform/last-search";
import { useMediaQuery } from "@/platform/media-query";
import { type Description, stateField, useDescription } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import { useOnline } from "@/platform/offline/network";
import { ReadAt } from "@/platform/offline/read-at";
import { UnsentNotice } from "@/platform/outbox/unsent-notice";
import { recordsQuery } from "@/platform/resources";
import { Loaded } from "@/platform/screen";

import { naming } from "../title";
import { Cards } from "./cards";
import { type Columns, useColumns } from "./columns";
import { Emptiness } from "./emptiness";
import { Grid } from "./grid";
import { ListHead } from "./list-head";
import { useSelection } from "./selection";

const BulkBar = lazy(() => import("./bulk-bar"));

/** Every record of a kind that this person may see, drawn from what the server says of it. */
export default function ListScreen() {
  const key = keyAt(useParams({ from: `/shell${LIST}` }));
  const description = useDescription(key);
  return <Loaded query={description}>{(found) => <List key={found.key} description={found} />}</Loaded>;
}

function List({ description }: { description: Description }) {
  const search = useSearch({ from: `/shell${LIST}` });
  const navigate = useNavigate({ from: LIST });
  const router = useRouter();
  const { pathname } = useMatch({ from: `/shell${LIST}` });
  const columns = useColumns(description);
  useFollowed(description.key);
  useEffect(() => rememberSearch(description.key, search), [description.key, search]);
  const ask = useCallback(
    (change: ListSearch) => {
      // What was typed a moment ago must not call back somebody who is on the way to a record.
      if (router.state.location.pathname !== pathname) return;
      void navigate({ search: (before: ListSearch) => ({ ...before, ...change }), replace: true });
    },
    [navigate, router, pathname],
  );

  return (
    <>
      <ListHead description={description} columns={columns} search={search} onAsk={ask} />
      <Results description={description} columns={columns} search={search} onAsk={ask} />
    </>
  );
}

type ResultsProps = {
  description: Description;
  columns: Columns;
  search: ListSearch;
  onAsk: (change: ListSearch) => void;
};

function Results({ description, columns, search, onAsk }: ResultsProps) {
  // State, not a ref: rows that are there at once must know the frame that they are drawn for.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const wide = useMediaQuery("(min-width: 48rem)");
  const query = useInfiniteQuery(
    recordsQuery(description.key, { ...search, fields: fieldsOf(description, columns) }),
  );
  const online = useOnline();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.results) ?? [], [data]);
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const place = description.key + JSON.stringify(search);
  const selection = useSelection(order, place);
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const Rows = wide ? Grid : Cards;

  return (
    <>
      {selection.ids.size > 0 && (
        <Suspense>
          <BulkBar
            description={description}
            rows={rows}
            selection={selection}
            search={search}
            loadedAll={!hasNextPage}
          />
        </Suspense>
      )}
      <UnsentNotice resource={description.key} record={null} className="mx-4 mb-2" />
      <ReadAt at={data && query.dataUpdatedAt} className="mx-4 mb-2" />
      {/* What is shown though the server is away says when it was read. */}
      <ErrorNotice error={data && !online ? null : error} className="mx-4 mb-2" />
      <div
        ref={setScroller}
        onScroll={(event) => rememberPlace(place, event.currentTarget.scrollTop)}
        aria-busy={query.isPlaceholderData}
        className="min-h-0 flex-1 overflow-auto border-t border-border max-md:pt-3 aria-busy:opacity-60"
      >
        {!data && !error && <SkeletonRows count={12} />}
        {data && rows.length === 0 && (
          <Emptiness description={description} filtered={Boolean(search.q || search.filter)} onAsk={onAsk} />
        )}
        {scroller && rows.length > 0 && (
          <Rows
            description={description}
            rows={rows}
            columns={columns}
            selection={hasActs(description) ? selection : null}
            sort={search.sort}
            onSort={(sort) => onAsk({ sort })}
            onMore={hasNextPage && !isFetchingNextPage && !error ? more : null}
            scroller={scroller}
            offset={lastPlace(place)}
          />
        )}
      </div>
    </>
  );
}

/** Only what is shown is read: the columns, what names a record, its state, and its version for what follows. */
function fieldsOf(description: Description, columns: Columns): string {
  const shown = columns.shown.map(({ field }) => field.name);
  const state = stateField(description);
  return [...new Set([...shown, ...naming(description), ...(state ? [state.name] : []), "version"])].join(
    ",",
  );
}

/** Ticking is offered where something can be done with what is ticked. */
function hasActs({ key, actions, verbs }: Description): boolean {
  return (
    actions.length > 0 ||
    verbs.includes("delete") ||
    verbs.includes("export") ||
    screensOf(key).selection !== undefined
  );
}
