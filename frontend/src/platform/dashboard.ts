import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { request } from "./api";
import { useFirstSteps } from "./first-steps";

/** Figures on one's first page: what to ask a resource for, and what to call the answer. */
export type Tile = {
  key: string;
  label: string;
  resource: string;
  groups: string[];
  measure: string;
  filter: Record<string, unknown> | null;
  q: string;
  /** How they are drawn; the best way where it is empty. */
  shape: string;
  /** Pinned by the person, not proposed to their role. */
  own: boolean;
};

export type Dashboard = { tiles: Tile[]; arranged: boolean };
export type NewTile = Omit<Tile, "key" | "own">;

export const dashboardQuery = queryOptions({
  queryKey: ["dashboard"],
  queryFn: () => request<Dashboard>("GET", "dashboard/"),
  staleTime: 60_000,
});

/** Whether there is a first page to go to: figures, or what a newcomer does first. */
export function useHasDashboard(): boolean {
  const { data } = useQuery(dashboardQuery);
  const { data: first } = useFirstSteps();
  return Boolean(first?.shown) || (data !== undefined && (data.tiles.length > 0 || data.arranged));
}

export function usePin() {
  return useChange((tile: NewTile) => request<Dashboard>("POST", "dashboard/", tile));
}

/** These tiles in this order; null is back to what the role is proposed. */
export function useArrange() {
  return useChange((keys: string[] | null) => request<Dashboard>("PATCH", "dashboard/", { keys }));
}

function useChange<Wish>(change: (wish: Wish) => Promise<Dashboard>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (dashboard) => client.setQueryData(dashboardQuery.queryKey, dashboard),
  });
}
