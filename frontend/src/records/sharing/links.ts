import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";

export const PUBLIC_LINK = "company.public_link";

export type PublicLink = {
  id: string;
  name: string;
  resource_label: string;
  of_list: boolean;
  made_by: string;
  expires_at: string;
  has_password: boolean;
  most_uses: number | null;
  uses: number;
  last_used_at: string | null;
  is_over: boolean;
};

/** A link as it is made: its address is told once. */
export type Made = PublicLink & { address: string };

type Offered = { name: string; label: string };
export type Links = { may_share: boolean; offered: Offered[]; results: PublicLink[] };

/** What is shown: one record, or the records that a saved view keeps. */
export type Shown = { resource: string; record?: string; view?: string };

export type Terms = {
  name: string;
  fields: string[];
  days: number;
  password?: string;
  most_uses?: number;
};

const LINKS = ["links"];

/** All links that the reader knows of, or those of what is shown. */
export function linksQuery({ resource, record }: Partial<Shown> = {}) {
  return queryOptions({
    queryKey: [...LINKS, resource, record],
    queryFn: () => request<Links>("GET", `links/${queryString({ resource, record })}`),
  });
}

export function useShare({ resource, record, view }: Shown) {
  const shown = view ? { view } : { resource, record };
  return useChange((terms: Terms) => request<Made>("POST", "links/", { ...shown, ...terms }));
}

export function useRevoke() {
  return useChange(({ id }: PublicLink) => request<void>("DELETE", `links/${id}/`));
}

function useChange<Sent, Answer>(change: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}
