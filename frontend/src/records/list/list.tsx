import { useQuery } from "@tanstack/react-query";
import { useMatch, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import {
  lazy,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { ReadAt } from "@/components/read-at";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded, Loading } from "@/components/ui/loaded";
import { SkeletonRows } from "@/components/ui/skeleton";
import { UnsentNotice } from "@/components/unsent-notice";
import { keyAt, LIST } from "@/platform/addresses";
import { useFollowed } from "@/platform/following";
import { openTexts } from "@/platform/i18n";
import { type ListSearch, questionOf, rememberSearch } from "@/platform/last-search";
import { useMediaQuery } from "@/platform/media-query";
import { type Description, stateField, useDescription } from "@/platform/metadata";
import { ownSelection } from "@/platform/modules";
import { useOnline } from "@/platform/offline/network";
import { NO_VIEWS, type SavedViews, viewsQuery } from "@/platform/saved-views";
import { type Columns, useColumns } from "../columns";
import { useLimits } from "../kanban/limits";
import { settable } from "../settable";
import { naming } from "../title";
import { addressFor, isLost, searchIn, viewAt, withoutView } from "../views/opened";
import { Cards } from "./cards";
import { Emptiness } from "./emptiness";
import { Grid } from "./grid";
import { ListHead } from "./list-head";
import { useSelection } from "./selection";
import { useTicked } from "./ticked";
import { Totals } from "./totals";
import { useStretch } from "./use-stretch";
import { viewIn } from "./view-switch";

const BulkBar = lazy(async () => {
  const [bar] = await Promise.all([import("./bulk-bar"), openTexts("many")]);
  return bar;
});

/** Every record of a kind that this person may see, drawn from what the server says of it. */
export default function ListScreen() {
  const key = keyAt(useParams({ from: `/shell${LIST}` }));
  const description = useDescription(key);
  const views = useQuery(viewsQuery(key));
  if (views.isPending) return <Loading />;
  return (
    <Loaded query={description}>
      {(found) => <List key={found.key} description={found} views={views.data ?? NO_VIEWS} />}
    </Loaded>
  );
}

function List({ description, views }: { description: Description; views: SavedViews }) {
  const address = useSearch({ from: `/shell${LIST}` });
  const view = viewAt(address, views);
  const search = useMemo(() => searchIn(address, view), [address, view]);
  const navigate = useNavigate({ from: LIST });
  const router = useRouter();
  const { pathname } = useMatch({ from: `/shell${LIST}` });
  const columns = useColumns(description, view);
  const limits = useLimits(description.key, view);
  useFollowed(description.key);
  useEffect(() => rememberSearch(description.key, address), [description.key, address]);
  const ask = useCallback(
    (change: ListSearch) => {
      // What was typed a moment ago must not call back somebody who is on the way to a record.
      if (router.state.location.pathname !== pathname) return;
      const asked = (before: ListSearch) => addressFor({ ...searchIn(before, view), ...change }, view, views);
      void navigate({ search: asked, replace: true });
    },
    [navigate, router, pathname, view, views],
  );
  const open = (id: string | null) =>
    void navigate({ search: id ? { enregistree: id } : withoutView(views) });

  const question = useMemo(() => questionOf(search), [search]);
  const View = viewIn(search, description)?.Body;

  return (
    <>
      <ListHead
        description={description}
        views={views}
        view={view}
        lost={isLost(address, views)}
        search={search}
        columns={columns}
        limits={limits}
        onAsk={ask}
        onOpen={open}
      />
      {View ? (
        <Suspense fallback={<SkeletonRows count={12} />}>
          <View description={description} search={search} limits={limits} onAsk={ask} />
        </Suspense>
      ) : (
        <Results description={description} columns={columns} search={question} onAsk={ask} />
      )}
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
  // In small steps, once the frame is there: not in the breath that draws it.
  const find = useCallback((frame: HTMLDivElement | null) => startTransition(() => setScroller(frame)), []);
  const wide = useMediaQuery("(min-width: 48rem)");
  const fields = fieldsOf(description, columns);
  const question = useMemo(() => ({ ...search, fields }), [search, fields]);
  const { query, stretch, error } = useStretch(description.key, question);
  const online = useOnline();
  const { data, isPlaceholderData } = query;
  const { rows } = stretch;
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const place = description.key + JSON.stringify(search);
  const list = useSettled(place, !isPlaceholderData);
  const selection = useSelection(order, place);
  const ticked = useTicked(rows, selection.ids);
  const Rows = wide ? Grid : Cards;
  // There before the first row is, which it would push down.
  const totals = (data ? rows.length > 0 : !error) && (
    <Totals description={description} columns={columns} search={search} />
  );
  // The first rows of a list are drawn in small steps.
  const arrived = useDeferredValue(scroller !== null && rows.length > 0);

  return (
    <>
      {selection.ids.size > 0 && (
        <Suspense>
          <BulkBar
            description={description}
            columns={columns}
            rows={rows}
            ticked={ticked}
            selection={selection}
            search={search}
            total={stretch.counted ? stretch.total : null}
          />
        </Suspense>
      )}
      <UnsentNotice resource={description.key} record={null} className="mx-4 mb-2" />
      <ReadAt at={data && query.dataUpdatedAt} className="mx-4 mb-2" />
      {/* What is shown though the server is away says when it was read. */}
      <ErrorNotice error={data && !online ? null : error} className="mx-4 mb-2" />
      {!wide && totals}
      <div
        ref={find}
        aria-busy={isPlaceholderData}
        className="relative min-h-0 flex-1 overflow-auto [overflow-anchor:none] border-t border-border max-md:pt-3 aria-busy:opacity-60"
      >
        {!(data || error) || (rows.length > 0 && !arrived) ? <SkeletonRows count={12} /> : null}
        {data && rows.length === 0 && (
          <Emptiness description={description} filtered={Boolean(search.q || search.filter)} onAsk={onAsk} />
        )}
        {arrived && scroller && rows.length > 0 && (
          <Rows
            description={description}
            stretch={stretch}
            columns={columns}
            selection={hasActs(description) ? selection : null}
            sort={search.sort}
            onSort={(sort) => onAsk({ sort })}
            scroller={scroller}
            list={list}
          />
        )}
      </div>
      {wide && totals}
    </>
  );
}

/** The latest value that has settled. */
function useSettled<T>(value: T, settled: boolean): T {
  const kept = useRef(value);
  if (settled) kept.current = value;
  return kept.current;
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
function hasActs(description: Description): boolean {
  const { actions, verbs } = description;
  return (
    actions.length > 0 ||
    verbs.includes("delete") ||
    verbs.includes("export") ||
    settable(description).length > 0 ||
    ownSelection(description) !== undefined
  );
}
