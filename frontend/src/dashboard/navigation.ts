import { useQuery } from "@tanstack/react-query";
import {
  Briefcase,
  type LucideIcon,
  Package,
  Settings,
  ShoppingCart,
  Truck,
  Users,
  Wallet,
} from "lucide-react";
import { addressOf, isEngine, LIST, SETTINGS } from "@/platform/addresses";

import { maySettle, useAdministration } from "@/platform/administration";
import { useModuleText, useT } from "@/platform/i18n";
import { AREAS, type Area, type CatalogueEntry, catalogueQuery, grants } from "@/platform/metadata";
import { ownScreens } from "@/platform/modules";

export const AREA_LABELS = {
  sales: "Sales",
  customers: "Customers",
  goods: "Goods",
  delivery: "Delivery",
  money: "Money",
  work: "Work",
  settings: "Settings",
} as const satisfies Record<Area, string>;

export const AREA_ICONS: Record<Area, LucideIcon> = {
  sales: ShoppingCart,
  customers: Users,
  goods: Package,
  delivery: Truck,
  money: Wallet,
  work: Briefcase,
  settings: Settings,
};

/** The key of the settings among the places, where others have the key of a resource. */
export const COMPANY = "company";

export type Target = { to: typeof LIST | typeof SETTINGS; params: Record<string, string> };
export type Place = { key: string; label: string; target: Target };
export type AreaPlaces = { area: Area; places: Place[] };

/** The menu: parts of the business that this person has something to see in, seven at most. */
export function useNavigation(): AreaPlaces[] {
  const t = useT("platform");
  const { data = [] } = useQuery(catalogueQuery);
  const isSettling = maySettle(useAdministration());
  const company: Place = { key: COMPANY, label: t("Company"), target: { to: SETTINGS, params: {} } };
  const made = useMadePlaces(data);
  return areasOf(data, { settings: isSettling ? [company] : [] }).map(({ area, places }) => ({
    area,
    places: [...places, ...(made[area] ?? [])],
  }));
}

/** Screens that modules draw by hand, in the part of the business where their records are. */
function useMadePlaces(catalogue: CatalogueEntry[]): Partial<Record<Area, Place[]>> {
  const text = useModuleText();
  const places: Partial<Record<Area, Place[]>> = {};
  for (const screen of ownScreens()) {
    const entry = catalogue.find(({ key }) => key === screen.resource);
    if (!entry || !grants(catalogue, screen)) continue;
    const label = text(screen.module, screen.label);
    const target: Target = { to: LIST, params: addressOf(screen.key) };
    places[entry.area] = [...(places[entry.area] ?? []), { key: screen.key, label, target }];
  }
  return places;
}

/** The places of each part; `own` are those that stand for no kind of record. */
export function areasOf(catalogue: CatalogueEntry[], own: Partial<Record<Area, Place[]>> = {}): AreaPlaces[] {
  return AREAS.map((area) => ({
    area,
    places: [...(own[area] ?? []), ...placesOf(catalogue.filter((entry) => entry.area === area))],
  })).filter(({ places }) => places.length > 0);
}

/** The trade's screens first. Where it words the same thing as an engine below, people know only the trade's. */
function placesOf(entries: CatalogueEntry[]): Place[] {
  const trades = entries.filter((entry) => !isEngine(entry.key));
  const worded = new Set(trades.map(({ label_plural }) => label_plural));
  const engines = entries.filter((entry) => isEngine(entry.key) && !worded.has(entry.label_plural));
  const shown = [...trades, ...engines];
  return shown.map(({ key, label_plural, module_label }) => {
    const isAlone = shown.filter((other) => other.label_plural === label_plural).length === 1;
    const label = isAlone ? label_plural : `${label_plural} (${module_label})`;
    return { key, label, target: { to: LIST, params: addressOf(key) } };
  });
}
