import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { addressOf, RECORD, SETTINGS } from "@/platform/addresses";
import { useAdministration } from "@/platform/administration";
import { queryString, request } from "@/platform/api";
import { THEMES, useTheme } from "@/platform/appearance";
import { useHasDashboard } from "@/platform/dashboard";
import { useT } from "@/platform/i18n";
import { folded } from "@/platform/text";
import { sectionsFor } from "@/screens/company/sections";

import { AREA_LABELS, useNavigation } from "./navigation";

type Target = { to: string; params: Record<string, string> };
type Item = { id: string; label: string; detail?: string; group: string };
export type Found = Item & ({ to: Target; run?: never } | { to?: never; run: () => void });

type Hit = { id: string; title: string; context: string };
type Hits = { results: { resource: string; label: string; results: Hit[] }[] };

/** Fewer letters say too little to search every record for. */
const ENOUGH = 2;
const MOST_PLACES = 8;

/** Everything that answers to what was typed, the nearest first. */
export function usePaletteItems(typed: string, onLeave: () => void): Found[] {
  const places = usePlaces();
  const acts = useActs(onLeave);
  const records = useFoundRecords(typed);
  const wanted = folded(typed);
  const fitting = [...places, ...acts].filter(({ label }) => folded(label).includes(wanted));
  return [...fitting.slice(0, typed ? undefined : MOST_PLACES), ...records];
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

function useActs(onLeave: () => void): Found[] {
  const t = useT("platform");
  const [theme, setTheme] = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return [
    { id: "theme", label: t("Change the theme"), group: t("Action"), run: () => setTheme(next) },
    { id: "sign-out", label: t("Sign out"), group: t("Action"), run: onLeave },
  ];
}

/** Where the server does not search yet, or not for this person, there are simply no records here. */
function useFoundRecords(typed: string): Found[] {
  const { data } = useQuery({
    ...hitsQuery(typed),
    enabled: typed.length >= ENOUGH,
    placeholderData: keepPreviousData,
  });
  if (typed.length < ENOUGH || !data) return [];
  return data.results.flatMap(({ resource, label, results }) =>
    results.map(({ id, title, context }) => ({
      id: `${resource}-${id}`,
      label: title,
      detail: context,
      group: label,
      to: { to: RECORD, params: { ...addressOf(resource), id } },
    })),
  );
}

const hitsQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: () => request<Hits>("GET", `search/${queryString({ q })}`),
    retry: false,
  });
