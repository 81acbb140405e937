import { queryOptions } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import { pathOf } from "@/platform/metadata";
import { ownKey } from "@/platform/resources";

/** A record in the bin; its title is empty for whoever may not see what it is made of. */
export type Deleted = {
  id: string;
  title: string;
  at: string;
  until: string;
  by: { kind: string; name: string };
};

/** As many as the server tells. */
export const MOST = 200;

export function binQuery(key: string, q: string) {
  return queryOptions({
    queryKey: ownKey(key, "bin", q),
    queryFn: async ({ client }) => {
      const path = await pathOf(client, key);
      return (await request<{ results: Deleted[] }>("GET", `${path}deleted/${queryString({ q })}`)).results;
    },
  });
}
