import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { request } from "@/platform/api";

const COMPANY = ["company"];

/** What the company has at `path`, for its settings. */
export function companyQuery<T>(path: string) {
  return { queryKey: [...COMPANY, path], queryFn: () => request<T>("GET", path) };
}

export function useCompany<T>(path: string) {
  return useQuery(companyQuery<T>(path));
}

/** A change of the company; whatever its settings show is read again. */
export function useCompanyChange<Sent, Answer = void>(change: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: COMPANY }),
  });
}
