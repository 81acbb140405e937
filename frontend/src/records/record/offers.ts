import { useQuery } from "@tanstack/react-query";

import { request } from "@/platform/api";
import { type Description, type Offer, pathOf } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

export type Told = { results: { name: string; enabled: boolean; reason: string | null }[] };

/** What can be done with the record now, and why the rest has to wait. */
export function useOffers(description: Description, record: Row): Offer[] {
  const { data } = useQuery({
    queryKey: ["records", description.key, "one", record.id, "offers", record.version],
    queryFn: async ({ client }) =>
      request<Told>("GET", `${await pathOf(client, description.key)}${record.id}/actions/`),
    enabled: description.actions.length > 0,
  });
  return data ? offersIn(data, description) : [];
}

export function offersIn({ results }: Told, { actions }: Description): Offer[] {
  return results.flatMap(({ name, ...offer }) => {
    const action = actions.find((each) => each.name === name);
    return action ? [{ action, ...offer }] : [];
  });
}
