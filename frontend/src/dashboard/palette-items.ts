import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";

import { addressOf, RECORD, SETTINGS } from "@/platform/addresses";
import { useAdministration } from "@/platform/administration";
import { ApiError, queryString, request, SERVER_UNREACHABLE } from "@/platform/api";
import { useHasDashboard } from "@/platform/dashboard";
import { useT } from "@/platform/i18n";
import { folded } from "@/platform/text";
import { sectionsFor } from "./company-sections";

import { AREA_LABELS, useNavigation } from "./navigation";
import { usePaletteActs } from "./palette-acts";

type Target = { to: string; params: Record<string, string> };
type Item = { id: string; label: string; detail?: string; group: string };
export type Found = Item & ({ to: Target; run?: never } | { to?: never; run: () => void });

type Hit = { id: string; title: string; context: string };
type Hits = { results: { resource: string; label: string; results: Hit[] }[] };

/** Fewer letters say too little to search every record for. */
const ENOUGH = 2;
const MOST_PLACES = 8;

/** How the search for records stands, beside what it has found; stale items answer to what was typed before. */
export type Answer = { items: Found[]; isSearching: boolean; isStale: boolean; error: Error | null };

/** Everything that answers to what was typed, the nearest first. */
export function usePaletteItems(typed: string, onLeave: () => void): Answer {
  const places = usePlaces();
  const acts = usePaletteActs(onLeave);
  const { items: records, isStale, ...search } = useFoundRecords(typed);
  const wanted = folded(typed);
  const fitting = [...places, ...acts].filter(({ label }) => folded(label).includes(wanted));
  const items = [...fitting.slice(0, typed ? undefined : MOST_PLACES), ...records];
  return { items, isStale: isStale && fitting.length === 0, ...search };
}

function usePlaces(): Found[] {
  const t = useT("platform");
  const sections = sectionsFor(useAdministration());
  const records = useNavigation().flatMap(({ area, places }) =>
    places.map(({ key, label, target }) => ({ id: key, label, group: t(AREA_LABELS[area]), to: target })),
  );
  const home = { id: "/", label: t("Dashboard"), group: t("Dashboard"), to: { to: "/", params: {} } };
  const settings = sections.map(({ path, label }) => ({
    id: `${SETTINGS}/${path}`,
    label: t(label),
    group: t(AREA_LABELS.settings),
    to: { to: `${SETTINGS}/$section`, params: { section: path } },
  }));
  return [...(useHasDashboard() ? [home] : []), ...records, ...settings];
}

/** Where the server does not search, or not for this person, there are simply no records here. */
function useFoundRecords(typed: string): Answer {
  const isAsked = typed.length >= ENOUGH;
  const asked = useDeferredValue(typed);
  const { data, error, isFetching, isPending, isPlaceholderData, fetchStatus } = useQuery({
    ...hitsQuery(asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  if (!isAsked) return { items: [], isSearching: false, isStale: false, error: null };
  const isAway = fetchStatus === "paused";
  return {
    items: (data?.results ?? []).flatMap(found),
    isSearching: isFetching,
    isStale: asked !== typed || (isFetching && (isPending || isPlaceholderData)),
    error: isAway ? new ApiError(0, SERVER_UNREACHABLE, "") : isRefusal(error) ? null : error,
  };
}

function found({ resource, label, results }: Hits["results"][number]): Found[] {
  return results.map(({ id, title, context }) => ({
    id: `${resource}-${id}`,
    label: title,
    detail: context,
    group: label,
    to: { to: RECORD, params: { ...addressOf(resource), id } },
  }));
}

function isRefusal(error: Error | null): boolean {
  return error instanceof ApiError && (error.status === 403 || error.status === 404);
}

const hitsQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: () => request<Hits>("GET", `search/${queryString({ q })}`),
    retry: false,
  });
