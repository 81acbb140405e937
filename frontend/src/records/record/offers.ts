import { useQuery } from "@tanstack/react-query";

import { request } from "@/platform/api";
import { type Action, type Description, pathOf } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

export type Offer = { action: Action; enabled: boolean; reason: string | null };
type Told = { results: { name: string; enabled: boolean; reason: string | null }[] };

/** What can be done with the record now, and why the rest has to wait. */
export function useOffers(description: Description, record: Row): Offer[] {
  return useOffersOf(description, record) ?? [];
}

/** The same of no record yet, and nothing until the server has answered. */
export function useOffersOf(description: Description, record: Row | null): Offer[] | undefined {
  const { data } = useQuery({
    queryKey: ["records", description.key, "one", record?.id, "offers", record?.version],
    queryFn: async ({ client }) =>
      request<Told>("GET", `${await pathOf(client, description.key)}${record?.id}/actions/`),
    enabled: record !== null && description.actions.length > 0,
  });
  return data?.results.flatMap(({ name, ...offer }) => {
    const action = description.actions.find((each) => each.name === name);
    return action ? [{ action, ...offer }] : [];
  });
}
