import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { request } from "./api";

export type FirstStep = { key: string; label: string; leads_to: string; done: boolean };
export type FirstSteps = { shown: boolean; steps: FirstStep[] };

const ADDRESS = "dashboard/first-steps/";

/** What a newcomer has to do, ticked by facts: it is asked again whenever one comes back to the first page. */
const firstStepsQuery = queryOptions({
  queryKey: ["first-steps"],
  queryFn: () => request<FirstSteps>("GET", ADDRESS),
});

export function useFirstSteps() {
  return useQuery(firstStepsQuery);
}

/** Hides them from one's first page, or brings them back. */
export function useShowFirstSteps() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shown: boolean) => request<FirstSteps>("PATCH", ADDRESS, { shown }),
    onSuccess: (steps) => client.setQueryData(firstStepsQuery.queryKey, steps),
  });
}
