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

import { AREAS, type Area, type CatalogueEntry, catalogueQuery } from "@/platform/metadata";

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

export type Place = { key: string; label: string };
export type AreaPlaces = { area: Area; places: Place[] };

/** The menu: parts of the business that this person has something to see in, seven at most. */
export function useNavigation(): AreaPlaces[] {
  const { data = [] } = useQuery(catalogueQuery);
  return areasOf(data);
}

export function areasOf(catalogue: CatalogueEntry[]): AreaPlaces[] {
  return AREAS.map((area) => ({
    area,
    places: placesOf(catalogue.filter((entry) => entry.area === area)),
  })).filter(({ places }) => places.length > 0);
}

/** The trade's screens first. Where it words the same thing as an engine below, people know only the trade's. */
function placesOf(entries: CatalogueEntry[]): Place[] {
  const sorted = [...entries].sort((one, other) => Number(isEngine(one)) - Number(isEngine(other)));
  const places = new Map<string, Place>();
  for (const { key, label_plural: label } of sorted) {
    if (!places.has(label)) places.set(label, { key, label });
  }
  return [...places.values()];
}

function isEngine({ key }: CatalogueEntry): boolean {
  return key.startsWith("business.");
}
