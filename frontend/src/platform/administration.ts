import { queryOptions, useQuery } from "@tanstack/react-query";

import { request } from "./api";

/** What somebody may change of the company itself. */
export type Administration = {
  /** Opens what no right gives: the company's identity, its modules, its invitations. */
  administrator: boolean;
  /** The verbs of each part, `company.role` for example; a part without any is absent. */
  verbs: Record<string, string[]>;
  /** The fields of each part that one may change. */
  sets: Record<string, string[]>;
};

const NOTHING: Administration = { administrator: false, verbs: {}, sets: {} };

export const administrationQuery = queryOptions({
  queryKey: ["metadata", "company"],
  queryFn: () => request<Administration>("GET", "company/may/"),
  staleTime: 5 * 60_000,
});

/** Nothing, until the server has told. */
export function useAdministration(): Administration {
  return useQuery(administrationQuery).data ?? NOTHING;
}

export function mayDo({ verbs }: Administration, verb: string, part: string): boolean {
  return verbs[part]?.includes(verb) ?? false;
}

/** Whether there is something of the company that they may look at. */
export function maySettle({ administrator, verbs }: Administration): boolean {
  return administrator || Object.values(verbs).some((granted) => granted.includes("view"));
}

export function maySet({ sets }: Administration, field: string, part: string): boolean {
  return sets[part]?.includes(field) ?? false;
}
